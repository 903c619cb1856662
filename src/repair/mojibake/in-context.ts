/** Weighs a run that is doubtful by itself in the language that its line has been read in. */
import { scoreOf } from '../../text/likelihood/model.ts'
import type { Edit } from '../../types.ts'
import { GAP } from './reading.ts'

/** How much of a line on both sides of a doubtful run is its context. */
const CONTEXT = 80

/** What a run gains in the language that its line has been read in. @param kept In order. */
export function gainInContext(text: string, { start, end, to }: Edit, kept: readonly Edit[]): number {
  const before = readBetween(text, Math.max(0, start - CONTEXT), start, kept)
  const after = readBetween(text, end, Math.min(text.length, end + CONTEXT), kept)
  const read = scoreOf((before + to + after).replaceAll(GAP, ''))
  const own = scoreOf((before + text.slice(start, end) + after).replaceAll(GAP, ''))
  return read - own
}

/** A piece of a text with the edits made that end in it. */
function readBetween(text: string, from: number, till: number, edits: readonly Edit[]): string {
  let read = ''
  let done = from
  for (let at = firstFrom(edits, from); at < edits.length && edits[at]!.end <= till; at++) {
    read += text.slice(done, edits[at]!.start) + edits[at]!.to
    done = edits[at]!.end
  }
  return read + text.slice(done, till)
}

/** The first edit from an offset on. */
export function firstFrom(edits: readonly Edit[], from: number): number {
  let low = 0
  for (let high = edits.length; low < high; ) {
    const middle = (low + high) >>> 1
    if (edits[middle]!.start < from) low = middle + 1
    else high = middle
  }
  return low
}
