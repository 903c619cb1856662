/** The check of last resort. Where the page's own description, or the opening of its stated text, stands in what the chosen body
 * leaves out and not in it, the next candidate is taken; and so where the body is tiny against what follows the headline. */
import type { Facts } from '../page/html/facts.ts'
import { kindKeyOf } from '../page/html/index.ts'
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
  if (first.box < 0) return openingPost(given) ?? kept
  if (page.boxes[first.box]!.isNamedBody) return kept
  const isKept: IsKept = ({ start, end, measures }, at) =>
    at >= start && at < end && !measures[page.leaves[at]!.box]?.excluded
  const stated = findStated(facts, page)
  if (stated.length === 0) return lookForMore(first, given, isKept) ?? kept
  if (stated.some((at) => isKept(first, at))) return kept
  const around = new Set<number>()
  for (const at of stated)
    for (let box = page.leaves[at]!.box; box >= 0; box = page.boxes[box]!.parent) around.add(box)
  const freed = named.map((it, at): Named => (around.has(at) ? freedOf(it) : it))
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

type IsKept = (body: Body, at: number) => boolean

/** Text that follows the headline in boxes named otherwise, many times as much as a few lines that were found elsewhere. Readers'
 * comments, notices of cookies and streams of other articles are none. */
function lookForMore(
  first: Body,
  { page, values, named }: Given,
  isKept: IsKept,
): { body: Body; named: readonly Named[] } | null {
  const { leaves } = page
  const keeps = sumOf(values.filter((_, at) => isKept(first, at)))
  const headline = leaves.findIndex(({ level, aside }) => level === 1 && aside === null)
  if (keeps > W.MAX_TINY_VALUE || headline < 0) return null
  const rest = values.map((value, at) => (isKept(first, at) || at < headline ? Math.min(0, value) : value))
  const freed = named.map((it): Named => (isProof(it) ? it : freedOf(it)))
  const body = findBox(page, rest, freed)
  const won = leaves.flatMap((_, at) => (rest[at]! >= W.MIN_OPENING_VALUE && isKept(body, at) ? [at] : []))
  if (won.length < W.MIN_LARGE_PARAGRAPHS) return null
  if (sumOf(won.map((at) => rest[at]!)) < Math.max(keeps, 1) * W.TINY_RATIO) return null
  const isBetween = (_: unknown, at: number) => at > headline && at < won[0]! && isKept(first, at)
  if (values.filter(isBetween).some((value) => value > 0)) return null
  const isTitle = ({ level, links }: Page['leaves'][number], at: number) =>
    level !== null && links > W.MAX_LINK_SHARE && at > headline && isKept(body, at)
  return leaves.filter(isTitle).length >= W.MIN_LINKED_HEADINGS ? null : { body, named: freed }
}

/** The first of posts that are all called comments, on a page with a headline and no other text: the question that they answer. */
function openingPost({ page, values, named }: Given): { body: Body; named: readonly Named[] } | null {
  const { boxes, leaves } = page
  const headline = leaves.findIndex(({ level, aside }) => level === 1 && aside === null)
  const opening = values.findIndex((value, at) => at > headline && value >= W.MIN_OPENING_VALUE)
  if (headline < 0 || opening < 0) return null
  const isPost = (at: number) => named[at]!.out === 'comments' && !named[at]!.proven
  const around: number[] = []
  for (let box = leaves[opening]!.box; box >= 0; box = boxes[box]!.parent) around.push(box)
  if (!around.some(isPost)) return null
  const post = around.findLast((at) => isPost(at) && !holdsMore(at, boxes, named))
  if (post === undefined) return null
  const { start, end } = boxes[post]!
  const freed = named.map((it, at): Named => (around.includes(at) ? freedOf(it) : it))
  const rest = values.map((value, at) => (at >= start && at < end ? value : Math.min(0, value)))
  const body = findBox(page, rest, freed)
  const paragraphs = rest.filter(
    (value, at) => value >= W.MIN_OPENING_VALUE && at >= body.start && at < body.end,
  )
  return body.box >= 0 && paragraphs.length >= W.MIN_PARAGRAPHS ? { body, named: freed } : null
}

/** Posts like each other stand in a box: it is the list of all. */
function holdsMore(around: number, boxes: Page['boxes'], named: readonly Named[]): boolean {
  const known = new Set<string>()
  for (let at = around + 1; (boxes[at]?.parent ?? -1) >= around; at++) {
    const box = boxes[at]!
    if (named[at]!.out !== 'comments' || box.start === box.end) continue
    const key = kindKeyOf(box)
    if (known.has(key)) return true
    known.add(key)
  }
  return false
}

/** What is called so is so, however long it is. */
const isProof = ({ out, sure, by, proven }: Named): boolean =>
  proven || out === 'hidden' || out === 'comments' || (sure && by === 'name')

const freedOf = (it: Named): Named => ({ ...it, out: null, sure: false, proven: false })

const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.max(0, value), 0)
