/** Boxes in the running text that bring a heading of their own: profiles, other stories, videos, sign-ups. */
import type { Box, Leaf, Page } from '../../types.ts'
import { slugWords } from '../slugs.ts'
import { W } from '../weights.ts'
import { among, type Context, range, rule } from './rule.ts'

export const boxed = rule({
  id: 'boxed',
  reason: 'inset',
  on: 'box',
  pages: 'html',
  favor: 'not-recall',
  doc:
    'A box with a heading and something below it that stands between paragraphs, or below the text when one of its headings speaks of the page, it is of the same kind or the ' +
    'page sets its own subheadings bare between the paragraphs. Not so when boxes of its kind hold a third of the prose, its id is made of the heading, it is called as the box of the text, or it holds ' +
    "the page's headline; and not where a short text stands in it alone, without a link, a picture or a button: key points, a verdict.",
  applies(context) {
    const found = new Set<number>()
    for (const box of findForeign(context)) for (const at of range(context.page.boxes[box]!)) found.add(at)
    return among(found)
  },
})

/** A box without prose goes only where there are bare subheadings. */
function findForeign(context: Context): number[] {
  const { page, features, body } = context
  const { boxes, leaves } = page
  if (body.box < 0) return []
  const headings = range(body).filter((at) => features[at]!.level !== null && context.isOpen(at))
  if (headings.length === 0) return []
  const { worth, flow } = runningText(context)
  if (flow < 0) return []
  const outer = outermost(boxes, body.box, flow)
  const around = new Set(headings.map((at) => outer[leaves[at]!.box]!).filter((at) => at >= 0))
  const texts = kindsAround(flow, body.box, boxes)
  const withHeading = new Set(
    [...around].filter(
      (at) =>
        !texts.has(kindOf(boxes[at]!)) &&
        slugWords(boxes[at]!, leaves) === 0 &&
        !TOGGLES.test(boxes[at]!.names) &&
        isBoxed(boxes[at]!, context, boxes[flow]!.start),
    ),
  )
  const hasBare = [...around].some((at) => !withHeading.has(at) && boxes[at]!.parent === flow)
  const prose = range(boxes[flow]!).filter(
    (at) => context.bodyValue(at) > 0 && !withHeading.has(outer[leaves[at]!.box]!),
  )
  const isBetween = (at: number) => prose[0]! < boxes[at]!.start && prose.at(-1)! >= boxes[at]!.end
  const between = new Set([...withHeading].filter(isBetween).map((at) => kindOf(boxes[at]!)))
  const kinds = new Map<string, number>()
  outer.forEach((own, at) => {
    if (own === at) kinds.set(kindOf(boxes[at]!), (kinds.get(kindOf(boxes[at]!)) ?? 0) + worth[at]!)
  })
  const most = worth[body.box]! * W.MAX_BOXED_SHARE
  const foreign = [...withHeading].filter((at) => {
    const kind = kindOf(boxes[at]!)
    const isBehind = boxes[at]!.start >= boxes[flow]!.end && saysOfPage(boxes[at]!, context)
    if (isBehind) return worth[at]! < most
    const isOdd = hasBare || (worth[at]! > 0 && between.has(kind))
    return (
      isOdd &&
      kinds.get(kind)! < most &&
      !hasData(boxes[at]!, worth[at]!, context) &&
      !isPlain(at, worth[at]!, context)
    )
  })
  return foreign.reduce((sum, at) => sum + worth[at]!, 0) > most ? [] : foreign
}

/** Boxes that are called as the one of the running text, or one around it, are further pieces of it. */
function kindsAround(flow: number, body: number, boxes: Page['boxes']): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = flow; at > body; at = boxes[at]!.parent)
    if (!kindOf(boxes[at]!).endsWith(' ')) found.add(kindOf(boxes[at]!))
  return found
}

/** Something stands below the heading, not only a tool beside it (`[edit]`); what holds the page's headline is none of these. */
function isBoxed(
  { tag, controls, start, end }: Box,
  { page, features, verdicts }: Context,
  flow: number,
): boolean {
  const inside = range({ start, end }).filter((at) => features[at]!.level === null)
  const headline = headlineOf(page)
  const isHead = (start < flow && tag === 'header') || (headline >= start && headline < end)
  const isTool = (at: number) =>
    verdicts[at] !== null &&
    features[at]!.columns <= W.MAX_TOOL_COLUMNS &&
    (page.leaves[at]!.aside !== 'control' || controls === 0)
  return !isHead && inside.some((at) => !isTool(at))
}

/** The first heading of the first level that shows, -1 for none. */
export const headlineOf = ({ leaves }: Page): number =>
  leaves.findIndex(({ level, aside }) => level === 1 && aside === null)

/** One of its headings says that the page is spoken of, not what the article is about: `About us`, `Newsletter`. */
const saysOfPage = (box: Box, { features, verdicts }: Context): boolean =>
  range(box).some((at) => features[at]!.level !== null && OF_PAGE.has(verdicts[at]?.rule.id ?? ''))

const OF_PAGE = new Set([
  'words-footer',
  'words-promotion',
  'words-related',
  'words-comments',
  'words-advertisement',
])

/** A short text with nothing to click or to look at: what others bring in wants to be clicked, or is as long as a story. */
function isPlain(at: number, worth: number, { page: { boxes, leaves } }: Context): boolean {
  const { start, end } = boxes[at]!
  if (worth <= 0 || worth > W.MAX_PLAIN_BOX_VALUE) return false
  const isShown = ({ kind, marks, aside }: Leaf) =>
    kind === 'image' || aside === 'control' || marks.some(({ type }) => type === 'link')
  for (let inner = at; inner === at || (boxes[inner]?.parent ?? -1) >= at; inner++)
    if (boxes[inner]!.controls > 0) return false
  return !leaves.slice(start, end).some(isShown)
}

/** Cells of a table are data of the article, and so are items that are no prose. */
function hasData(box: Box, worth: number, { page, isOpen }: Context): boolean {
  const data = worth > 0 ? CELLS : ITEMS
  return range(box).some((at) => isOpen(at) && data.test(page.boxes[page.leaves[at]!.box]?.tag ?? ''))
}

/** Names of parts of a text that a reader opens. */
export const TOGGLES = /(?:^|[\s_-])(?:toggle|faqs?|questions?)(?=$|[\s_-])/i

const CELLS = /^t[dh]$/
const ITEMS = /^(?:t[dh]|li|dd)$/

/** What the prose in each box of the body is worth, and the box that holds nearly all of it, -1 for none. */
function runningText(context: Context) {
  const { boxes, leaves } = context.page
  const body = context.body.box
  const worth = boxes.map(() => 0)
  const counts = boxes.map(() => 0)
  for (const at of range(context.body)) {
    const value = context.bodyValue(at)
    if (value <= 0) continue
    worth[leaves[at]!.box]! += value
    counts[leaves[at]!.box]!++
  }
  for (let at = boxes.length - 1; at > body; at--) {
    const { parent } = boxes[at]!
    if (parent < body) continue
    worth[parent]! += worth[at]!
    counts[parent]! += counts[at]!
  }
  let flow = counts[body]! < W.MIN_FLOW_PARAGRAPHS ? -1 : body
  for (let at = body + 1; flow >= 0 && at < boxes.length; at++)
    if (
      boxes[at]!.parent === flow &&
      worth[at]! >= worth[body]! * W.MIN_FLOW_SHARE &&
      counts[at]! >= W.MIN_FLOW_PARAGRAPHS
    )
      flow = at
  return { worth, flow }
}

/** For each box in the body the outermost one around it that does not hold the running text, -1 for those that do. */
function outermost(boxes: Page['boxes'], body: number, flow: number): number[] {
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
