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

/** Where an offset of the text after `edits` stood before them; inside a replacement: the start of what it replaced. */
export function offsetBefore(offset: number, edits: readonly Edit[]): number {
  let shift = 0
  for (const { start, end, to } of edits) {
    const at = start + shift
    if (offset < at) break
    if (offset < at + to.length) return start
    shift += to.length - (end - start)
  }
  return offset - shift
}

/** Where an offset of the text before `edits` stands after them; inside of what is replaced: the start of what replaces it. */
export function offsetAfter(offset: number, edits: readonly Edit[]): number {
  let shift = 0
  for (const { start, end, to } of edits) {
    if (start >= offset) break
    if (offset < end) return start + shift
    shift += to.length - (end - start)
  }
  return offset + shift
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
