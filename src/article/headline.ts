/** Plain text: the headline is looked for among the lines before the body, and in its upper part. */
import type { Line } from './furniture/lines.ts'
import type { Region } from './furniture/region.ts'

/** A headline stands among so many title-like lines before the body. */
const BEFORE = 40
/** Notes and teasers may be taken for the start of the body: the headline can be in its upper part. */
const INSIDE = 0.4
/** A line must be worth so much to be the headline, unless there are but a few to choose from. */
const LEAST = 0.6
const FEW = 3

/** Index of the headline's line, or -1. */
export function findHeadline(
  lines: readonly Line[],
  region: Region | null,
  isHeader: (text: string) => boolean,
): number {
  const start = region?.start ?? lines.length
  const last = region ? start + Math.floor((region.end - start) * INSIDE) : lines.length - 1
  const body = region ? lines.slice(start, region.end + 1).filter(({ prose }) => prose) : []
  const bodyWords = wordsOf(body.map(({ block }) => block.text))
  const candidates: number[] = []
  for (let index = start - 1; index >= 0 && candidates.length < BEFORE; index--)
    if (isTitleLike(lines[index]!)) candidates.push(index)
  for (let index = start; index <= last && candidates.length < BEFORE * 2; index++)
    if (isTitleLike(lines[index]!)) candidates.push(index)
  const texts = candidates.map((index) => lines[index]!.block.text)
  const values = new Map<number, { value: number; shared: number }>()
  let best = -1
  let bestValue = candidates.length <= FEW ? 0 : LEAST
  let skipped = 0
  let prose = start
  candidates.forEach((index, distance) => {
    for (; prose < index; prose++) if (lines[prose]!.prose) skipped += Math.min(lines[prose]!.columns, 320)
    const { block, columns } = lines[index]!
    const words = [...wordsOf([block.text])]
    const shared = words.filter((word) => bodyWords.has(word)).length / Math.max(4, words.length)
    const value =
      shared * 2 +
      Math.min(columns, 40) / 40 -
      Math.max(0, columns - 110) / 60 -
      (index < start ? distance / 40 : 0.3 + skipped / 240) -
      (STOP.test(block.text) ? 0.5 : 0) -
      (BREADCRUMB.test(block.text) || isHeader(block.text) ? 1 : 0) +
      (opensHeader(lines, index) ? 0.8 : 0) +
      (block.level === 1 ? 3 : 0) +
      (texts.some((text, other) => other !== distance && text.includes(block.text)) ? 0.6 : 0)
    values.set(index, { value, shared })
    if (value > bestValue) {
      bestValue = value
      best = index
    }
  })
  // A standfirst without a stop is longer and shares more words with the body than the headline above it.
  for (let above = best - 1; above >= best - 2 && above >= 0; above--) {
    const found = values.get(above)
    if (found && found.shared >= 0.25 && isSeparate(lines[above]!, lines[best]!)) return above
    if (found || !(lines[above]!.phrase || lines[above]!.stamp)) break
  }
  return best
}

/** Long enough for a headline, and no breadcrumb that ends with it. */
const isSeparate = ({ columns, block }: Line, below: Line): boolean =>
  columns >= 36 && !BREADCRUMB.test(block.text) && !block.text.includes(below.block.text)

const STOP = /[.。]["'”’»«“]?$/
const BREADCRUMB = /\S\s?[>›»]\s?\S|\S\s[/|]\s\S+\s[/|]\s/

/** A line with a date or a labelled value stands close below, and nothing title-like between. */
function opensHeader(lines: readonly Line[], index: number): boolean {
  for (let below = index + 1; below <= index + 3 && below < lines.length; below++) {
    const { stamp, columns, phrase, prose } = lines[below]!
    if (stamp) return true
    if (!phrase && !prose && columns > 40) return false
  }
  return false
}

const isTitleLike = ({ columns, phrase, bullet, prose, stamp, caption }: Line): boolean =>
  columns >= 8 && columns <= 240 && phrase === null && !bullet && !prose && !stamp && !caption

const HAN = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** Words of four letters and more, pairs of characters where words are not set apart. */
function wordsOf(texts: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const text of texts)
    for (const run of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      if (!HAN.test(run)) {
        if (run.length > 3) words.add(run)
      } else for (let at = 0; at + 2 <= run.length; at++) words.add(run.slice(at, at + 2))
    }
  return words
}
