/** The first and last lines of an article's box: bylines and dates above the first sentence, contacts below the last. */
import { AUTHOR_NAME, boxAround } from '../../page/html/index.ts'
import { columnsOf } from '../../text/columns.ts'
import type { Box, Leaf } from '../../types.ts'
import { createLeads, type Leads } from '../leads.ts'
import { isNoticeNumber } from '../official.ts'
import { W } from '../weights.ts'
import { among, type Context, range, rule } from './rule.ts'

const CELLS = new Set(['td', 'th', 'li'])

/** Items, and what heads a box, stand above the text for a reason. */
const HEADS = new Set(['li', 'legend', 'summary'])

const isTable = ({ tag }: Readonly<Box>): boolean => tag === 'table'
const isHead = ({ tag }: Readonly<Box>): boolean => tag === 'header'

/** A date, a counter; or hardly a word. */
const STATES = /\d|^.{0,8}$/

/** Who is greeted, a line that ends as sentences do, or several lines are text, however short. */
function isStamp({ page, features }: Context, at: number): boolean {
  const { text } = page.leaves[at]!
  const { ends, words } = features[at]!
  if (!STATES.test(text) || ends || isNoticeNumber(text) || /[:：]$|\n/.test(text)) return false
  return words.labelled || lettersOf(text) <= W.MAX_OPENING_STAMP_COLUMNS
}

/** A notice opens with whom it is for and ends its first sentence with a colon: what follows is text, however short. */
const announces = (context: Context, at: number): boolean => {
  const { text } = context.page.leaves[at]!
  return context.isText(at) && /[:：]$/.test(text) && lettersOf(text) > W.MAX_OPENING_STAMP_COLUMNS
}

const lettersOf = (text: string): number => columnsOf(text.replace(/[^\p{L}]+/gu, ''))

/** Words above the headline, and no sentence: `Tarifkonflikt`. */
const isKicker = ({ page, features }: Context, at: number): boolean =>
  features[at]!.columns <= W.MAX_KICKER_COLUMNS &&
  !features[at]!.ends &&
  !isNoticeNumber(page.leaves[at]!.text)

/** The whole of an element that is named after the author. */
const isByline = ({ page }: Context, at: number): boolean =>
  page.facts?.bylines.some(
    ({ leaf, value }) => leaf <= at && leaf >= at - 1 && value === page.leaves[at]!.text,
  ) === true

/** Cells of a table of several rows and columns that states nothing of the article itself: one row holds a byline and a date. */
function cellsOfData({ page, features, body, isText }: Context): ReadonlySet<number> {
  const tables = new Map<number, number[]>()
  for (const at of range(body)) {
    const table = features[at]!.cell && isText(at) ? boxAround(page.leaves[at]!.box, page.boxes, isTable) : -1
    if (table < 0) continue
    const known = tables.get(table)
    if (known) known.push(at)
    else tables.set(table, [at])
  }
  const isData = (cells: readonly number[]) =>
    cells.every((at) => !features[at]!.words.labelled && features[at]!.links <= W.MAX_OPENING_LINK_SHARE) &&
    new Set(cells.map((at) => page.boxes[page.leaves[at]!.box]?.parent)).size > 1
  return new Set([...tables.values()].filter(isData).flat())
}

export const openingStamp = rule({
  id: 'opening-stamp',
  reason: 'outside',
  on: 'run',
  pages: 'html',
  favor: 'not-recall',
  doc: 'A date, a counter, a link, a kicker above the headline or the name of the author between the top of the box and its first sentence, but no cell of a table of data.',
  limits: [{ feature: 'links', is: '>', weight: 'MAX_OPENING_LINK_SHARE' }],
  applies(context) {
    const { body, features } = context
    const first = range(body).find((at) => context.bodyValue(at) > 0 || announces(context, at))
    if (first === undefined) return null
    const data = cellsOfData(context)
    const headline = range({ start: body.start, end: first }).find((at) => features[at]!.level === 1)
    return (at) => {
      const { level, links, tag } = features[at]!
      if (at >= first || !context.isText(at) || level !== null || HEADS.has(tag) || data.has(at)) return false
      if (headline !== undefined && at < headline && isKicker(context, at)) return true
      return links > W.MAX_OPENING_LINK_SHARE || isStamp(context, at) || isByline(context, at)
    }
  },
})

export const doubtful = rule({
  id: 'doubtful',
  reason: 'outside',
  on: 'block',
  pages: 'html',
  favor: 'precision',
  doc: 'A short paragraph that is no sentence, or one with many links.',
  limits: [
    { feature: 'links', is: '>', weight: 'MAX_DOUBTFUL_LINK_SHARE' },
    { feature: 'columns', is: '<', weight: 'MIN_SURE_COLUMNS' },
  ],
  applies: (context) => (at) => {
    const { level, bold, tag, links, ends, columns } = context.features[at]!
    if (!context.isText(at) || level !== null || bold || CELLS.has(tag)) return false
    return links > W.MAX_DOUBTFUL_LINK_SHARE || (!ends && columns < W.MIN_SURE_COLUMNS)
  },
})

/** What the last lines of a body say of those who wrote it: addresses, initials, labels and dates. */
const CONTACT = /[\w.+-]@[\w-]+\.\w|(?:^|[\s(])@\w{3}|\b(?:twitter|x|facebook|instagram|t)\.(?:com|me)\/\w/
const INITIALS = /^[([]?\p{Ll}{2,4}(?:\s?[/,;]\s?\p{Ll}{2,4}){0,4}[)\]]?$/u

/** Who wants to take part may write to `trial@board.example` until May: a sentence with words enough before the mailbox, and no author
 * in it. Where the sentence ends with the mailbox, that is neither of this site nor of somebody whom the sentence names. */
function goesOn({ page, features }: Context, leads: Leads | null, at: number): boolean {
  const { text } = page.leaves[at]!
  const mailbox = MAILBOX.exec(text)
  if (mailbox === null || !features[at]!.ends || MENTION.test(text)) return false
  if (page.facts?.bylines.some(({ value }) => value !== '' && text.includes(value))) return false
  const before = text.slice(0, mailbox.index)
  if (wordsIn(before) < W.MIN_WORDS_BEHIND) return false
  const behind = text.slice(mailbox.index + mailbox[0].length).replace(MAILBOX, '')
  return wordsIn(behind) >= W.MIN_WORDS_BEHIND || !isOfWriter(mailbox, before, leads)
}

/** `Reach Jo Marsh at jo.marsh@courier.example.`: of the site, or its name stands before it. */
function isOfWriter([, name = '', host = '']: RegExpExecArray, before: string, leads: Leads | null): boolean {
  const names = new Set(before.match(/\p{Lu}\p{Ll}+/gu)?.map((it) => it.toLowerCase()))
  const pieces = name.toLowerCase().split(/[._+-]/)
  return leads?.isOwn(`//${host}`) === true || pieces.some((it) => names.has(it))
}

const MENTION = /(?:^|[\s(])@\w/
const MAILBOX = /([\w.+-]{1,64})@([\w-]{1,64}(?:\.[\w-]{1,64}){1,8})/
/** Two characters of a script without spaces count as a word, and so does a number. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[\p{L}\p{M}\p{N}]+/gu
const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0
/** Of a label, which is short in any script. */
const labelWordsIn = (text: string): number => text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0

/** `The post Two new ferries appeared first on The Bay Courier.`: a link to an article, then one to the top of its site. */
function isFromFeed({ text, marks }: Readonly<Leaf>): boolean {
  const links = marks.filter(({ type }) => type === 'link')
  const [{ href: article = '', start = 0 } = {}, { href: site = '', end = 0 } = {}] = links
  if (links.length !== 2 || !/^https?:\/\/[^/?#]{3,100}\/?$/.test(site)) return false
  const top = site.endsWith('/') ? site : `${site}/`
  const isOwn = article.startsWith(top) && article.length > top.length
  return (
    isOwn && labelWordsIn(text.slice(0, start)) <= W.MAX_FEED_WORDS && labelWordsIn(text.slice(end)) === 0
  )
}

/** `Keywords harbour ferries`: a label and links into one folder of the site, as tags lead to. */
function isTagLine({ text, marks, links }: Readonly<Leaf>): boolean {
  const tags = marks.filter(({ type }) => type === 'link')
  const [{ start = 0 } = {}] = tags
  if (tags.length < 2 || links === 0 || labelWordsIn(text.slice(0, start)) > W.MAX_FEED_WORDS) return false
  const rest = tags.map(({ end }, at) => text.slice(end, tags[at + 1]?.start ?? text.length))
  const folders = new Set(
    tags.map(({ href = '' }) => href.slice(0, href.replace(/\/$/, '').lastIndexOf('/') + 1)),
  )
  return (
    !/[\p{L}\p{N}.]/u.test(rest.join('')) && folders.size === 1 && ![...folders].some((it) => it.length < 3)
  )
}

/** How to reach the author, initials, source and date; where a feed says that the text was first. */
function isSigned(context: Context, leads: Leads | null, at: number): boolean {
  const { columns, ends } = context.features[at]!
  const leaf = context.page.leaves[at]!
  const { text } = leaf
  return (
    isFromFeed(leaf) ||
    (columns <= W.MAX_CONTACT_COLUMNS && !ends && isTagLine(leaf)) ||
    (columns <= W.MAX_CONTACT_COLUMNS && CONTACT.test(text) && !goesOn(context, leads, at)) ||
    INITIALS.test(text) ||
    (columns <= W.MAX_STAMP_COLUMNS && !ends && context.features[at]!.words.labelled)
  )
}

export const signature = rule({
  id: 'signature',
  reason: 'author-box',
  on: 'run',
  pages: 'html',
  doc: 'Below the last paragraph: how to reach the author, initials, source and date, tags, and what a feed says of where the text was first. Anywhere: a sentence in a small box that is named after the author, or in an `<address>` of the `<header>`.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_CONTACT_COLUMNS' }],
  applies(context) {
    const found = new Set<number>()
    const leads = context.page.facts && createLeads(context.page.facts)
    for (const at of range(context.body).reverse()) {
      if (!context.isOpen(at) || context.features[at]!.kind === 'image' || context.captions.has(at)) continue
      if (!isSigned(context, leads, at) || !context.isText(at) || CELLS.has(context.features[at]!.tag)) break
      found.add(at)
    }
    for (const at of range(context.body)) if (isOfAuthor(context, at)) found.add(at)
    return among(found)
  },
})

/** A sentence in a small box that is named after the author. */
function isOfAuthor({ page, features, body, isText }: Context, at: number): boolean {
  if (!features[at]!.ends || !isText(at)) return false
  const { boxes } = page
  for (let box = page.leaves[at]!.box; box > body.box; box = boxes[box]!.parent) {
    const { tag, names, itemProp, start, end } = boxes[box]!
    const isOfHead = tag === 'address' && boxAround(box, boxes, isHead) >= 0
    const isAuthor = isOfHead || itemProp === 'author' || AUTHOR_NAME.test(names)
    if (isAuthor) return end - start <= W.MAX_BIO_LEAVES && names.length < MAX_AUTHOR_NAMES
  }
  return false
}

/** Longer lists of classes are generated. */
const MAX_AUTHOR_NAMES = 200
