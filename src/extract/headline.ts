/** Plain text: the headline is looked for among the lines before the body, and in its upper part. */
import { isBreadcrumb } from '../text/breadcrumb.ts'
import type { Line, Run } from './run.ts'
import { W, type WeightName } from './weights.ts'

/** A line that may be the headline, and what it is worth. */
export interface HeadlineCandidate {
  index: number
  value: number
  /** What the value is made of, by the weight that says so. */
  parts: readonly { from: WeightName; worth: number }[]
}

/** Index of the headline's line, -1 for none; and what it was chosen from, best first. */
export function findHeadline(
  lines: readonly Line[],
  run: Run | null,
  isHeader: (text: string) => boolean,
  isAllHeader: (text: string) => boolean,
): { index: number; candidates: HeadlineCandidate[] } {
  const start = run?.start ?? lines.length
  const last = run ? start + Math.floor((run.end - start) * W.HEADLINE_DEPTH_SHARE) : lines.length - 1
  const candidates: number[] = []
  for (let index = start - 1; index >= 0 && candidates.length < W.MAX_HEADLINE_CANDIDATES; index--)
    if (isTitleLike(lines[index]!)) candidates.push(index)
  let asked = start
  for (let index = start; index <= last && candidates.length < W.MAX_HEADLINE_CANDIDATES * 2; index++) {
    if (!isTitleLike(lines[index]!)) continue
    // A report that opens with its dateline has no headline below it.
    if (lines.slice(asked, index).some(({ text, is }) => is.prose && isHeader(text))) break
    asked = index + 1
    candidates.push(index)
  }
  const texts = candidates.map((index) => lines[index]!.text)
  const words = texts.map(wordsOf)
  const bodyWords = wordsAmong(
    new Set(words.flatMap((it) => [...it])),
    run ? lines.slice(start, run.end + 1) : [],
  )
  const values = new Map<number, Omit<HeadlineCandidate, 'index'> & { shared: number }>()
  let best = -1
  let bestValue = candidates.length <= W.FEW_HEADLINE_CANDIDATES ? 0 : W.MIN_HEADLINE_VALUE
  let skipped = 0
  let prose = start
  candidates.forEach((index, distance) => {
    for (; prose < index; prose++)
      if (lines[prose]!.is.prose) skipped += Math.min(lines[prose]!.is.columns, W.MAX_SKIPPED_COLUMNS)
    const { text, is } = lines[index]!
    const { columns } = is
    const own = [...words[distance]!]
    const shared = own.filter((word) => bodyWords.has(word)).length / Math.max(W.MIN_SHARED_WORDS, own.length)
    const isTwice = texts.some((other, at) => at !== distance && other.includes(text))
    const all: [WeightName, number][] = [
      ['SHARED_WORDS_VALUE', shared * W.SHARED_WORDS_VALUE],
      ['USUAL_HEADLINE_COLUMNS', Math.min(columns, W.USUAL_HEADLINE_COLUMNS) / W.USUAL_HEADLINE_COLUMNS],
      [
        'COLUMNS_PER_LENGTH_COST',
        -Math.max(0, columns - W.LONG_HEADLINE_COLUMNS) / W.COLUMNS_PER_LENGTH_COST,
      ],
      index < start
        ? ['LINES_PER_DISTANCE_COST', -distance / W.LINES_PER_DISTANCE_COST]
        : ['INSIDE_COST', -(W.INSIDE_COST + skipped / W.COLUMNS_PER_SKIPPING_COST)],
      ['STOP_COST', STOP.test(text) ? -W.STOP_COST : 0],
      ['HEADER_LINE_COST', leadsTo(text) || isHeader(text) ? -W.HEADER_LINE_COST : 0],
      ['OPENS_HEADER_VALUE', opensHeader(lines, index) ? W.OPENS_HEADER_VALUE : 0],
      ['FIRST_LEVEL_VALUE', is.level === 1 ? W.FIRST_LEVEL_VALUE : 0],
      ['TWICE_VALUE', isTwice ? W.TWICE_VALUE : 0],
    ]
    const value = all.reduce((sum, [, worth]) => sum + worth, 0)
    const parts = all.flatMap(([from, worth]) => (Math.abs(worth) > 0 ? [{ from, worth }] : []))
    values.set(index, { value, parts, shared })
    if (value > bestValue) {
      bestValue = value
      best = index
    }
  })
  const ranked = [...values]
    .map(([index, { value, parts }]) => ({ index, value, parts }))
    .sort((a, b) => b.value - a.value)
  if (best >= 0) return { index: aboveStandfirst(best, lines, values), candidates: ranked }
  const index = findDated(lines, start, isAllHeader)
  return { index, candidates: index < 0 ? ranked : [{ index, value: 0, parts: [] }, ...ranked] }
}

/** Where no other line may be the headline: the nearest one above the body that holds a day among other words (`Five things to know on
 * 12 May 2023`); -1 for none. */
function findDated(lines: readonly Line[], start: number, isAllHeader: (text: string) => boolean): number {
  return lines
    .slice(0, start)
    .findLastIndex(
      ({ text, is }, at) =>
        is.words.stamp && !is.words.labelled && isLineOfTitle(lines[at]!) && !isAllHeader(text),
    )
}

/** A standfirst without a stop is longer and shares more words with the body than the headline above it. */
function aboveStandfirst(
  best: number,
  lines: readonly Line[],
  values: ReadonlyMap<number, { shared: number }>,
): number {
  for (let above = best - 1; above >= best - 2 && above >= 0; above--) {
    const found = values.get(above)
    const { words } = lines[above]!.is
    if (found && found.shared >= W.MIN_SHARED_ABOVE && isSeparate(lines[above]!, lines[best]!)) return above
    if (found || !(words.phrase || words.stamp)) break
  }
  return best
}

/** Long enough for a headline, and no breadcrumb that ends with it. */
const isSeparate = ({ text, is }: Line, below: Line): boolean =>
  is.columns >= W.MIN_HEADLINE_ABOVE_COLUMNS && !leadsTo(text) && !text.includes(below.text)

/** Signs of a breadcrumb: any of them costs a headline, with or without spaces, and bars that part fields of a header line do, too. */
const BARRED = /\S\s?[>›»]\s?\S|\S\s[/|]\s\S+\s[/|]\s/
const leadsTo = (text: string): boolean => isBreadcrumb(text) || BARRED.test(text)

/** A clause of a list ends in `；`. */
const STOP = /[.。；;]["'”’»«“]?$/

/** A line with a date or a labelled value stands close below, and nothing title-like between. */
function opensHeader(lines: readonly Line[], index: number): boolean {
  for (let below = index + 1; below <= index + W.MAX_LINES_TO_HEADER && below < lines.length; below++) {
    const { words, columns, prose } = lines[below]!.is
    if (words.stamp) return true
    if (!words.phrase && !prose && columns > W.MAX_LINE_TO_HEADER_COLUMNS) return false
  }
  return false
}

const isTitleLike = (line: Line): boolean => isLineOfTitle(line) && !line.is.words.stamp

const isLineOfTitle = ({ is: { columns, words, bullet, prose } }: Line): boolean =>
  columns >= W.MIN_HEADLINE_COLUMNS &&
  columns <= W.MAX_HEADLINE_COLUMNS &&
  words.phrase === null &&
  !bullet &&
  !prose &&
  !words.caption

const HAN = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** Words of four letters and more, pairs of characters where words are not set apart. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const run of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (!HAN.test(run)) {
      if (run.length > 3) words.add(run)
    } else for (let at = 0; at + 2 <= run.length; at++) words.add(run.slice(at, at + 2))
  }
  return words
}

/** Those of the words that stand in the paragraphs among some lines. A body is not searched any farther than to the last of them. */
function wordsAmong(words: ReadonlySet<string>, lines: readonly Line[]): Set<string> {
  const found = new Set<string>()
  const missing = new Set(words)
  for (const { text, is } of lines) {
    if (missing.size === 0) break
    if (!is.prose) continue
    const small = text.toLowerCase()
    if (![...missing].some((word) => small.includes(word))) continue
    for (const word of wordsOf(text)) if (missing.delete(word)) found.add(word)
  }
  return found
}
