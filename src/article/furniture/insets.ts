/** Leaves out what interrupts a body: related articles, advertisements, controls; and marks the captions. */
import type { PageBlock } from '../../types.ts'
import type { Outline } from './index.ts'
import type { Line } from './lines.ts'
import { type DropReason, reasonOf } from './reasons.ts'

/** After a line that announces related articles, so many lines can be their titles. */
const TITLES = 12
/** The most columns of such a title, and of a caption that stands apart from its credit. */
const TITLE = 110
const TEASER = 25
/** The most columns of a line that only announces titles: `Lesen Sie auch:`. */
const ANNOUNCEMENT = 44
/** The most characters of a control's label. */
const LABEL = 60
const CAPTION = 200

export function leaveOutInsets({ lines, region, dump }: Outline, spent: ReadonlySet<PageBlock | null>): void {
  if (!region) return
  for (let index = 0; index <= region.end; index++) {
    const line = lines[index]!
    if (line.block.out !== null || spent.has(line.block)) continue
    line.block.out = insetReason(line)
    if (dump && line.bullet && line.block.out === null) leaveOutTeasers(lines, index)
    if (line.phrase === 'related' && index >= region.start && announces(line, lines[index + 1]))
      index = leaveOutTitles(lines, index + 1, region.end) - 1
    else if (line.block.out === null && (line.credit || line.caption)) markCaption(line, lines[index - 1])
    else if (line.block.out === null && index < region.start && !line.prose) line.block.out = 'navigation'
  }
}

/** A line that holds a title itself is followed by no others, unless they are a list. */
const announces = ({ columns }: Line, next: Line | undefined): boolean =>
  columns <= ANNOUNCEMENT || next?.bullet === true

function insetReason({ phrase, block }: Line): DropReason | null {
  if (phrase && phrase !== 'credit') return reasonOf(phrase)
  return !/[\p{L}\p{N}]/u.test(block.text) || isDoubled(block.text) ? 'control' : null
}

function markCaption(line: Line, before: Line | undefined): void {
  line.block.type = 'image'
  if (!line.credit || !before || before.block.out !== null) return
  if (before.block.type === 'paragraph' && before.columns <= CAPTION && !before.bullet)
    before.block.type = 'image'
}

/** Titles of other articles as a list between two paragraphs: no line announces them, and no item is a sentence. */
function leaveOutTeasers(lines: readonly Line[], index: number): void {
  const before = lines[index - 1]
  if (!before || before.bullet || /[:：]$/.test(before.block.text)) return
  let end = index
  while (lines[end]?.bullet) end++
  const run = lines.slice(index, end)
  if (!run.every(({ ends, columns }) => !ends && columns >= TEASER)) return
  for (const { block } of run) block.out ??= 'related'
}

/** Index of the first line after the titles of related articles that start at `index`. */
function leaveOutTitles(lines: readonly Line[], index: number, end: number): number {
  let at = index
  while (at <= end && at < index + TITLES) {
    const line = lines[at]!
    if (line.prose && (line.columns > TITLE || !/[?!？！"”»’]$/.test(line.block.text))) break
    if (lines[index]!.bullet && !line.bullet) break
    line.block.out ??= 'related'
    at++
  }
  return at
}

/** `Share Share`: an icon's label and its text. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2
  return (
    Number.isInteger(half) &&
    half > 2 &&
    half < LABEL &&
    text[half] === ' ' &&
    text.startsWith(text.slice(half + 1))
  )
}
