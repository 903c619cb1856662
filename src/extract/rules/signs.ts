/** Lines without words: icons, separators, counters; and the labels of icons. */
import { columnsOf } from '../../text/columns.ts'
import type { Features } from '../features.ts'
import { W } from '../weights.ts'
import { type Context, range, rule } from './rule.ts'
import { isData } from './words.ts'

/** A number alone is something there. */
const CELLS = new Set(['td', 'th', 'li'])

export const noWords = rule({
  id: 'no-words',
  reason: 'control',
  on: 'block',
  pages: 'any',
  doc: 'It has neither a letter nor a digit; in HTML short figures alone go too, but not in lists and tables and as the year of a heading, and so do the numbers of the lines of code. Three of a like kind, each above a heading or a paragraph, are entries: years, minutes of a match, prices.',
  limits: [{ feature: 'columns', is: '<', weight: 'MAX_SIGNS_COLUMNS' }],
  applies(context) {
    const figures = context.page.kind === 'text' ? new Set<number>() : figuresOfEntries(context)
    return (at) => {
      const { text } = context.page.leaves[at]!
      const features = context.features[at]!
      if (context.page.kind === 'text') return !/[\p{L}\p{N}]/u.test(text)
      if (isGutter(context, at) || isPaging(context, at)) return true
      if (!context.isText(at) || isData(features) || isYear(text, features) || figures.has(at)) return false
      return !CELLS.has(features.tag) && !/\p{L}/u.test(text) && features.columns < W.MAX_SIGNS_COLUMNS
    }
  },
})

/** `1923`, `45+2'`, `19:30`, `$49.99`; a number alone may count anything. */
const FIGURE =
  /^(?:[12]\d{3}(?:\s?[–-]\s?\d{2,4})?|\d{1,3}(?:\s?\+\s?\d{1,2})?['’′.]?['’′]|\d{1,2}[:.]\d{2}|\p{Sc}\s?[\d.,]{1,9}|[\d.,]{1,9}\s?[\p{Sc}%])$/u

/** Figures of a like kind, each above a heading or running text: the years of a timeline, the minutes of a match. */
function figuresOfEntries(context: Context): ReadonlySet<number> {
  const { page, features, body } = context
  const kinds = new Map<string, number[]>()
  for (const at of range(body)) {
    const { text, box, links } = page.leaves[at]!
    if (!FIGURE.test(text) || links > 0 || !context.isText(at)) continue
    const next = features[at + 1]
    if (!context.isOpen(at + 1) || !(next?.level != null || context.bodyValue(at + 1) > 0)) continue
    const { tag, names } = page.boxes[box]!
    const key = `${tag} ${names}`
    kinds.set(key, [...(kinds.get(key) ?? []), at])
  }
  const isRow = (places: readonly number[]) =>
    new Set(places.map((at) => page.leaves[at]!.text)).size >= W.MIN_ENTRIES
  return new Set([...kinds.values()].filter(isRow).flat())
}

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
