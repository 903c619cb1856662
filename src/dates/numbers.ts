/** Reads numbers: digits, grouped digits, number words, multipliers. Which words those are is data of the languages. */

export type NumberWords = ReadonlyMap<string, number>

const GROUPED = /^\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+$/
const PLAIN = /^(\d+)(?:[.,](\d+))?$/
const SCALED = /^(\d[\d.,' ]*)[ \u00a0]?(\p{L}+)\.?$/u

/**
 * The number a text states, or null when it states none.
 *
 * @example
 * readNumber('1.2万', new Map([['万', 10000]])) // => 12000
 */
export function readNumber(text: string, words: NumberWords): number | null {
  const trimmed = text.trim()
  if (GROUPED.test(trimmed)) return Number(trimmed.replace(/\D/g, ''))
  const plain = PLAIN.exec(trimmed)
  if (plain) return Number(plain[2] === undefined ? plain[1] : `${plain[1]}.${plain[2]}`)
  const scaled = SCALED.exec(trimmed)
  const factor = scaled && words.get(scaled[2]!)
  if (scaled && factor && factor >= 10) {
    const amount = readNumber(scaled[1]!, words)
    return amount === null ? null : Math.round(amount * factor)
  }
  return readWords(trimmed, words)
}

/** `三千` is 3000, `一一三` is 113, `二十五` is 25, `an` is 1. */
function readWords(text: string, words: NumberWords): number | null {
  const whole = words.get(text) ?? words.get(text.toLowerCase())
  if (whole !== undefined) return whole
  const values = [...text].map((character) => words.get(character))
  if (values.length === 0 || values.length > 12 || values.includes(undefined)) return null
  const numbers = values as number[]
  if (numbers.every((value) => value < 10)) return Number(numbers.join(''))
  let total = 0
  let group = 0
  let digit: number | null = null
  for (const value of numbers) {
    if (value < 10) digit = value
    else if (value < 10000) {
      group += (digit ?? 1) * value
      digit = null
    } else {
      total += (group + (digit ?? 0) || 1) * value
      group = 0
      digit = null
    }
  }
  return total + group + (digit ?? 0)
}
