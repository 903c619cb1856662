/** How long a text is for a reader, and whether it ends like a sentence: what all decisions about plain lines rest on. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/

/**
 * Display width in columns: a character of a wide script (Han, kana, hangul) counts twice, since it says about as
 * much as two Latin letters.
 *
 * @example
 * width('新闻 ok') // => 7
 */
export function width(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++)
    columns += text.charCodeAt(at) < 0x1100 || !WIDE.test(text[at]!) ? 1 : 2
  return columns
}

const SENTENCE_END = /[.!?。！？…؟।॥‼⁉｡．]["'”’»«“‘）)」』】〕\]]{0,3}$/

/**
 * Whether a line ends as a sentence does, closing quotes and brackets aside.
 *
 * @example
 * endsSentence('He said “no.”') // => true
 */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd())

/**
 * Whether a text is written in a wide script, that is without capitals and mostly without spaces.
 *
 * @example
 * isWide('新闻中心') // => true
 */
export const isWide = (text: string): boolean => width(text) > text.length * 1.3
