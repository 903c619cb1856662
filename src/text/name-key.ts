/** The letters and digits of a name or a title, for telling whether two are one. */

/**
 * Marks, case, width, spaces and soft hyphens make no difference.
 *
 * @example
 * nameKey('The “Vale” Post') // => 'thevalepost'
 */
export const nameKey = (text: string): string => lettersOf(text.normalize('NFKC'))

/** The letters and digits of a text in small letters; of other characters none. */
export function lettersOf(text: string): string {
  // Nearly all that goes is ASCII, which is found without the tables of Unicode.
  const letters = text.toLowerCase().replace(/[\0-/:-`{-\x7f]+/g, '')
  return /[^\0-\x7f]/.test(letters) ? letters.replace(/[^\p{L}\p{N}]+/gu, '') : letters
}
