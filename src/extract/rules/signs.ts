/** Lines without words: icons, separators, counters; and the labels of icons. */
import { columnsOf } from '../../text/columns.ts'
import { W } from '../weights.ts'
import { rule } from './rule.ts'
import { isData } from './words.ts'

/** A number alone is something there. */
const CELLS = new Set(['td', 'th', 'li'])

export const noWords = rule({
  id: 'no-words',
  reason: 'control',
  on: 'block',
  pages: 'any',
  doc: 'It has neither a letter nor a digit; in HTML short figures alone go too, but not in lists and tables.',
  limits: [{ feature: 'columns', is: '<', weight: 'MAX_SIGNS_COLUMNS' }],
  applies: (context) => (at) => {
    const { text } = context.page.leaves[at]!
    const features = context.features[at]!
    if (context.page.kind === 'text') return !/[\p{L}\p{N}]/u.test(text)
    if (!context.isText(at) || isData(features)) return false
    return !CELLS.has(features.tag) && !/\p{L}/u.test(text) && features.columns < W.MAX_SIGNS_COLUMNS
  },
})

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
