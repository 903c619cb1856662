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
  if (text.length >= MIN_LONG_UNITS && text.length <= MAX_LONG_UNITS) {
    const count = findLetters(text)
    decoder ??= new TextDecoder('utf-16le')
    if (count >= 0) return decoder.decode(found.subarray(0, count))
  }
  // Nearly all that goes is ASCII, which is found without the tables of Unicode.
  const letters = text.toLowerCase().replace(/[\0-/:-`{-\x7f]+/g, '')
  return /[^\0-\x7f]/.test(letters) ? letters.replace(/[^\p{L}\p{N}]+/gu, '') : letters
}

/** A longer text is folded letter by letter, unless the letters would take much memory. */
const MIN_LONG_UNITS = 500
const MAX_LONG_UNITS = 200_000
let decoder: TextDecoder | null = null

/**
 * Whether the letters of a text hold a key: `lettersOf(text).includes(key)`, told without making the one string of the other.
 *
 * @param key Letters and digits in small letters.
 */
export function holdsKey(text: string, key: string): boolean {
  const count = findLetters(text)
  if (count < 0) return lettersOf(text).includes(key)
  const last = count - key.length
  for (let at = 0; at <= last; at++) {
    let same = 0
    while (same < key.length && found[at + same] === key.charCodeAt(same)) same++
    if (same === key.length) return true
  }
  return false
}

/** Fills `found`. @returns How many letters there are; -1 where they are not told one by one. */
function findLetters(text: string): number {
  if (text.length > found.length) found = new Uint16Array(text.length + (text.length >> 2))
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const letter = known[unit]! || letterOf(unit)
    if (letter === SEVERAL) {
      // Most halves of a letter are those of an emoji.
      const units = isHalf(unit) ? String.fromCodePoint(text.codePointAt(at)!) : ''
      if (units === '' || lettersOf(units) !== '') return -1
      at += units.length - 1
      continue
    }
    if (letter !== NONE) found[count++] = letter
  }
  return count
}

/** The letters of the text that is looked at. */
let found = new Uint16Array(1024)
/** Of each unit the letter that it is in `lettersOf`, once it was asked for; 0 for those that were not. */
const known = new Uint16Array(0x10000)
/** No letter. */
const NONE = 1
/** A half of a letter, one that becomes two, or a sigma, of which there is another one for the end of a word. */
const SEVERAL = 2

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

function letterOf(unit: number): number {
  const letters = lettersOf(String.fromCharCode(unit))
  const isOpen = isHalf(unit) || unit === 0x3a3
  const letter = isOpen || letters.length > 1 ? SEVERAL : letters === '' ? NONE : letters.charCodeAt(0)
  known[unit] = letter
  return letter
}
