/** The first and last lines of an article's box: bylines and dates above the first sentence, contacts below the last. */
import { columnsOf } from '../../text/columns.ts'
import { W } from '../weights.ts'
import { among, type Context, range, rule } from './rule.ts'

const CELLS = new Set(['td', 'th', 'li'])

/** A date, a counter; or hardly a word. */
const STATES = /\d|^.{0,8}$/

/** Who is greeted, a line that ends as sentences do, or several lines are text, however short. */
function isStamp({ page, features }: Context, at: number): boolean {
  const { text } = page.leaves[at]!
  const { ends, words } = features[at]!
  if (!STATES.test(text) || ends || /[:：]$|\n/.test(text)) return false
  return words.labelled || columnsOf(text.replace(/[^\p{L}]+/gu, '')) <= W.MAX_OPENING_STAMP_COLUMNS
}

/** The whole of an element that is named after the author. */
const isByline = ({ page }: Context, at: number): boolean =>
  page.facts?.bylines.some(
    ({ leaf, value }) => leaf <= at && leaf >= at - 1 && value === page.leaves[at]!.text,
  ) === true

export const openingStamp = rule({
  id: 'opening-stamp',
  reason: 'outside',
  on: 'run',
  pages: 'html',
  favor: 'not-recall',
  doc: 'A date, a counter, a link or the name of the author between the top of the box and its first sentence.',
  limits: [{ feature: 'links', is: '>', weight: 'MAX_OPENING_LINK_SHARE' }],
  applies(context) {
    const { body, features } = context
    const first = [...range(body)].find((at) => context.bodyValue(at) > 0)
    if (first === undefined) return null
    return (at) => {
      const { level, links, tag } = features[at]!
      if (at >= first || !context.isText(at) || level !== null || tag === 'li') return false
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

/** How to reach the author, initials, source and date. */
function isSigned(context: Context, at: number): boolean {
  const { columns, ends } = context.features[at]!
  const { text } = context.page.leaves[at]!
  return (
    (columns <= W.MAX_CONTACT_COLUMNS && CONTACT.test(text)) ||
    INITIALS.test(text) ||
    (columns <= W.MAX_STAMP_COLUMNS && !ends && context.features[at]!.words.labelled)
  )
}

export const signature = rule({
  id: 'signature',
  reason: 'author-box',
  on: 'run',
  pages: 'html',
  doc: 'Below the last paragraph: how to reach the author, initials, source and date.',
  limits: [{ feature: 'columns', is: '≤', weight: 'MAX_CONTACT_COLUMNS' }],
  applies(context) {
    const found = new Set<number>()
    for (const at of [...range(context.body)].reverse()) {
      if (!context.isOpen(at) || context.features[at]!.kind === 'image' || context.captions.has(at)) continue
      if (!isSigned(context, at) || !context.isText(at) || CELLS.has(context.features[at]!.tag)) break
      found.add(at)
    }
    return among(found)
  },
})
