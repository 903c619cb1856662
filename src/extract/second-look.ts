/** The check of last resort: where the page's own description, or the opening of its stated text, stands in what the chosen body
 * leaves out and not in it, the next candidate is taken. */
import type { Facts } from '../page/html/facts.ts'
import type { Named } from '../page/html/names.ts'
import type { Page } from '../types.ts'
import type { Body } from './body.ts'
import { findBox } from './boxes.ts'
import { findStated } from './stated.ts'
import { W } from './weights.ts'

interface Given {
  page: Page
  facts: Facts
  /** What each leaf is worth as part of a body. */
  values: readonly number[]
  named: readonly Named[]
}

/** The body and the names that it was found with: the given ones, or those of the next candidate. */
export function lookAgain(first: Body, given: Given): { body: Body; named: readonly Named[] } {
  const { page, facts, values, named } = given
  const kept = { body: first, named }
  if (first.box < 0) return kept
  const isKept = ({ start, end, measures }: Body, at: number) =>
    at >= start && at < end && !measures[page.leaves[at]!.box]?.excluded
  const stated = findStated(facts, page)
  if (stated.length === 0 || stated.some((at) => isKept(first, at))) return kept
  const around = new Set<number>()
  for (const at of stated)
    for (let box = page.leaves[at]!.box; box >= 0; box = page.boxes[box]!.parent) around.add(box)
  const freed = named.map((it, at): Named => (around.has(at) ? { ...it, out: null, sure: false } : it))
  const rest = values.map((value, at) => (isKept(first, at) ? Math.min(0, value) : value))
  const found = findBox(page, rest, freed)
  if (found.box < 0 || !stated.every((at) => isKept(found, at))) return kept
  const won = rest.filter((value, at) => value >= W.MIN_OPENING_VALUE && isKept(found, at))
  const lost = sumOf(values.filter((_, at) => isKept(first, at)))
  // A standfirst above the body is one paragraph.
  if (won.length < W.MIN_PARAGRAPHS || sumOf(won) < lost * W.MIN_SECOND_SHARE) return kept
  // What the names alone have left out stands in the same box as the rest.
  const isInside = first.start <= found.start && first.end >= found.end
  return { body: isInside ? findBox(page, values, freed) : found, named: freed }
}

const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.max(0, value), 0)
