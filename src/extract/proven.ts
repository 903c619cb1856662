/** Names of boxes that what stands in them proves: readers' comments one like the other, a notice of cookies or the foot of the page
 * below the opening of the text, streams of linked headlines. Such a box is no article, however much of the page's prose it holds. */
import { kindKeyOf } from '../page/html/index.ts'
import type { Named } from '../page/html/names.ts'
import type { Box } from '../types.ts'
import type { Given } from './believed.ts'
import { W } from './weights.ts'

/** The names, with those marked that are proven. */
export function provenNames(given: Given): readonly Named[] {
  const { page, values, named } = given
  const { boxes, leaves } = page
  const headline = leaves.findIndex(({ level, aside }) => level === 1 && aside === null)
  const opening = headline < 0 ? -1 : values.findIndex((value, at) => at > headline && value > 0)
  if (opening < 0) return named
  const sums = [0]
  for (let at = 0; at < values.length; at++) sums.push(sums[at]! + Math.max(0, values[at]!))
  const proseOf = ({ start, end }: Box) => sums[end]! - sums[start]!
  /** It, or a box around it, is proven. */
  const inside: boolean[] = []
  return named.map((it, at) => {
    const { start, end, parent } = boxes[at]!
    inside.push(inside[parent] === true)
    if (inside[at] || it.out === null || end - start < 2 || (headline >= start && headline < end)) return it
    if (!proves(it, at, start > opening, given, proseOf)) return it
    inside[at] = true
    return { ...it, proven: true }
  })
}

type ProseOf = (box: Box) => number

function proves(
  { out, by, sure }: Named,
  at: number,
  isBelow: boolean,
  given: Given,
  proseOf: ProseOf,
): boolean {
  if (out === 'related') return holdsTeasers(given.page.boxes[at]!, given)
  if (!isBelow || !sure) return false
  if (out === 'comments') return holdsLikes(at, given.page.boxes, proseOf)
  return (out === 'control' && by === 'name') || out === 'footer'
}

/** Linked headings, and text below each. */
function holdsTeasers({ start, end }: Box, { features, values }: Given): boolean {
  let teasers = 0
  for (let at = start; at < end - 1; at++) {
    const { level, links } = features[at]!
    if (level !== null && links > W.MAX_LINK_SHARE && values[at + 1]! > 0) teasers++
  }
  return teasers >= W.MIN_LINKED_HEADINGS
}

/** Boxes with text that are called alike, beside each other. */
function holdsLikes(at: number, boxes: readonly Box[], proseOf: ProseOf): boolean {
  const likes = new Map<string, number>()
  for (let inner = at + 1; (boxes[inner]?.parent ?? -1) >= at; inner++) {
    const box = boxes[inner]!
    if (PARAGRAPHS.has(box.tag) || proseOf(box) <= 0) continue
    const key = kindKeyOf(box)
    likes.set(key, (likes.get(key) ?? 0) + 1)
  }
  return Math.max(0, ...likes.values()) >= W.MIN_LIKE_COMMENTS
}

const PARAGRAPHS = new Set(['p', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
