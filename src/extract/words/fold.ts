/** Lines and words as words alone, so that one may be looked up as the other. */

/** Case, bullets, brackets, digits, arrows and closing marks make no difference: `» Kommentare (12)` is `kommentare`. Turkish writes
 * its two letters i in capitals with and without the dot: `İLGİLİ`, `DEVAMI`. */
export function fold(text: string): string {
  const low = text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i')
  return FOLDED.test(low) ? low : foldFully(low)
}

/** Most words, once they are small: the expressions that fold take long to compile and to run. */
const LETTERS =
  "a-zß-öø-ɏḀ-ỿά-ώа-џґא-ת\\u0620-\\u064a\\u0671-\\u06d3\\u0900-\\u0963\\u0e01-\\u0e3a\\u0e40-\\u0e4eぁ-ゖァ-ヺー\\u4e00-\\u9fff\\uac00-\\ud7a3&'’©"
const FOLDED = new RegExp(`^[${LETTERS}]+(?: [${LETTERS}]+)*$`)

const NOT_LETTERS = new RegExp(`[^ ${LETTERS}]`)
/** Of ASCII, and of the signs that most texts have besides, what parts words. */
const PARTING =
  /[\0-%(-`{-\x7f\u00ab\u00b7\u00bb\u2010-\u2018\u201a-\u2027\u3000-\u3004\u3007-\u3020\uff01-\uff20\uff3b-\uff40\uff5b-\uff65]+/g

function foldFully(low: string): string {
  // Nearly all that parts words is found without the tables of Unicode.
  const words = low.replace(COPYRIGHT, '©').replace(PARTING, ' ')
  return (NOT_LETTERS.test(words) ? words.replace(/[^\p{L}\p{M}\p{N}&'’©]+|\p{N}+/gu, ' ') : words)
    .replace(/ {2,}/g, ' ')
    .trim()
}
const COPYRIGHT = /ⓒ|\(c\)/g
