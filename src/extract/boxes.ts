/** Finds the box that holds the article's text: the one whose prose outweighs most what else stands in it. */
import type { Named } from '../page/html/names.ts'
import type { Box, Page } from '../types.ts'
import type { Body, Measured } from './body.ts'
import { wholePage } from './body.ts'
import { W } from './weights.ts'

type Boxes = Page['boxes']

/** Whether boxes are taken at their names. `strict`: always; else not if most of the page's prose were lost. */
function measure(
  { boxes, leaves }: Page,
  values: readonly number[],
  named: readonly Named[],
  strict: boolean,
): Measured[] {
  const measures: Measured[] = boxes.map(() => ({ total: 0, prose: 0, own: 0, excluded: false }))
  let page = 0
  for (let at = 0; at < leaves.length; at++) {
    const value = values[at]!
    const own = measures[leaves[at]!.box]
    if (value > 0) page += value
    if (own) own.total += value
    if (own && value > 0) {
      own.prose += value
      own.own += value
    }
  }
  for (let at = boxes.length - 1; at >= 0; at--) {
    const own = measures[at]!
    const { proven, sure } = named[at]!
    const most = page * (strict || sure ? W.MAX_SURE_SHARE : W.MAX_NAMED_SHARE)
    own.excluded = proven || (isNamedOut(named[at]!, own.prose) && own.prose < most)
    const around = measures[boxes[at]!.parent]
    if (!around) continue
    around.prose += own.prose
    if (own.excluded) continue
    around.own += own.own
    around.total += Math.max(own.total, -W.MAX_BOX_LOSS)
  }
  boxes.forEach(({ parent }, at) => {
    if (measures[parent]?.excluded) measures[at]!.excluded = true
  })
  return measures
}

/** No button and no advertisement says much: then the name means something else. */
function isNamedOut({ out, body, sure }: Named, prose: number): boolean {
  if (out === null || body) return false
  return (
    sure ||
    prose < W.MAX_CONTROL_VALUE ||
    !(out === 'control' || out === 'advertisement' || out === 'navigation')
  )
}

/** Strict reading loses the article when a site calls its container by a misleading name. */
export function findBox(page: Page, values: readonly number[], named: readonly Named[]): Body {
  const { boxes, leaves } = page
  const stated = boxes.findIndex(({ isNamedBody }) => isNamedBody)
  if (stated >= 0) return statedBox(page, values, named, stated)
  const read = (isStrict: boolean): Found => {
    const measures = measure(page, values, named, isStrict)
    const scores = scoresOf(boxes, measures, named)
    const body = best(boxes, scores)
    return { body, scores, measures, prose: measures[body]?.own ?? 0 }
  }
  const strict = read(true)
  const lenient = read(false)
  const isMisled = strict.prose < W.MIN_ARTICLE_VALUE && lenient.prose > strict.prose * W.MISLED_RATIO
  const isTrusted = strict.prose > 0 && keepsTitle(page, strict.measures)
  const found = isMisled && !isTrusted ? lenient : strict
  const box = widen({ ...found, body: outOfText(found.body, boxes) }, boxes)
  const { start, end } = boxes[box] ?? { start: 0, end: leaves.length }
  const { measures, scores } = found
  const candidates = candidatesOf(boxes, scores, box)
  return { ...wholePage(page), box, start, end, opening: start, measures, scores, candidates }
}

/** The box that a rule for the site names. */
function statedBox(page: Page, values: readonly number[], named: readonly Named[], box: number): Body {
  const measures = measure(page, values, named, false)
  const { start, end } = page.boxes[box]!
  const candidates = [{ box, start, end, value: measures[box]!.total }]
  return { ...wholePage(page), box, start, end, opening: start, measures, candidates }
}

/** The chosen box and the best others that neither hold it nor stand in it. */
function candidatesOf(boxes: Boxes, scores: readonly number[], box: number): Body['candidates'] {
  const toCandidate = (at: number) => {
    const { start, end } = boxes[at]!
    return { box: at, start, end, value: scores[at]! }
  }
  const order = scores.flatMap((score, at) => (score > 0 ? [at] : [])).sort((a, b) => scores[b]! - scores[a]!)
  const chosen = box < 0 ? [] : [toCandidate(box)]
  for (const at of order) {
    if (chosen.length >= RUNNERS_UP) break
    const { start, end } = boxes[at]!
    if (chosen.every((it) => end <= it.start || start >= it.end)) chosen.push(toCandidate(at))
  }
  return chosen
}

/** How many candidates are told. */
const RUNNERS_UP = 4

/** Whether the names leave the headline where it is: then what they leave out is hardly the article. */
function keepsTitle({ leaves }: Page, measures: readonly Measured[]): boolean {
  const titles = leaves.filter(({ level, aside }) => level === 1 && aside === null)
  return titles.length > 0 && titles.every(({ box }) => measures[box]?.excluded === false)
}

/** Parts of a text, never the container of one. */
const TEXTS = new Set(['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'details'])

function outOfText(body: number, boxes: Boxes): number {
  let at = body
  while (at >= 0 && TEXTS.has(boxes[at]!.tag) && boxes[at]!.parent >= 0) at = boxes[at]!.parent
  return at
}

/** The box around the body, when boxes of the same names stand in it and hold prose too. */
function widen({ body, measures }: Found, boxes: Boxes): number {
  let wide = body
  let child = body
  for (let level = 0; level < W.MAX_WIDENING_LEVELS && child >= 0; level++) {
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
    if (more > measures[body]!.prose * W.MIN_WIDENING_SHARE) wide = parent
    child = parent
  }
  return wide
}

interface Found {
  body: number
  scores: readonly number[]
  measures: Measured[]
  prose: number
}

/** A box that is called the body is worth more, and may hold lists of links. */
function scoresOf(boxes: Boxes, measures: readonly Measured[], named: readonly Named[]): number[] {
  return boxes.map((box, at) => {
    const { total, own, excluded } = measures[at]!
    if (excluded) return 0
    return isBody(box, named[at]!)
      ? Math.max(total, own * W.LINKED_PROSE_FACTOR) * W.BODY_NAME_FACTOR
      : total * factorOf(box)
  })
}

/** Of boxes in each other, the innermost that is worth nearly as much as the best. */
function best(boxes: Boxes, scores: readonly number[]): number {
  let found = -1
  for (let at = 0; at < scores.length; at++) if (scores[at]! > (scores[found] ?? 0)) found = at
  const least = (scores[found] ?? 0) * W.NARROW_SHARE
  for (let at = found + 1; found >= 0 && at < boxes.length; at++)
    if (boxes[at]!.parent === found && scores[at]! >= least) found = at
  return found
}

const isBody = ({ itemProp }: Box, { body }: Named): boolean =>
  body || itemProp?.includes('articleBody') === true

function factorOf({ tag, role }: Box): number {
  if (tag === 'article') return W.ARTICLE_FACTOR
  if (tag === 'main' || role === 'main') return W.MAIN_FACTOR
  if (tag === 'body' || tag === 'html') return W.ROOT_FACTOR
  return tag === 'p' ? W.PARAGRAPH_FACTOR : 1
}
