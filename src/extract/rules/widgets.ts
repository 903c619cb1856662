/** Small boxes in the body that are no text: what a reader fills in or presses, and cards that offer another article. */
import { kindKeyOf } from '../../page/html/index.ts'
import type { Box } from '../../types.ts'
import { createLeads, type Leads } from '../leads.ts'
import { describedBy } from '../stated.ts'
import { W } from '../weights.ts'
import { headlineOf, TOGGLES } from './boxed.ts'
import { type Context, type LeafTest, range, rule } from './rule.ts'

/** Parts of a text: a button in them belongs to the text. */
const TEXTS = /^(?:p|h[1-6]|td|th|dt|figure|figcaption|blockquote)$/

export const buttonBox = rule({
  id: 'button-box',
  reason: 'control',
  on: 'box',
  pages: 'html',
  doc:
    'A small box that holds a button, a field or a form. Not so when three of its kind stand in the article: those are its entries. Running ' +
    "text stays in the box of the page's headline, and so does what the page states as its description.",
  applies: (context) => leavesOf(context, 'button'),
})

export const card = rule({
  id: 'card',
  reason: 'related',
  on: 'box',
  pages: 'html',
  doc: 'A small box that opens with the linked title of another article, in an `<article>`, an item, or with a picture; and one of two and more pictures, each with a linked title. Not so when a long box of its kind opens the text: those are posts of a thread.',
  applies(context) {
    const ofCards = leavesOf(context, 'card')
    const galleries = widgetsOf(context).filter(({ kind }) => kind === 'gallery')
    const found = new Set(galleries.flatMap(({ box }) => range(box)))
    return (at) => ofCards?.(at) || (found.has(at) && context.isOpen(at))
  },
})

type Kind = 'button' | 'card' | 'gallery'

function leavesOf(context: Context, kind: Kind): LeafTest | null {
  const { page, features } = context
  const { facts, leaves } = page
  const widgets = widgetsOf(context).filter((it) => it.kind === kind)
  if (widgets.length === 0) return null
  const found = new Set<number>()
  const headline = headlineOf(page)
  const isDescribed = facts === null ? () => false : describedBy(facts)
  for (const { box } of widgets) {
    // Buttons to share or to listen stand beside a standfirst: that is text.
    const isHead = headline >= box.start && headline < box.end
    for (const at of range(box))
      if (!(isHead && features[at]!.prose) && !isDescribed(leaves[at]!)) found.add(at)
  }
  return (at) => found.has(at) && context.isText(at)
}

interface Widget {
  box: Box
  kind: Kind
}

const known = new WeakMap<Context, Widget[]>()

/** Both kinds are looked for at once: a card with a button is a button. */
function widgetsOf(context: Context): Widget[] {
  const found = known.get(context) ?? findWidgets(context)
  known.set(context, found)
  return found
}

/** The outermost small boxes in the body. */
function findWidgets(context: Context): Widget[] {
  const { page, features, body } = context
  const { boxes, leaves } = page
  const article = boxes[body.box]
  if (!article) return []
  const columns = [0]
  leaves.forEach((_, at) => {
    columns.push(columns.at(-1)! + (context.isText(at) ? features[at]!.columns : 0))
  })
  const columnsOf = ({ start, end }: Box) => columns[end]! - columns[start]!
  const most = Math.min(W.MAX_WIDGET_COLUMNS, columnsOf(article) * W.MAX_WIDGET_SHARE)
  const controls = boxes.map((box) => box.controls)
  for (let at = boxes.length - 1; at > 0; at--) {
    const { parent } = boxes[at]!
    if (parent >= 0) controls[parent]! += controls[at]!
  }
  const leads = page.facts && createLeads(page.facts)
  const small: Widget[] = []
  const counts = new Map<string, number>()
  let until = article.start
  boxes.forEach((box, at) => {
    const isInside = at > body.box && box.start >= until && box.end <= article.end && box.end > box.start
    if (!isInside || TEXTS.test(box.tag) || columnsOf(box) > most) return
    const kind = kindOf(box, controls[at]!, context, leads)
    if (kind === null) return
    until = box.end
    if (kind === 'button' && isToggle(box, context)) return
    counts.set(keyOf(box), (counts.get(keyOf(box)) ?? 0) + 1)
    small.push({ box, kind })
  })
  const texts = small.some(({ kind }) => kind === 'card') ? kindsOfText(context, most, columnsOf) : new Set()
  return small.filter(({ box, kind }) =>
    kind === 'button'
      ? counts.get(keyOf(box))! < W.MIN_ENTRIES
      : kind !== 'card' || !texts.has(kindKeyOf(box)),
  )
}

/** Boxes that open the running text and are too long for a card: the first post of a thread, of which others are short. */
function kindsOfText(context: Context, most: number, columnsOf: (box: Box) => number): ReadonlySet<string> {
  const { page, body } = context
  const { boxes } = page
  const opening = range(body).find((at) => context.bodyValue(at) > 0) ?? -1
  const isLong = (box: Box, at: number) =>
    at > body.box && box.start <= opening && box.end > opening && columnsOf(box) > most
  return new Set(boxes.filter((box, at) => box.names !== '' && isLong(box, at)).map(kindKeyOf))
}

/** A heading, the button that opens what stands below, and running text. */
const isToggle = (box: Box, { features }: Context): boolean =>
  TOGGLES.test(box.names) &&
  range(box).some((at) => features[at]!.level !== null) &&
  range(box).some((at) => features[at]!.prose)

const keyOf = ({ tag, names }: Box): string => `${tag} ${names}`

const kindOf = (box: Box, controls: number, context: Context, leads: Leads | null): Kind | null => {
  if (controls > 0) return 'button'
  if (isCard(box, context)) return 'card'
  return isGallery(box, context, leads) ? 'gallery' : null
}

/** Pictures with a linked title each, that lead to different articles, and nothing else. */
function isGallery(box: Box, { page, features, isOpen }: Context, leads: Leads | null): boolean {
  if (leads === null || box.end - box.start > W.MAX_GALLERY_LEAVES) return false
  const inside = range(box).filter((at) => isOpen(at))
  const texts = inside.filter((at) => features[at]!.kind === 'text')
  const pictures = inside.filter((at) => page.leaves[at]!.src !== null && page.leaves[at]!.embed === null)
  const links = texts.flatMap((at) => page.leaves[at]!.marks.filter(({ type }) => type === 'link'))
  if (links.length < W.MIN_GALLERY_TITLES || pictures.length < links.length) return false
  const isTitle = (at: number) => {
    const leaf = page.leaves[at]!
    return (
      features[at]!.links > W.MAX_LINK_SHARE &&
      features[at]!.columns >=
        W.MIN_GALLERY_TITLE_COLUMNS * leaf.marks.filter(({ type }) => type === 'link').length &&
      !leads.toDocuments(leaf) &&
      !leads.toPlaces(leaf) &&
      !leads.toPictures(leaf) &&
      !leads.toOtherSites(leaf)
    )
  }
  return texts.every(isTitle) && new Set(links.map(({ href }) => href)).size === links.length
}

/** A box that opens with the linked title of another article, and a picture or the element say so. */
function isCard(box: Box, { page, features }: Context): boolean {
  if (box.end - box.start > W.MAX_CARD_LEAVES) return false
  const inside = range(box)
  const isOffer =
    box.tag === 'article' ||
    box.tag === 'li' ||
    inside.some((at) => page.leaves[at]!.kind === 'image' && page.leaves[at]!.src)
  return (
    isOffer && inside.some((at) => features[at]!.level !== null && features[at]!.links > W.MAX_LINK_SHARE)
  )
}
