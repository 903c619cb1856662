/** Full-width letters and signs, and the digits of other scripts, as their ASCII twins, unit for unit: offsets stay those of the raw text. */

const TWINS: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  丨: '|',
  '︱': '|',
  '│': '|',
  '┃': '|',
  '╱': '/',
  '∕': '/',
  '⁄': '/',
  '︰': ':',
  '∶': ':',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '‐': '-',
  '‑': '-',
  '−': '-',
  // Marks of direction stand between the figures of a date in Arabic.
  '\u200e': ' ',
  '\u200f': ' ',
  '\u061c': ' ',
}

/** Zero in Arabic, Persian, Devanagari and Thai; the other nine digits follow it. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50]
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g
const SIGNS = /[\uff01-\uff5e　\u00a0\u2009\u202f\u200e\u200f\u061c\t丨︱│┃╱∕⁄︰∶【】〔〕‐‑−]/g
/** Thousands of words are folded for the first line, and most have neither. */
const EITHER = new RegExp(`${DIGITS.source}|${SIGNS.source}`)

/**
 * The text in half-width signs, of the same length.
 *
 * @example
 * fold('２０１８年６月１日　来源：A') // => '2018年6月1日 来源:A'
 */
export function fold(text: string): string {
  if (!EITHER.test(text)) return text
  return text
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0)
      return String(code - ZEROS.findLast((zero) => zero <= code)!)
    })
    .replace(SIGNS, (unit) => {
      return TWINS[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
    })
}
