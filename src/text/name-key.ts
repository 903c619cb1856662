/** The letters and digits of a name or a title, for telling whether two are one. */
import { isAsciiLetter } from '../ascii.ts'

/**
 * Marks, case, width, spaces and soft hyphens make no difference.
 *
 * @example
 * nameKey('The “Vale” Post') // => 'thevalepost'
 */
export const nameKey = (text: string): string => lettersOf(text.normalize('NFKC'))

/** Whether that is the key of a text. Most texts say so by their first letters. */
export function hasKey(text: string, key: string): boolean {
  let found = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // What is not ASCII may become one letter with the one in front.
    if (unit >= 0x80 || text.charCodeAt(at + 1) >= 0x80) return nameKey(text) === key
    const letter = smallLetter(unit)
    if (letter !== 0 && key.charCodeAt(found++) !== letter) return false
  }
  return found === key.length
}

/** A letter of ASCII in its small form, or a digit; 0 for any other unit. */
const smallLetter = (unit: number): number =>
  isAsciiLetter(unit) ? unit | 0x20 : unit >= 0x30 && unit <= 0x39 ? unit : 0

/** The letters and digits of a text in small letters; of other characters none. */
export function lettersOf(text: string): string {
  // Nearly all that goes is ASCII, which is found without the tables of Unicode.
  const letters = text.toLowerCase().replace(/[\0-/:-`{-\x7f]+/g, '')
  return /[^\0-\x7f]/.test(letters) ? letters.replace(/[^\p{L}\p{N}]+/gu, '') : letters
}
