/** hast -> blocks of the page in reading order, and what its markup states. The body is found, the rest is out with a reason. */
import type { Root } from 'hast'
import { captionWords } from '../../article/furniture/captions.ts'
import { phrasebook } from '../../article/furniture/phrases.ts'
import type { Notices, Page, Settings } from '../../types.ts'
import { assemble } from './assemble.ts'
import { findBody } from './body.ts'
import { claimsOf } from './claims/index.ts'
import { boxReasons, clean } from './clean.ts'
import { createNameReader } from './names.ts'
import { reportUnseen } from './unseen.ts'
import { unveil } from './unveil.ts'
import { walk } from './walk.ts'

export function htmlToPage(tree: Root, settings: Settings, notices: Notices): Page {
  const outline = walk(tree)
  const { boxes, leaves, facts } = outline
  unveil(leaves, notices)
  const readNames = createNameReader()
  const named = boxes.map(readNames)
  const { body, measures } = findBody(boxes, leaves, named)
  const reasons = boxReasons(boxes, measures, named, body, settings.favor)
  const words = { phrases: phrasebook(settings.languages), captions: captionWords(settings.languages) }
  clean({ boxes, leaves }, body, reasons, words, settings.favor)
  const { claims, siteNames, text } = claimsOf(
    outline,
    boxes[body] ?? { start: 0, end: leaves.length },
    reasons,
    settings.languages,
  )
  facts.passed.report(notices)
  reportUnseen(facts, text, leaves, notices)
  return { kind: 'html', blocks: assemble(boxes, leaves, named), claims, siteNames }
}
