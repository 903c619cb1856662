/** Finds the box that holds the article's text: the one whose prose outweighs most what else stands in it. */
import type { Leaf } from './leaves.ts'
import type { Named } from './names.ts'
import type { Box } from './walk.ts'

export interface Measured {
  /** Value of everything in the box; what is named as no part of the article counts nothing. */
  total: number
  /** Value of the prose alone, wherever it stands in the box. */
  prose: number
  /** Of that, what does not stand in a part called something else. */
  own: number
  /** It, or a box around it, is called something else than an article. */
  excluded: boolean
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

/** How much prose a box holds that is called something else than an article, of all that the page has. */
const TOO_MUCH_TO_LOSE = 0.5
const NEARLY_ALL = 0.85

/** Whether boxes are taken at their names. `strict`: always; else not if most of the page's prose were lost. */
export function measure(
  boxes: readonly Box[],
  leaves: readonly Leaf[],
  named: readonly Named[],
  strict: boolean,
): Measured[] {
  const measures: Measured[] = boxes.map(() => ({ total: 0, prose: 0, own: 0, excluded: false }))
  let page = 0
  for (const leaf of leaves) {
    const value = leafValue(leaf)
    const own = measures[leaf.box]
    if (value > 0) page += value
    if (own) own.total += value
    if (own && value > 0) {
      own.prose += value
      own.own += value
    }
  }
  for (let at = boxes.length - 1; at >= 0; at--) {
    const own = measures[at]!
    const isSure = strict || named[at]!.sure
    own.excluded =
      isNamedOut(named[at]!, own.prose) && own.prose < page * (isSure ? NEARLY_ALL : TOO_MUCH_TO_LOSE)
    const around = measures[boxes[at]!.parent]
    if (!around) continue
    around.prose += own.prose
    if (own.excluded) continue
    around.own += own.own
    around.total += Math.max(own.total, MOST_LOSS)
  }
  boxes.forEach(({ parent }, at) => {
    if (measures[parent]?.excluded) measures[at]!.excluded = true
  })
  return measures
}

/** No button and no advertisement says so much: the name means something else. */
const LOQUACIOUS = 8

function isNamedOut({ out, body, sure }: Named, prose: number): boolean {
  if (out === null || body) return false
  return sure || prose < LOQUACIOUS || !(out === 'control' || out === 'advertisement' || out === 'navigation')
}

/** A long list of links next to the body says no more than a short one. */
const MOST_LOSS = -3

/** Strict reading loses the article when a site calls its container by a misleading name. */
const MISLED = 2.5
/** Unless it finds as much as a whole article. */
const SHORT = 8

export function findBody(
  boxes: readonly Box[],
  leaves: readonly Leaf[],
  named: readonly Named[],
): { body: number; measures: Measured[] } {
  const [strict, lenient] = [true, false].map((isStrict) => {
    const measures = measure(boxes, leaves, named, isStrict)
    const body = best(boxes, measures, named)
    return { body, measures, prose: measures[body]?.own ?? 0 }
  }) as [Found, Found]
  const isMisled = strict.prose < SHORT && lenient.prose > strict.prose * MISLED
  const isTrusted = strict.prose > 0 && keepsTitle(leaves, strict.measures)
  const found = isMisled && !isTrusted ? lenient : strict
  return { ...found, body: widen({ ...found, body: outOfText(found.body, boxes) }, boxes) }
}

/** Whether the names leave the headline where it is: then what they leave out is hardly the article. */
function keepsTitle(leaves: readonly Leaf[], measures: readonly Measured[]): boolean {
  const titles = leaves.filter(({ level, out }) => level === 1 && out === null)
  return titles.length > 0 && titles.every(({ box }) => measures[box]?.excluded === false)
}

/** Parts of a text, never the container of one. */
const TEXTS = new Set(['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'details'])

function outOfText(body: number, boxes: readonly Box[]): number {
  let at = body
  while (at >= 0 && TEXTS.has(boxes[at]!.tag) && boxes[at]!.parent >= 0) at = boxes[at]!.parent
  return at
}

/** A body may be cut into pieces by advertisements: so many levels up, boxes like its own are taken in. */
const LEVELS = 4
/** What the pieces must be worth, as a share of the first. */
const WORTH_WIDENING = 0.08

/** The box around the body, when boxes of the same names stand in it and hold prose too. */
function widen({ body, measures }: Found, boxes: readonly Box[]): number {
  let wide = body
  let child = body
  for (let level = 0; level < LEVELS && child >= 0; level++) {
    const { tag, names, parent } = boxes[child]!
    let more = 0
    for (
      let at = parent + 1;
      parent >= 0 && at < boxes.length && boxes[at]!.start <= boxes[parent]!.end;
      at++
    ) {
      const it = boxes[at]!
      if (it.parent !== parent || at === child || measures[at]!.excluded) continue
      if (it.tag === tag && it.names === names && measures[at]!.total > 0) more += measures[at]!.prose
    }
    if (more > measures[body]!.prose * WORTH_WIDENING) wide = parent
    child = parent
  }
  return wide
}

interface Found {
  body: number
  measures: Measured[]
  prose: number
}

function best(boxes: readonly Box[], measures: readonly Measured[], named: readonly Named[]): number {
  const scores = boxes.map((box, at) => {
    const { total, own, excluded } = measures[at]!
    if (excluded) return 0
    return isBody(box, named[at]!) ? Math.max(total, own * LINKED_PROSE) * NAMED : total * boost(box)
  })
  let found = -1
  for (const [at, score] of scores.entries()) if (score > (scores[found] ?? 0)) found = at
  const least = (scores[found] ?? 0) * NARROW
  for (let at = found + 1; found >= 0 && at < boxes.length; at++)
    if (boxes[at]!.parent === found && scores[at]! >= least) found = at
  return found
}

const isBody = ({ itemProp }: Box, { body }: Named): boolean =>
  body || itemProp?.includes('articleBody') === true

/** Of boxes in each other, the innermost that is worth nearly as much as the best. */
const NARROW = 0.95

/** A box that is called the body is worth more, and may hold lists of links. */
const NAMED = 1.7
const LINKED_PROSE = 0.6

function boost({ tag, role }: Box): number {
  if (tag === 'article') return 1.15
  if (tag === 'main' || role === 'main') return 1.05
  return tag === 'body' || tag === 'html' ? 0.9 : tag === 'p' ? 0.8 : 1
}
