/** How much a leaf speaks for the article's body around it (above 0) or against one: what the search for the body sums. */
import type { FurnitureKind, Kind } from '../types.ts'
import type { Features } from './features.ts'
import { W, type WeightName } from './weights.ts'

/** What a leaf is worth, and the weight that this is from; null where it speaks neither way. */
export interface Valued {
  value: number
  weight: WeightName | null
}

/** A sign that a leaf shows. The first one that it shows is its value. */
interface Sign {
  weight: WeightName | null
  isShown(features: Features): boolean
  value(features: Features): number
}

function valued(features: Features, kind: Kind): Valued {
  const { weight, value } = SIGNS[kind].find(({ isShown }) => isShown(features))!
  return { value: value(features), weight }
}

export const bodyValue = (features: Features, kind: Kind): number => valued(features, kind).value

/** The values of all leaves. Where a page holds next to no sentences, its paragraphs count as such: not everyone sets stops. */
export function valuesOf(features: readonly Features[], kind: Kind): Valued[] {
  const values = features.map((it) => valued(it, kind))
  if (
    kind === 'text' ||
    values.reduce((sum, { value }) => sum + Math.max(0, value), 0) >= W.MIN_DOUBTED_VALUE
  )
    return values
  const sentence: Valued = { value: W.SHORT_SENTENCE_VALUE, weight: 'SHORT_SENTENCE_VALUE' }
  return values.map((it, at) => (isOpenParagraph(features[at]!) ? sentence : it))
}

export const bodyValues = (features: readonly Features[], kind: Kind): number[] =>
  valuesOf(features, kind).map(({ value }) => value)

const isOpenParagraph = ({ kind, tag, level, ends, links, columns, words }: Features): boolean =>
  kind === 'text' &&
  PARAGRAPHS.has(tag) &&
  level === null &&
  !ends &&
  links <= W.MAX_OPENING_LINK_SHARE &&
  columns >= W.MIN_OPEN_PARAGRAPH_COLUMNS &&
  words.phrase === null

const PARAGRAPHS = new Set(['p', 'div', 'section', 'article'])

const worth = (weight: WeightName, isShown: Sign['isShown']): Sign => ({
  weight,
  isShown,
  value: () => W[weight],
})
const costs = (weight: WeightName, isShown: Sign['isShown']): Sign => ({
  weight,
  isShown,
  value: () => -W[weight],
})
const neutral = (isShown: Sign['isShown']): Sign => ({ weight: null, isShown, value: () => 0 })

/** What a line of furniture costs: what announces the page's end is hardly ever crossed. */
const PHRASE_COSTS: Record<FurnitureKind, WeightName> = {
  control: 'CONTROL_COST',
  credit: 'CREDIT_COST',
  original: 'ORIGINAL_TITLE_COST',
  advertisement: 'ADVERTISEMENT_COST',
  promotion: 'PROMOTION_COST',
  contributors: 'CONTRIBUTORS_COST',
  related: 'RELATED_COST',
  copyright: 'COPYRIGHT_COST',
  comments: 'COMMENTS_COST',
  footer: 'FOOTER_COST',
}

const SIGNS: Record<Kind, readonly Sign[]> = {
  // Markup keeps menus and other articles in boxes of their own: there links speak against a body, and short lines hardly.
  html: [
    neutral(({ kind }) => kind === 'image'),
    {
      weight: 'LINK_COST',
      isShown: ({ links }) => links > W.MAX_PROSE_LINK_SHARE,
      value: ({ columns }) =>
        -W.LINK_COST - Math.min(columns, W.MAX_COSTING_LINK_COLUMNS) / W.MAX_COSTING_LINK_COLUMNS,
    },
    neutral(({ level }) => level !== null),
    {
      weight: 'COLUMNS_PER_LEAF_VALUE',
      isShown: ({ prose }) => prose,
      value: ({ columns, commas, links }) =>
        (1 - links) *
        (Math.min(columns, W.MAX_LEAF_COLUMNS) / W.COLUMNS_PER_LEAF_VALUE +
          Math.min(commas, W.MAX_COMMAS) * W.COMMA_VALUE),
    },
    worth(
      'SHORT_SENTENCE_VALUE',
      ({ ends, unstopped, columns }) => (ends || unstopped) && columns >= W.MIN_SHORT_SENTENCE_COLUMNS,
    ),
    costs('SHORT_LEAF_COST', () => true),
  ],
  // In a text all lines look alike: what is none of the body has to be told by its words and its length.
  text: [
    ...Object.entries(PHRASE_COSTS).map(([kind, weight]) =>
      costs(weight, ({ words }) => words.phrase === kind),
    ),
    {
      weight: 'COLUMNS_PER_LINE_VALUE',
      isShown: ({ prose }) => prose,
      value: ({ columns }) => Math.min(columns / W.COLUMNS_PER_LINE_VALUE, W.MAX_LINE_VALUE),
    },
    worth('SENTENCE_LINE_VALUE', ({ closes, itemized, bullet }) => (closes || itemized) && !bullet),
    costs('CAPTION_COST', ({ level, words }) => level !== null || words.caption),
    costs('STAMP_COST', ({ words }) => words.stamp),
    costs('BULLET_COST', ({ bullet }) => bullet),
    costs('SHORT_LINE_COST', () => true),
  ],
}
