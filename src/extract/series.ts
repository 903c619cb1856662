/** Numbered sections of a text: where the numbers go on behind the end of the best run, so does the body. Its last section is
 * often short, and worth less than its heading costs. */
import type { Numbering } from './numbering.ts'
import type { Line, Run } from './run.ts'

/** How many lines lie between a number and the sentence of its section: a number, a heading. */
const MAX_LINES_TO_SENTENCE = 3

export function continueSeries(lines: readonly Line[], run: Run, numbering: Numbering): Run {
  // Most texts go on with no number, and need not be counted.
  if (!numbering.ordinalOf(lines[run.end + 1]?.text ?? '')) return run
  const last = new Map<number, number>()
  for (const { text } of lines.slice(run.start, run.end + 1)) count(text, numbering, last)
  let { end } = run
  for (;;) {
    const sentence = nextSection(lines, end + 1, numbering, last)
    if (sentence === null) return { ...run, end }
    for (const { text } of lines.slice(end + 1, sentence + 1)) count(text, numbering, last)
    end = sentence
  }
}

/** The series go on only from 1, 2, 3 …: a year or a score is no number of a section. */
function count(text: string, { ordinalOf }: Numbering, last: Map<number, number>): void {
  const found = ordinalOf(text)
  if (found && found.number === (last.get(found.style) ?? 0) + 1) last.set(found.style, found.number)
}

/** The line that ends the section whose number comes next, where it begins right at `start`; null for none. */
function nextSection(
  lines: readonly Line[],
  start: number,
  { ordinalOf }: Numbering,
  last: ReadonlyMap<number, number>,
): number | null {
  const found = ordinalOf(lines[start]?.text ?? '')
  const before = found && last.get(found.style)
  if (!before || before < MIN_SECTIONS || found.number !== before + 1) return null
  for (let at = start; at < lines.length && at < start + MAX_LINES_TO_SENTENCE; at++) {
    const { is } = lines[at]!
    if (is.words.phrase !== null) return null
    if (is.closes) return at
  }
  return null
}

const MIN_SECTIONS = 2
