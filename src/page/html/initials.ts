/** Drop caps: the first letter of a paragraph in a box of its own belongs to the paragraph. */
import type { Box, Leaf } from '../../types.ts'
import type { Facts } from './facts.ts'

/** A capital, perhaps behind an opening mark. */
const INITIAL = /^[\p{Pi}\p{Ps}"'„‚¿¡]?\p{Lu}$/u
/** A shorter text behind a letter may be the entry of a list. */
const MIN_REST_UNITS = 40
/** A page has one for each part of a text, at most. */
const MAX_INITIALS = 50

interface Outline {
  boxes: Box[]
  leaves: Leaf[]
  facts: Facts
}

export function joinInitials({ boxes, leaves, facts }: Outline): void {
  const found: number[] = []
  for (let at = 0; at + 1 < leaves.length && found.length < MAX_INITIALS; at++)
    if (isInitial(leaves[at]!, leaves[at + 1]!)) found.push(at)
  for (const at of found.reverse()) {
    const { text, line } = leaves[at]!
    const rest = leaves[at + 1]!
    const marks = rest.marks.map((mark) => ({
      ...mark,
      start: mark.start + text.length,
      end: mark.end + text.length,
    }))
    leaves.splice(at, 2, { ...rest, text: text + rest.text, marks, line })
    for (const box of boxes) {
      if (box.start > at) box.start--
      if (box.end > at) box.end--
    }
    for (const it of [...facts.marks, ...facts.bylines, ...facts.labelled]) if (it.leaf > at) it.leaf--
  }
}

const isInitial = (one: Leaf, next: Leaf): boolean =>
  one.kind === 'text' &&
  next.kind === 'text' &&
  one.level === null &&
  next.level === null &&
  one.aside === null &&
  next.aside === null &&
  one.box !== next.box &&
  INITIAL.test(one.text) &&
  next.text.length >= MIN_REST_UNITS &&
  /^\p{Ll}/u.test(next.text)
