/** Plain text: finds headline and body among the lines of a page, and says of every other line why it is left out. */
import type { Headline, PageBlock, Settings } from '../../types.ts'
import { isHeaderText } from '../header/index.ts'
import { findHeadline } from '../headline.ts'
import { captionWords } from './captions.ts'
import { describeLines, type Line } from './lines.ts'
import { phrasebook } from './phrases.ts'
import { reasonOf } from './reasons.ts'
import { findRegion, type Region } from './region.ts'

export interface Outline {
  headline: Headline
  lines: readonly Line[]
  region: Region | null
}

export function outlineText(blocks: readonly PageBlock[], settings: Settings): Outline {
  const lines = describeLines(blocks, phrasebook(settings.languages), captionWords(settings.languages))
  const region = findRegion(lines)
  const title = findHeadline(lines, region, (text) => isHeaderText(text, settings))
  const start = title >= 0 ? title : (region?.start ?? lines.length)
  const end = region ? region.end : title
  lines.forEach((line, index) => {
    if (line.block.out === null && (index < start || index > end)) line.block.out = reasonOf(line.phrase)
  })
  const block = lines[title]?.block
  return {
    headline: { title: block?.text ?? null, subtitle: null, blocks: block ? [block] : [] },
    lines,
    region,
  }
}
