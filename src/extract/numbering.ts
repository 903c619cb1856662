/** How lines are numbered: the styles of numbers that open subheadings, items of lists and entries of a live report. The words
 * around the numbers are those of the languages. */
import { readNumber } from '../dates/numbers.ts'
import { dateLists } from '../dates/words.prepared.ts'
import { oncePerSet, oneOf } from '../languages/merge.ts'
import { toWords } from '../languages/word-text.ts'
import { everyday } from '../text/everyday.ts'
import type { Language } from '../types.ts'

export interface Numbering {
  /** Index of the style that a line begins with, the outer one first: `一、` holds `（一）`, which holds `1.`, which holds `(1)`. -1 for none. */
  styleOf(text: string): number
  /** Style and number that a line begins with, or that it is (`01`); null for none. */
  ordinalOf(text: string): { style: number; number: number } | null
  /** Whether a line opens as an entry of a live report does: `11.04 Uhr: …`. */
  isEntry(text: string): boolean
  /** Whether a line opens as an item of a list does. */
  isItem(text: string): boolean
}

export const numberingOf = oncePerSet((languages): Numbering => {
  const digits = digitsOf(languages)
  const parts = languages.flatMap((it) => it.parts ?? []).map((it) => it.replace('#', `[${digits}\\d]{1,4}`))
  const hours = oneOf(toWords(dateLists(languages).units.hour))
  const entry = `\\d{1,2}[:.h]\\d\\d(?:\\s?${hours})?\\s?[:：–-]\\s`
  const styles = [
    `(?:${[...new Set(parts)].join('|') || '(?!)'})`,
    `[${digits}]{1,3}[、．.]`,
    `[（(][${digits}]{1,3}[）)]`,
    '\\d{1,2}[、．.](?!\\d)',
    '[（(]?\\d{1,2}[）)]',
    entry,
  ].map((style) => new RegExp(`^${style}`))
  const item = everyday(`^(?:[(（]?[\\p{N}${digits}]{1,3}[)）.．、:：]|[-–•·*])`, 'u')
  const words = new Map(languages.flatMap(({ numbers = {} }) => Object.entries(numbers)))
  const first = new RegExp(`[${digits}]{1,3}|\\d{1,2}`)
  const entries = new RegExp(`^${entry}`)
  const styleOf = (text: string) => styles.findIndex((style) => style.test(text))
  return {
    styleOf,
    ordinalOf: (text) => {
      const style = ALONE.test(text) ? styles.length : styleOf(text)
      const number = style < 0 ? null : readNumber(first.exec(text)?.[0] ?? '', words)
      return number === null ? null : { style, number }
    },
    isEntry: (text) => entries.test(text),
    isItem: (text) => item.test(text),
  }
})

/** A number that stands alone on its line above a heading. */
const ALONE = /^0?\d{1,2}$/

const MAX_DIGIT = 100

/** The characters of languages whose words are written together that stand for small numbers: `一`, `十`, `百`. */
const digitsOf = (languages: readonly Language[]): string => {
  const all = languages.flatMap(({ numbers }) => Object.entries(numbers ?? {}))
  const digits = all.filter(([word, value]) => /^\p{Lo}$/u.test(word) && value >= 1 && value <= MAX_DIGIT)
  return [...new Set(digits.map(([word]) => word))].join('')
}
