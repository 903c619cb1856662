/** How long a text is for a reader: what all decisions about blocks are measured in. */

/**
 * Display width in columns: a character of a wide script (Han, kana, hangul) counts twice, since it says about as
 * much as two Latin letters.
 *
 * @example
 * columnsOf('新闻 ok') // => 7
 */
export function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) columns += isWideUnit(text.charCodeAt(at)) ? 2 : 1
  return columns
}

/**
 * Whether a text has more columns than so many. A long one is not counted.
 *
 * @example
 * isWiderThan('新闻 ok', 6) // => true
 */
export const isWiderThan = (text: string, columns: number): boolean =>
  text.length > columns || (text.length * 2 > columns && columnsOf(text) > columns)

/**
 * Whether a text has so many columns or more.
 *
 * @example
 * isAsWideAs('新闻 ok', 8) // => false
 */
export const isAsWideAs = (text: string, columns: number): boolean =>
  text.length >= columns || (text.length * 2 >= columns && columnsOf(text) >= columns)

/** Blocks of East Asian Width W and F in the basic plane; the others' two halves count one each. */
const isWideUnit = (unit: number): boolean =>
  unit >= 0x1100 &&
  (unit <= 0x115f ||
    (unit >= 0x2e80 && unit <= 0xa4cf && unit !== 0x303f) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6))

/**
 * Whether a text is written in a wide script, that is without capitals and mostly without spaces.
 *
 * @example
 * isWide('新闻中心') // => true
 */
export const isWide = (text: string): boolean => columnsOf(text) > text.length * 1.3
