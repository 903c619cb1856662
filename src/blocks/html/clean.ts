/** Says of every leaf whether it is part of the article's body, and if not, why. */
import type { DropReason } from '../../types.ts'
import { leafValue, type Measured } from './body.ts'
import type { Leaf } from './leaves.ts'
import type { Named } from './names.ts'
import type { Box } from './walk.ts'
import type { Words } from './words.ts'

/** For each box why it is left out, its own reason or that of a box around it. */
export function boxReasons(
  boxes: readonly Box[],
  measures: readonly Measured[],
  named: readonly Named[],
  body: number,
): (DropReason | null)[] {
  const around = new Set<number>()
  for (let at = body; at >= 0; at = boxes[at]!.parent) around.add(at)
  const reasons: (DropReason | null)[] = []
  boxes.forEach(({ parent }, at) => {
    const own = measures[at]!.excluded ? named[at]!.out : null
    reasons.push(around.has(at) ? null : (reasons[parent] ?? own))
  })
  return reasons
}

export function clean(
  leaves: readonly Leaf[],
  { start, end }: { start: number; end: number },
  reasons: readonly (DropReason | null)[],
  words: Words,
): void {
  leaves.forEach((leaf, at) => {
    if (leaf.out !== null) return
    const reason = reasons[leaf.box] ?? null
    if (at < start || at >= end) leaf.out = reason ?? (leaf.links > 0.5 ? 'navigation' : 'outside')
    else leaf.out = reason ?? (leaf.kind === 'text' ? reasonOf(leaf, words) : null)
  })
  const body = leaves.slice(start, end)
  dropOpening(body)
  dropBareHeadings(body)
}

/** Lines between the top of the body and its first sentence are bylines, dates and buttons. */
function dropOpening(leaves: readonly Leaf[]): void {
  const first = leaves.findIndex((leaf) => leaf.out === null && leafValue(leaf) > 0)
  for (const leaf of leaves.slice(0, Math.max(0, first)))
    if (leaf.kind === 'text' && leaf.level === null) leaf.out ??= 'outside'
}

/** Lines longer than this are sentences, whatever they begin with. */
const MAX_FURNITURE = 300

function reasonOf(leaf: Leaf, words: Words): DropReason | null {
  if (leaf.weight > MAX_FURNITURE) return null
  if (leaf.links > 0.7) return 'related'
  return words.reasonOf(leaf.text)
}

/** A heading of which everything was left out goes with it; so does one at the end. */
function dropBareHeadings(leaves: readonly Leaf[]): void {
  let kept = false
  let reason: DropReason | null = null
  for (let at = leaves.length - 1; at >= 0; at--) {
    const leaf = leaves[at]!
    if (leaf.level !== null && leaf.out === null) {
      if (!kept) leaf.out = reason ?? 'related'
      kept = false
      reason = null
    } else if (leaf.out === null) kept ||= leaf.kind !== 'image'
    else if (leaf.out !== 'hidden') reason ??= leaf.out
  }
}
