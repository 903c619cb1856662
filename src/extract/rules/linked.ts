/** Links that belong to the text: what they lead to, what announces them and their likes around them say so. */
import { boxAround } from '../../page/html/index.ts'
import type { Box } from '../../types.ts'
import { beforeLinks, behindLinks, createLeads, type Leads } from '../leads.ts'
import { W } from '../weights.ts'
import { type Context, range } from './rule.ts'

/** For a leaf that is nearly all link whether it is text all the same. */
export function findLinkedText(context: Context): (at: number) => boolean {
  const { page, features } = context
  const { leaves, boxes } = page
  if (page.facts === null) return () => false
  const leads = createLeads(page.facts)
  const lists = findTextLists(context, leads)
  const heads = new Set(
    range(context.body).filter(
      (at) =>
        features[at]!.level !== null && features[at]!.links > W.MAX_LINK_SHARE && headsProse(at, context),
    ),
  )
  const isDigest = heads.size >= W.MIN_LINKED_HEADINGS
  const bold = boldHeads(context, leads)
  return (at) => {
    const leaf = leaves[at]!
    if (leads.toDocuments(leaf)) return true
    const { level, tag } = features[at]!
    if (level !== null) return leads.toPlaces(leaf) || (isDigest && heads.has(at))
    // Beside linked headings a bold line is one more.
    if (bold.has(at) || isRunInHead(at, context) || (isDigest && leaf.bold && headsProse(at, context)))
      return true
    const list = listAround(leaf.box, boxes)
    if (list >= 0) return lists.has(list)
    if (isAnnounced(at, context) || goesOn(at, context)) return true
    return tag === 'p' && leads.toOtherSites(leaf) && !/[:：|»›]\s*$/.test(beforeLinks(leaf))
  }
}

/** A bold line that opens a paragraph, above a line break: `<p><a><b>Ada Noor</b></a><br>She sailed …`. */
function isRunInHead(at: number, context: Context): boolean {
  const { leaves, boxes } = context.page
  const { box, bold } = leaves[at]!
  return bold && boxes[box]?.tag === 'p' && leaves[at + 1]?.box === box && context.bodyValue(at + 1) > 0
}

/** Bold lines between paragraphs that lead to several other sites: the entries of a digest. */
function boldHeads(context: Context, leads: Leads): ReadonlySet<number> {
  const { page, features } = context
  const heads = range(context.body).flatMap((at) => {
    const leaf = page.leaves[at]!
    const sites = leaf.bold && features[at]!.links > W.MAX_LINK_SHARE ? leads.otherSites(leaf) : []
    return sites.length > 0 && headsProse(at, context) ? [{ at, sites }] : []
  })
  const isDigest = new Set(heads.flatMap(({ sites }) => sites)).size >= W.MIN_LINKED_HEADINGS
  return new Set(isDigest ? heads.map(({ at }) => at) : [])
}

/** A heading between paragraphs, right beside them: the title of another article stands in a box of its own. */
function headsProse(at: number, context: Context): boolean {
  const { leaves, boxes } = context.page
  const around = (it: number) => boxes[leaves[it]?.box ?? -1]?.parent
  const isBeside = (it: number) => around(it) === around(at) && context.bodyValue(it) > 0
  return at > 0 && isBeside(at + 1) && context.bodyValue(at - 1) > 0 && around(at - 1) === around(at)
}

/** `1. Plan.pdf`, `2. Costs` below a line that ends in a colon. */
function isAnnounced(at: number, context: Context): boolean {
  const { leaves, boxes } = context.page
  const { parent } = boxes[leaves[at]!.box] ?? { parent: -1 }
  for (let before = at; before > at - MAX_ANNOUNCED; before--) {
    const leaf = leaves[before]
    if (!leaf || boxes[leaf.box]?.parent !== parent) return false
    if (announces(before, context)) return before < at
    if (!context.features[before]!.item) return false
  }
  return false
}

const MAX_ANNOUNCED = 20

/** A line of text that ends in a colon and does not speak of other articles. */
function announces(at: number, { page, features, verdicts }: Context): boolean {
  const { links, words, kind } = features[at]!
  const isOpen = verdicts[at] === null && kind === 'text' && links <= W.MAX_PROSE_LINK_SHARE
  return isOpen && /[:：]$/.test(page.leaves[at]!.text) && words.phrase === null
}

/** `<a>The survey of the pier</a> says that the stone has failed.` */
function goesOn(at: number, { page, features }: Context): boolean {
  const leaf = page.leaves[at]!
  if (!features[at]!.ends || /\p{L}/u.test(beforeLinks(leaf))) return false
  const words = behindLinks(leaf).match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length >= W.MIN_WORDS_BEHIND || words.join('').length >= W.MIN_LETTERS_BEHIND
}

const listAround = (box: number, boxes: readonly Readonly<Box>[]): number =>
  boxAround(box, boxes, ({ tag }) => LISTS.test(tag))

const LISTS = /^[uo]l$/
const keyOf = ({ tag, names, parent }: Box): string => `${parent} ${tag} ${names}`

/** Lists between the paragraphs that hold more than the titles of other articles, and lists beside them that look the same. */
function findTextLists(context: Context, leads: Leads): ReadonlySet<number> {
  const { page, features, body } = context
  const { boxes, leaves } = page
  const found = new Set<number>()
  const isBeside = besideProse(context)
  const lists = boxes.flatMap((box, at) =>
    LISTS.test(box.tag) && box.start >= body.start && box.end <= body.end && isBeside(box) ? [at] : [],
  )
  const isOffered = (at: number) => {
    const before = leaves[boxes[at]!.start - 1]
    return before !== undefined && features[boxes[at]!.start - 1]!.words.phrase === 'related'
  }
  for (const at of lists) {
    const box = boxes[at]!
    const items = range(box).filter((it) => context.isText(it))
    if (items.length === 0 || isOffered(at)) continue
    const texts = items.filter((it) => {
      const { links, words } = features[it]!
      return links <= W.MAX_LINK_SHARE && !words.stamp && words.phrase === null
    })
    const files = items.filter((it) => leads.toDocuments(leaves[it]!))
    const isMixed = texts.length + files.length >= items.length * W.MIN_TEXT_ITEMS_SHARE
    if (isMixed || (box.start > 0 && announces(box.start - 1, context))) found.add(at)
  }
  const likes = new Set([...found].map((at) => keyOf(boxes[at]!)))
  for (const at of lists) if (likes.has(keyOf(boxes[at]!)) && !isOffered(at)) found.add(at)
  return found
}

/** Whether a box stands beside a paragraph. */
function besideProse(context: Context): (box: Box) => boolean {
  const { boxes, leaves } = context.page
  const holders = new Set<number>()
  for (const at of range(context.body))
    if (context.bodyValue(at) > 0) holders.add(boxes[leaves[at]!.box]?.parent ?? -1)
  return ({ parent }) => holders.has(parent)
}
