/** hast -> blocks of the page in reading order, and what its markup states. The body is found, the rest is out with a reason. */
import type { Root } from 'hast'
import { captionWords } from '../../article/furniture/captions.ts'
import { phrasebook } from '../../article/furniture/phrases.ts'
import type { Page, Settings } from '../../types.ts'
import { assemble } from './assemble.ts'
import { findBody } from './body.ts'
import { claimsOf } from './claims/index.ts'
import { boxReasons, clean } from './clean.ts'
import { createNameReader } from './names.ts'
import { walk } from './walk.ts'

export function htmlToPage(tree: Root, settings: Settings): Page {
  const { boxes, leaves, facts } = walk(tree)
  const readNames = createNameReader()
  const named = boxes.map(readNames)
  const { body, measures } = findBody(boxes, leaves, named)
  const reasons = boxReasons(boxes, measures, named, body)
  const { start, end } = boxes[body] ?? { start: 0, end: leaves.length }
  const words = { phrases: phrasebook(settings.languages), captions: captionWords(settings.languages) }
  clean({ boxes, leaves }, body, reasons, words)
  const claims = claimsOf(facts, { start, end }, reasons)
  return { kind: 'html', blocks: assemble(boxes, leaves, named), ...claims }
}
