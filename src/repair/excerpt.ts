/**
 * The lines of a long text that are not clean beyond doubt, with the lines beside them, as a text of their own: repairs see it in place
 * of the document, and what they do there is what they would do in the document. Each repair says by its `reach` what it needs.
 */
import type { Change, Source } from '../decode/index.ts'
import { indexLines, type LineIndex } from '../lines.ts'
import type { Edit, Excerpt, PlanStep } from '../types.ts'
import type { OddLines } from './clean.ts'
import type { Stretch } from './mojibake/rare-places.ts'
import { nearbyOf } from './nearby.ts'
import { offsetAfter } from './plan.ts'

/** Lines of a document that are looked at. */
export interface Lines {
  text: string
  /** Where they stand in the document, in order; whole lines. */
  stretches: readonly Stretch[]
}

/** What is not much of a text, in units and as a share of it: more than that is repaired as a whole. */
const FEW_UNITS = 2 ** 15
const FEW_SHARE = 0.4

/**
 * The lines that have to be looked at. A text without any is clean beyond doubt.
 *
 * @param all Else there must be none.
 * @returns Null: they are too many, or a line is too long.
 */
export async function linesToRepair(source: Source, oddLines: OddLines, all = true): Promise<Lines | null> {
  const stretches: Stretch[] = []
  const texts: string[] = []
  let [seen, taken, isAll] = [0, 0, false]
  const take = (line: Stretch): boolean => {
    const last = stretches.at(-1)
    const stretch = nearbyOf(source, line, last?.end ?? 0, { end: seen, isAll })
    if (!stretch) return false
    if (last?.end === stretch.start) last.end = stretch.end
    else stretches.push(stretch)
    texts.push(source.slice(stretch.start, stretch.end))
    taken += stretch.end - stretch.start
    return taken <= Math.max(FEW_UNITS, seen * FEW_SHARE)
  }
  // Of the lines of a piece those of the next one may be neighbours.
  let before: Stretch[] = []
  for (const piece of source.pieces()) {
    if (piece === null) return null
    const told = oddLines(piece, all)
    const start = seen
    seen += piece.length
    if (!before.every(take)) return null
    const odd = told instanceof Promise ? await told : told
    if (!all && odd.length > 0) return null
    before = odd.map((line) => ({ start: line.start + start, end: line.end + start }))
  }
  isAll = true
  return before.every(take) ? { text: texts.join(''), stretches } : null
}

/** Thrown where only the whole document tells. */
export class WholeNeeded extends Error {}

/** The excerpt as it stands while it is repaired step by step. */
export interface Working extends Excerpt {
  /** Tells that edits were made. */
  follow(edits: readonly Edit[]): void
  /** The lines of the document by offsets of the excerpt as it was at first. */
  lines(): LineIndex
}

export function createExcerpt({ text, stretches }: Lines, source: Source): Working {
  const starts = startsOf(stretches)
  const first = [...starts]
  /** How many lines of the document before each stretch the excerpt has not; of as many stretches as were asked for. */
  const skipped: number[] = []
  const skippedBefore = (stretch: number): number => {
    for (let at = skipped.length; at <= stretch; at++)
      skipped.push(
        (skipped.at(-1) ?? 0) + countLines(source, stretches[at - 1]?.end ?? 0, stretches[at]!.start),
      )
    return skipped[stretch]!
  }
  return {
    line: (now, offset) => indexLines(now).line(offset) + skippedBefore(stretchAt(starts, offset)),
    lines() {
      const { line, column } = indexLines(text)
      return { line: (offset) => line(offset) + skippedBefore(stretchAt(first, offset)), column }
    },
    follow: (edits) => move(starts, edits),
    *elsewhere() {
      const gaps = [...stretches, { start: source.length(), end: 0 }]
      for (const [at, { start }] of gaps.entries()) yield* linesIn(source, gaps[at - 1]?.end ?? 0, start)
    },
    needsAll() {
      throw new WholeNeeded()
    },
  }
}

/** The steps over the excerpt as steps over the document, and what they make of its stretches. */
export function inDocument<Step extends Pick<PlanStep, 'edits'>>(
  { text: before, stretches }: Lines,
  steps: readonly Step[],
  after: string,
): { steps: Step[]; changes: Change[] } {
  const starts = startsOf(stretches)
  const first = [...starts]
  const moved = steps.map((step) => {
    const edits = step.edits.map((edit) => {
      const stretch = stretchAt(starts, edit.start)
      const shift = stretches[stretch]!.start - first[stretch]!
      return { ...edit, start: edit.start + shift, end: edit.end + shift }
    })
    move(starts, step.edits)
    return { ...step, edits }
  })
  const changes = stretches
    .map((stretch, at) => ({
      ...stretch,
      to: after.slice(starts[at], starts[at + 1]),
      from: before.slice(first[at], first[at + 1]),
    }))
    .filter(({ from, to }) => from !== to)
    .map(({ start, end, to }) => ({ start, end, to }))
  return { steps: moved, changes }
}

/** Where the stretches begin in the excerpt. */
function startsOf(stretches: readonly Stretch[]): number[] {
  let at = 0
  return stretches.map(({ start, end }) => {
    at += end - start
    return at - (end - start)
  })
}

function move(starts: number[], edits: readonly Edit[]): void {
  for (const [at, start] of starts.entries()) starts[at] = offsetAfter(start, edits)
}

/** The last stretch that begins at an offset or before. */
function stretchAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** How much of a text is read at once. */
const CHUNK = 2 ** 16

/** Whole lines, some at a time. */
function* linesIn(source: Source, start: number, end: number): Generator<string> {
  for (let at = start; at < end; ) {
    const chunk = source.slice(at, Math.min(end, at + CHUNK))
    const whole = at + chunk.length < end ? chunk.lastIndexOf('\n') + 1 : chunk.length
    // CR LF is one line end.
    const length = whole || chunk.length - (chunk.length > 1 && chunk.endsWith('\r') ? 1 : 0)
    yield chunk.slice(0, length)
    at += length
  }
}

/** The line ends between two places where lines begin. */
function countLines(source: Source, start: number, end: number): number {
  let count = 0
  for (const text of linesIn(source, start, end)) count += indexLines(text).line(text.length) - 1
  return count
}
