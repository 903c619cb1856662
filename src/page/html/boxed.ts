/** Boxes in the running text that bring a heading of their own: profiles, other stories, videos, sign-ups. */
import { leafValue } from './body.ts'
import type { Leaf } from './leaves.ts'
import type { Box, Outline } from './walk.ts'

/** The running text stands in the innermost box that holds so much of the body's prose. */
const FLOW = 0.8
/** Fewer paragraphs are no running text. */
const PARAGRAPHS = 3
/** Boxes that hold more of the body's prose are how the article itself is built. */
const OWN = 0.3

/**
 * Leaves out boxes with a heading and something below it that stand between paragraphs, and such ones below the text
 * when they are of the same kind or the page sets its own subheadings bare between the paragraphs. A box without
 * prose goes only where there are such subheadings.
 */
export function leaveOutBoxed({ boxes, leaves }: Pick<Outline, 'boxes' | 'leaves'>, body: number): void {
  const { start, end } = boxes[body] ?? { start: 0, end: 0 }
  const headings = leaves.slice(start, end).filter(({ level, out }) => level !== null && out === null)
  if (headings.length === 0) return
  const { worth, flow } = runningText(boxes, leaves, body)
  if (flow < 0) return
  const outer = outermost(boxes, body, flow)
  const around = new Set(headings.map(({ box }) => outer[box]!).filter((at) => at >= 0))
  const boxed = new Set([...around].filter((at) => isBoxed(boxes[at]!, leaves, boxes[flow]!.start)))
  const hasBare = [...around].some((at) => !boxed.has(at) && boxes[at]!.parent === flow)
  const prose = leaves.flatMap((leaf, at) =>
    at >= boxes[flow]!.start && at < boxes[flow]!.end && leafValue(leaf) > 0 && !boxed.has(outer[leaf.box]!)
      ? [at]
      : [],
  )
  const isBetween = (at: number) => prose[0]! < boxes[at]!.start && prose.at(-1)! >= boxes[at]!.end
  const between = new Set([...boxed].filter(isBetween).map((at) => kindOf(boxes[at]!)))
  const kinds = new Map<string, number>()
  outer.forEach((own, at) => {
    if (own === at) kinds.set(kindOf(boxes[at]!), (kinds.get(kindOf(boxes[at]!)) ?? 0) + worth[at]!)
  })
  const most = worth[body]! * OWN
  const foreign = [...boxed].filter((at) => {
    const kind = kindOf(boxes[at]!)
    const isOdd = hasBare || (worth[at]! > 0 && between.has(kind))
    return isOdd && kinds.get(kind)! < most && !hasData(boxes[at]!, worth[at]!, boxes, leaves)
  })
  if (foreign.reduce((sum, at) => sum + worth[at]!, 0) > most) return
  for (const at of foreign)
    for (const leaf of leaves.slice(boxes[at]!.start, boxes[at]!.end)) leaf.out ??= 'inset'
}

/** Something stands below the heading; what holds the page's headline is none of these boxes. */
function isBoxed({ tag, start, end }: Box, leaves: readonly Leaf[], flow: number): boolean {
  const inside = leaves.slice(start, end)
  const isHead = start < flow && (tag === 'header' || inside.some(({ level }) => level === 1))
  return !isHead && inside.some(({ level }) => level === null)
}

/** Cells of a table are data of the article, and so are items that are no prose. */
function hasData(
  { start, end }: Box,
  worth: number,
  boxes: readonly Box[],
  leaves: readonly Leaf[],
): boolean {
  const data = worth > 0 ? CELLS : ITEMS
  return leaves.slice(start, end).some(({ box, out }) => out === null && data.test(boxes[box]?.tag ?? ''))
}

const CELLS = /^t[dh]$/
const ITEMS = /^(?:t[dh]|li|dd)$/

/** What the prose in each box of the body is worth, and the box that holds nearly all of it, -1 for none. */
function runningText(boxes: readonly Box[], leaves: readonly Leaf[], body: number) {
  const worth = boxes.map(() => 0)
  const counts = boxes.map(() => 0)
  const { start, end } = boxes[body]!
  for (const leaf of leaves.slice(start, end)) {
    const value = leafValue(leaf)
    if (value <= 0) continue
    worth[leaf.box]! += value
    counts[leaf.box]!++
  }
  for (let at = boxes.length - 1; at > body; at--) {
    const { parent } = boxes[at]!
    if (parent < body) continue
    worth[parent]! += worth[at]!
    counts[parent]! += counts[at]!
  }
  let flow = counts[body]! < PARAGRAPHS ? -1 : body
  for (let at = body + 1; flow >= 0 && at < boxes.length; at++)
    if (boxes[at]!.parent === flow && worth[at]! >= worth[body]! * FLOW && counts[at]! >= PARAGRAPHS)
      flow = at
  return { worth, flow }
}

/** For each box in the body the outermost one around it that does not hold the running text, -1 for those that do. */
function outermost(boxes: readonly Box[], body: number, flow: number): number[] {
  const holds = new Set<number>()
  for (let at = flow; at >= body; at = boxes[at]!.parent) holds.add(at)
  const outer = boxes.map(() => -1)
  for (let at = body + 1; at < boxes.length; at++) {
    const { parent } = boxes[at]!
    if (parent < body) continue
    if (!holds.has(at)) outer[at] = holds.has(parent) ? at : outer[parent]!
  }
  return outer
}

/** Its element and its first class without a figure: one with a figure may be its own. */
const kindOf = ({ tag, names }: Box): string =>
  `${tag} ${names.split(/\s+/).find((name) => !/\d/.test(name)) ?? ''}`
