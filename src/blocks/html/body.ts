/** Finds the box that holds the article's text: the one whose prose outweighs most what else stands in it. */
import type { Leaf } from './leaves.ts'
import type { Named } from './names.ts'
import type { Box } from './walk.ts'

export interface Measured {
  /** Value of everything in the box; what is named as no part of the article counts nothing. */
  total: number
  /** Value of the prose alone, wherever it stands in the box. */
  prose: number
}

/** How much a leaf speaks for an article's body around it (above 0) or against one. */
export function leafValue({ out, kind, weight, links, commas, ends, level }: Leaf): number {
  if (out !== null || kind === 'image') return 0
  if (links > 0.6) return -0.2 - Math.min(weight, 150) / 150
  if (level !== null) return 0
  if (weight >= 180 || (weight >= 90 && (ends || commas > 0)))
    return (1 - links) * (Math.min(weight, 900) / 150 + Math.min(commas, 6) * 0.2)
  return ends && weight >= 30 ? 0.3 : -0.15
}

/** A box with a reason to be left out keeps it unless it holds so much of the page's prose. */
const TOO_MUCH_TO_LOSE = 0.5

export function measure(boxes: readonly Box[], leaves: readonly Leaf[], named: readonly Named[]): Measured[] {
  const measures: Measured[] = boxes.map(() => ({ total: 0, prose: 0 }))
  let page = 0
  for (const leaf of leaves) {
    const value = leafValue(leaf)
    if (value > 0) page += value
    const own = measures[leaf.box]
    if (!own) continue
    own.total += value
    if (value > 0) own.prose += value
  }
  for (let at = boxes.length - 1; at > 0; at--) {
    const { parent } = boxes[at]!
    const own = measures[at]!
    const around = measures[parent]
    if (!around) continue
    around.prose += own.prose
    const out = named[at]!.out !== null && own.prose < page * TOO_MUCH_TO_LOSE
    if (!out) around.total += Math.max(own.total, MOST_LOSS)
  }
  return measures
}

/** A long list of links next to the body says no more than a short one. */
const MOST_LOSS = -3

export function findBody(
  boxes: readonly Box[],
  measures: readonly Measured[],
  named: readonly Named[],
): number {
  let best = -1
  let bestScore = 0
  boxes.forEach((box, at) => {
    const score = measures[at]!.total * boost(box, named[at]!)
    if (score > bestScore * (1 - 1e-9)) {
      best = at
      bestScore = score
    }
  })
  return best
}

function boost({ tag, role, itemProp }: Box, { body }: Named): number {
  if (itemProp?.includes('articleBody')) return 1.5
  if (body) return 1.3
  if (tag === 'article') return 1.15
  if (tag === 'main' || role === 'main') return 1.05
  return tag === 'body' || tag === 'html' ? 0.9 : 1
}
