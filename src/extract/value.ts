/** How much a leaf speaks for the article's body around it (above 0) or against one: what the search for the body sums. */
import type { FurnitureKind, Kind } from '../types.ts'
import type { Features } from './features.ts'
import { W } from './weights.ts'

export const bodyValue = (features: Features, kind: Kind): number =>
  kind === 'html' ? valueOfLeaf(features) : valueOfLine(features)

/** The values of all leaves. Where a page holds next to no sentences, its paragraphs count as such: not everyone sets stops. */
export function bodyValues(features: readonly Features[], kind: Kind): number[] {
  const values = features.map((it) => bodyValue(it, kind))
  if (kind === 'text' || values.reduce((sum, it) => sum + Math.max(0, it), 0) >= W.MIN_DOUBTED_VALUE)
    return values
  return values.map((value, at) => (isOpenParagraph(features[at]!) ? W.SHORT_SENTENCE_VALUE : value))
}

const isOpenParagraph = ({ kind, tag, level, ends, links, columns, words }: Features): boolean =>
  kind === 'text' &&
  PARAGRAPHS.has(tag) &&
  level === null &&
  !ends &&
  links <= W.MAX_OPENING_LINK_SHARE &&
  columns >= W.MIN_OPEN_PARAGRAPH_COLUMNS &&
  words.phrase === null

const PARAGRAPHS = new Set(['p', 'div', 'section', 'article'])

/** Markup keeps menus and other articles in boxes of their own: there links speak against a body, and short lines hardly. */
function valueOfLeaf({ kind, columns, links, commas, ends, level, prose, unstopped }: Features): number {
  if (kind === 'image') return 0
  if (links > W.MAX_PROSE_LINK_SHARE)
    return -W.LINK_COST - Math.min(columns, W.MAX_COSTING_LINK_COLUMNS) / W.MAX_COSTING_LINK_COLUMNS
  if (level !== null) return 0
  if (prose)
    return (
      (1 - links) *
      (Math.min(columns, W.MAX_LEAF_COLUMNS) / W.COLUMNS_PER_LEAF_VALUE +
        Math.min(commas, W.MAX_COMMAS) * W.COMMA_VALUE)
    )
  const isSentence = (ends || unstopped) && columns >= W.MIN_SHORT_SENTENCE_COLUMNS
  return isSentence ? W.SHORT_SENTENCE_VALUE : -W.SHORT_LEAF_COST
}

/** In a text all lines look alike: what is none of the body has to be told by its words and its length. */
function valueOfLine({ columns, bullet, level, prose, closes, words }: Features): number {
  const { phrase, stamp, caption } = words
  if (phrase) return -PHRASE_COSTS[phrase]()
  if (prose) return Math.min(columns / W.COLUMNS_PER_LINE_VALUE, W.MAX_LINE_VALUE)
  if (closes && !bullet) return W.SENTENCE_LINE_VALUE
  if (level !== null || caption) return -W.CAPTION_COST
  if (stamp) return -W.STAMP_COST
  return bullet ? -W.BULLET_COST : -W.SHORT_LINE_COST
}

/** What a line of furniture costs: what announces the page's end is hardly ever crossed. */
const PHRASE_COSTS: Record<FurnitureKind, () => number> = {
  control: () => W.CONTROL_COST,
  credit: () => W.CREDIT_COST,
  original: () => W.ORIGINAL_TITLE_COST,
  advertisement: () => W.ADVERTISEMENT_COST,
  promotion: () => W.PROMOTION_COST,
  contributors: () => W.CONTRIBUTORS_COST,
  related: () => W.RELATED_COST,
  copyright: () => W.COPYRIGHT_COST,
  comments: () => W.COMMENTS_COST,
  footer: () => W.FOOTER_COST,
}
