/** Lines without words: icons, separators, counters; and the labels of icons. */
import { columnsOf } from '../../text/columns.ts'
import type { Features } from '../features.ts'
import { W } from '../weights.ts'
import { type Context, rule } from './rule.ts'
import { isData } from './words.ts'

/** A number alone is something there. */
const CELLS = new Set(['td', 'th', 'li'])

export const noWords = rule({
  id: 'no-words',
  reason: 'control',
  on: 'block',
  pages: 'any',
  doc: 'It has neither a letter nor a digit; in HTML short figures alone go too, but not in lists and tables and as the year of a heading, and so do the numbers of the lines of code.',
  limits: [{ feature: 'columns', is: '<', weight: 'MAX_SIGNS_COLUMNS' }],
  applies: (context) => (at) => {
    const { text } = context.page.leaves[at]!
    const features = context.features[at]!
    if (context.page.kind === 'text') return !/[\p{L}\p{N}]/u.test(text)
    if (isGutter(context, at) || isPaging(context, at)) return true
    if (!context.isText(at) || isData(features) || isYear(text, features)) return false
    return !CELLS.has(features.tag) && !/\p{L}/u.test(text) && features.columns < W.MAX_SIGNS_COLUMNS
  },
})

/** `1931` heads a section. */
const isYear = (text: string, { level }: Features): boolean => level !== null && /^[12]\d{3}$/.test(text)

/** `Pages: 1 2 3`, with links to the pages. */
function isPaging({ page, features, isText }: Context, at: number): boolean {
  const { text } = page.leaves[at]!
  if (!isText(at) || features[at]!.links === 0 || text.length > W.MAX_PAGING_UNITS) return false
  const numbers = text.match(/\d+/g) ?? []
  const isRow = numbers.length > 1 && numbers.every((it, index) => it === String(index + 1))
  return isRow && text.replace(/[^\p{L}]+/gu, '').length <= W.MAX_PAGING_LETTERS
}

/** The numbers of the lines of the code beside them. */
function isGutter({ page, features }: Context, at: number): boolean {
  if (features[at]!.kind !== 'code' || features[at + 1]?.kind !== 'code') return false
  const numbers = page.leaves[at]!.text.split('\n')
  return numbers.every((it, index) => Number(it) === Number(numbers[0]) + index && /^\s{0,9}\d/.test(it))
}

export const doubledLabel = rule({
  id: 'doubled-label',
  reason: 'control',
  on: 'block',
  pages: 'text',
  doc: "An icon's label and its text: `Share Share`.",
  applies:
    ({ page }) =>
    (at) =>
      isDoubled(page.leaves[at]!.text),
})

function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2
  return (
    Number.isInteger(half) &&
    half > 2 &&
    text[half] === ' ' &&
    columnsOf(text.slice(0, half)) < W.MAX_LABEL_COLUMNS &&
    text.startsWith(text.slice(half + 1))
  )
}
