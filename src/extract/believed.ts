/** Which names of boxes are believed. A name is evidence, never proof: the text in a box, the headline above it and what
 * the page states of itself speak against it. */
import type { Facts } from '../page/html/facts.ts'
import { boxAround } from '../page/html/index.ts'
import type { Named } from '../page/html/names.ts'
import type { Box, DropReason, Page } from '../types.ts'
import type { Features } from './features.ts'
import { slugWords } from './slugs.ts'
import { findStated } from './stated.ts'
import { W } from './weights.ts'

export interface Given {
  page: Page
  features: readonly Features[]
  /** What each leaf is worth as part of a body. */
  values: readonly number[]
  named: readonly Named[]
}

/** Boxes of links: called so without holding any, they are something else. */
const EMPTY_WITHOUT_LINKS: ReadonlySet<DropReason> = new Set(['related', 'navigation'])

/** A form may stand around the whole page; the other elements say what they are. */
const isDoubtable = ({ out, by }: Named, { tag }: Box): boolean =>
  out !== null && out !== 'hidden' && (by === 'name' || tag === 'form')

/** The names, without those that are not believed. */
export function believedNames(given: Given, facts: Facts): readonly Named[] {
  const { page, values, named } = given
  const { boxes, leaves } = page
  const sums = [0]
  for (let at = 0; at < values.length; at++) sums.push(sums[at]! + Math.max(0, values[at]!))
  const proseOf = ({ start, end }: Box) => sums[end]! - sums[start]!
  const all = sums.at(-1)!
  const headline = leaves.findIndex(({ level, aside }) => level === 1 && aside === null)
  const opening =
    headline < 0 ? -1 : values.findIndex((value, at) => at > headline && value >= W.MIN_OPENING_VALUE)
  const states = statedIn(facts, page)
  /** Names that are not believed of one box are believed of none beside it. */
  const misleading = new Set<string>()
  /** What the page itself is: `podcast`, around the headline and the text. */
  const kinds = new Set<string>()
  const believed = named.map((it, at) => {
    const box = boxes[at]!
    if (isOfText(it, at, given)) return { ...it, out: null, sure: false }
    const prose = proseOf(box)
    if (prose > 0 && isPart(it, box, kinds)) return { ...it, out: null }
    if (it.proven || !isDoubtable(it, box) || prose < W.MIN_DOUBTED_VALUE) return it
    const opens = opening >= box.start && opening < box.end && prose >= all * W.MIN_OPENING_SHARE
    const isHeaded = headline >= box.start && headline < opening && opening < box.end
    const isText =
      (it.out !== 'comments' && ((!it.sure && isHeaded) || opens)) ||
      isNamedByHeading(box, given, it.sure ? W.MIN_SURE_SLUG_WORDS : 1) ||
      (!it.sure && isUnlinked(it, at, given)) ||
      (prose >= all * W.MIN_STATED_SHARE && states(box))
    if (!isText) return it
    if (isHeaded) noteKind(it, box, kinds)
    if (!it.sure) misleading.add(keyOf(box))
    return { ...it, out: null, sure: false }
  })
  if (misleading.size === 0) return believed
  return believed.map((it, at) =>
    it.by === 'name' && !it.sure && !it.proven && misleading.has(keyOf(boxes[at]!))
      ? { ...it, out: null }
      : it,
  )
}

/** Parts of an article that may be all of it, too: a page of a podcast, of a quiz, of a biography. */
const OF_PAGES: ReadonlySet<DropReason> = new Set(['inset', 'author-box'])
const wordsOf = (names: string): string[] => names.toLowerCase().split(/[^a-z]+/)
function noteKind({ out }: Named, { names }: Box, kinds: Set<string>): void {
  if (OF_PAGES.has(out!)) for (const word of wordsOf(names)) kinds.add(word)
}
const isPart = ({ out, by, proven }: Named, { names }: Box, kinds: ReadonlySet<string>): boolean =>
  kinds.size > 0 &&
  by === 'name' &&
  !proven &&
  OF_PAGES.has(out!) &&
  wordsOf(names).some((word) => word.length > 2 && kinds.has(word))

const keyOf = ({ tag, names, parent }: Box): string => `${parent} ${tag} ${names}`

/** `<section id="related-work"><h2>Related work`: the id is made of the heading, and the heading announces no furniture. */
function isNamedByHeading(box: Box, { page, features, values }: Given, least: number): boolean {
  const { start, end, controls } = box
  return (
    controls === 0 &&
    slugWords(box, page.leaves) >= least &&
    features[start]!.words.phrase === null &&
    values.slice(start, end).every((value) => value > -W.LINK_COST)
  )
}

/** The foot of a quotation names its source. */
const isInQuote = ({ parent }: Box, boxes: Page['boxes']): boolean =>
  boxAround(parent, boxes, ({ tag }) => tag === 'blockquote') >= 0

/** It belongs to the text around it, whatever its element says. */
const isOfText = (it: Named, at: number, given: Given): boolean => {
  const { boxes } = given.page
  const box = boxes[at]!
  if (it.out === 'footer') return isInQuote(box, boxes)
  return it.by === 'element' && box.tag === 'aside' && isBetweenText(box, at, given) && holdsFacts(box, given)
}

/** Paragraphs stand right before and right behind it, beside it. */
function isBetweenText({ end, parent }: Box, at: number, given: Given): boolean {
  const { page, values } = given
  const next = page.leaves[end]
  return (
    next !== undefined &&
    values[end]! > 0 &&
    page.boxes[next.box]?.parent === parent &&
    followsText(at, given)
  )
}

/** Facts, key points: a heading or a list among others, with nothing to click, no picture and no word of furniture. */
function holdsFacts({ start, end, controls }: Box, { page, features }: Given): boolean {
  let isSet = false
  for (let at = start; at < end; at++) {
    const { kind, links, words, level, tag } = features[at]!
    if (kind !== 'text' || links > 0 || words.phrase !== null || page.leaves[at]!.aside !== null) return false
    isSet ||= level !== null || tag === 'li'
  }
  return isSet && controls === 0 && end - start > 1
}

/** Two paragraphs and nothing to click, that go on where paragraphs stand bare, are no list of other articles. */
function isUnlinked({ out }: Named, at: number, given: Given): boolean {
  const { page, features, values } = given
  const { start, end } = page.boxes[at]!
  if (!EMPTY_WITHOUT_LINKS.has(out!) || !followsText(at, given)) return false
  let paragraphs = 0
  for (let at = start; at < end; at++) {
    if (features[at]!.links > W.MAX_PROSE_LINK_SHARE || page.leaves[at]!.aside === 'control') return false
    if (values[at]! >= W.MIN_OPENING_VALUE) paragraphs++
  }
  if (paragraphs < W.MIN_PARAGRAPHS) return false
  return page.boxes.every((box) => box.controls === 0 || box.start < start || box.end > end)
}

/** Whether what stands right before a box, or before the box that it fills, is a paragraph beside it. */
function followsText(at: number, { page: { boxes, leaves }, values }: Given): boolean {
  const { start, end } = boxes[at]!
  let { parent } = boxes[at]!
  for (let around = boxes[parent]; around?.start === start && around.end === end; around = boxes[parent])
    parent = around.parent
  const before = leaves[start - 1]
  if (before !== undefined && values[start - 1]! > 0 && boxes[before.box]?.parent === parent) return true
  return isBehindLink(start, parent, { leaves, boxes }, values)
}

/** The rest of a text, behind a link that shows it: text, one short link in a box of its own, and this box beside it. */
function isBehindLink(
  start: number,
  parent: number,
  { leaves, boxes }: Pick<Page, 'leaves' | 'boxes'>,
  values: readonly number[],
): boolean {
  const link = leaves[start - 1]
  const text = leaves[start - 2]
  const stands = (box: number | undefined, levels: number): boolean =>
    box !== undefined &&
    levels > 0 &&
    (boxes[box]?.parent === parent || stands(boxes[box]?.parent, levels - 1))
  return (
    link?.links === 1 &&
    text !== undefined &&
    values[start - 2]! > 0 &&
    stands(link.box, 3) &&
    stands(text.box, 3)
  )
}

/** Whether the page's stated description, or its stated text, stands in a box and in no leaf outside of boxes called so. */
function statedIn(facts: Facts, page: Page): (box: Box) => boolean {
  return ({ start, end }) => {
    const places = findStated(facts, page)
    return places.length > 0 && places.every((at) => at >= start && at < end)
  }
}
