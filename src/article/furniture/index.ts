/** Plain text: finds headline and body among the lines of a page, and says of every other line why it is left out. */

import { isHeaderText } from '../../header/index.ts'
import type { Headline, Notices, PageBlock, Settings } from '../../types.ts'
import { findHeadline } from '../headline.ts'
import { isWide } from '../measure.ts'
import { captionWords } from './captions.ts'
import { describeLines, type Line } from './lines.ts'
import { phrasebook } from './phrases.ts'
import { reasonOf } from './reasons.ts'
import { findRegion, type Region } from './region.ts'
import { separateArticles } from './several.ts'

export interface Outline {
  headline: Headline
  lines: readonly Line[]
  region: Region | null
  /** The text shows menus or controls: it is a whole page, not just an article. */
  dump: boolean
}

/** So many lines of furniture, or so many lines outside the article, make a text a dumped page. */
const FURNITURE = 3
const OUTSIDE = 8

export function outlineText(blocks: readonly PageBlock[], settings: Settings, notices: Notices): Outline {
  const open = blocks.filter(({ out }) => out === null)
  const all = describeLines(open, phrasebook(settings.languages), captionWords(settings.languages))
  const isHeader = (text: string) => isHeaderText(text, settings)
  const lines = separateArticles(all, isHeader, notices)
  const found = findRegion(lines)
  const title = findHeadline(lines, found, isHeader)
  const dump = settings.favor !== 'recall' && isDump(lines, found, title)
  const region =
    found && (dump ? { ...found, start: openingOf(lines, title, found.start) } : whole(lines, found, title))
  const start = title >= 0 ? title : (region?.start ?? lines.length)
  const end = region ? region.end : title
  lines.forEach((line, index) => {
    if (line.block.out === null && (index < start || index > end)) line.block.out = reasonOf(line.phrase)
  })
  const block = lines[title]?.block
  const headline = { title: block?.text ?? null, subtitle: null, blocks: block ? [block] : [] }
  return { headline, lines, region, dump }
}

/** Lines of furniture, or lines outside the article: the text is a dumped page. */
function isDump(lines: readonly Line[], region: Region | null, title: number): boolean {
  const start = title >= 0 ? title : (region?.start ?? 0)
  const outside = start + (region ? lines.length - 1 - region.end : 0)
  const furniture = lines.filter(({ phrase }) => phrase !== null && phrase !== 'credit').length
  return furniture >= FURNITURE || outside >= OUTSIDE
}

/** A text that shows no furniture is taken as it stands, from the headline to its end. */
const whole = (lines: readonly Line[], { start }: Region, title: number): Region => ({
  start: title >= 0 ? Math.min(title + 1, start) : start,
  end: lines.length - 1,
})

/** Short lines in a wide script may open a body, right above its running text and below all header lines. */
function openingOf(lines: readonly Line[], title: number, start: number): number {
  let first = start
  for (let index = start - 1; index > title && title >= 0; index--) {
    const { phrase, stamp, bullet, block } = lines[index]!
    if (phrase || stamp || bullet) break
    if (isWide(block.text)) first = index
  }
  return first
}
