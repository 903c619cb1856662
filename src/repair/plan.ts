/** Applies edits and plans, and tells where a place of the repaired text stood before. */
import type { Edit, Plan } from '../types.ts'

/** The text with the edits made; they must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, to } of edits) {
    parts.push(text.slice(from, start), to)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/**
 * Replays a plan.
 *
 * @returns What `repair` gave when it made the plan of the same text.
 * @example
 * applyPlan('a\u0000b', [{ kind: 'control', how: [], lossy: false, edits: [{ start: 1, end: 2, from: '\u0000', to: '' }] }]) // => 'ab'
 */
export function applyPlan(text: string, plan: Plan): string {
  return plan.reduce((before, step) => applyEdits(before, step.edits), text)
}

/** Where an offset of what the plan makes of a text stood in that text. */
export const offsetInInput = (plan: Plan, offset: number): number =>
  plan.reduceRight((at, { edits }) => offsetBefore(at, edits), offset)

/** Where an offset of the text after `edits` stood before them; inside a replacement: the start of what it replaced. */
export function offsetBefore(offset: number, edits: readonly Edit[]): number {
  const shifts = shiftsOf(edits)
  const last = countWhile(edits.length, (at) => edits[at]!.start + shifts[at]! <= offset) - 1
  if (last < 0) return offset
  const { start, to } = edits[last]!
  return offset < start + shifts[last]! + to.length ? start : offset - shifts[last + 1]!
}

/** Where an offset of the text before `edits` stands after them; inside of what is replaced: the start of what replaces it. */
export function offsetAfter(offset: number, edits: readonly Edit[]): number {
  const shifts = shiftsOf(edits)
  const last = countWhile(edits.length, (at) => edits[at]!.start < offset) - 1
  if (last < 0) return offset
  const { start, end } = edits[last]!
  return offset < end ? start + shifts[last]! : offset + shifts[last + 1]!
}

/** Each step of a plan is asked for many offsets: 20,000 edits and as many places are 400 million looks without it. */
const knownShifts = new WeakMap<readonly Edit[], Int32Array>()

/** By how much each edit moves from its place, and what stands behind the last one. */
function shiftsOf(edits: readonly Edit[]): Int32Array {
  const known = knownShifts.get(edits)
  if (known) return known
  const shifts = new Int32Array(edits.length + 1)
  for (const [at, { start, end, to }] of edits.entries())
    shifts[at + 1] = shifts[at]! + to.length - (end - start)
  knownShifts.set(edits, shifts)
  return shifts
}

/** How many of so many in order hold; the first that does not ends it. */
function countWhile(length: number, holds: (at: number) => boolean): number {
  let low = 0
  for (let high = length; low < high; ) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Edits over a text as edits over what `earlier` makes of it; both in order, none overlapping any other. */
export function shiftEdits(edits: readonly Edit[], earlier: readonly Edit[]): Edit[] {
  let shift = 0
  let next = 0
  return edits.map(({ start, end, to }) => {
    for (; next < earlier.length && earlier[next]!.end <= start; next++) {
      const { start: from, end: till, to: by } = earlier[next]!
      shift += by.length - (till - from)
    }
    return { start: start + shift, end: end + shift, to }
  })
}
