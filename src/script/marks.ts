/** Marks of a text -> marks of the text that it was converted to, which may be longer or shorter. */
import type { Mark } from '../types.ts'
import type { Converted } from './convert.ts'
import { firstAbove } from './text.ts'

/**
 * Marks that cover what came of the same characters; a word of which a part was marked is marked in the part that stands for it.
 *
 * @param before Where the marked text starts in what was converted.
 * @param start Where its conversion starts.
 * @param end Where its conversion ends.
 */
export function moveMarks(
  marks: readonly Mark[],
  { text, offsetBefore }: Converted,
  before: number,
  start: number,
  end: number,
): Mark[] {
  /** The last place that stood at an offset or before it. */
  const placeOf = (offset: number): number =>
    start + firstAbove(before + offset, end - start + 1, (index) => offsetBefore(start + index)) - 1
  return marks.flatMap((mark): Mark[] => {
    const from = placeOf(mark.start)
    const to = placeOf(mark.end)
    const first = isTorn(text, from) ? from - 1 : from
    const isShort = to < end && offsetBefore(to) < before + mark.end
    const last = isShort || isTorn(text, to) ? to + 1 : to
    return first < last ? [{ ...mark, start: first - start, end: last - start }] : []
  })
}

/** An offset between the two units of a character. */
const isTorn = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
