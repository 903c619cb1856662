/** What speaks against a reading whatever its characters are worth. */
import { isAsciiLetter } from '../../ascii.ts'
import { isKnownPair, newAlphabet, pairKey } from '../../text/likelihood/alphabets.ts'
import {
  isAccented,
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  KIND,
  kindOf,
  lower,
  scriptOf,
} from '../../text/likelihood/kinds.ts'

/** Whether a run of characters stands inside a word of its own script, where chance is the likelier reason for it. */
export function cutsWord(text: string, start: number, end: number): boolean {
  const same = (inner: number, outer: number) => {
    const kind = kindOf(inner)
    return (
      kind === kindOf(outer) &&
      (kind === KIND.letter ? inner > 127 && scriptOf(inner) === scriptOf(outer) : kind === KIND.wide)
    )
  }
  return (
    (start > 0 && same(text.charCodeAt(start), text.charCodeAt(start - 1))) ||
    (end < text.length && same(text.charCodeAt(end - 1), text.charCodeAt(end)))
  )
}

/**
 * How much of a text no reader expects: words of two scripts, capitals or symbols inside words, lone letters,
 * half-width katakana, lines of boxes, control characters. Between 0 and 1, of the characters that are not ASCII.
 */
export function oddShare(text: string): number {
  let odd = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const previous = at > 0 ? text.charCodeAt(at - 1) : 32
    if (unit < 128 && previous < 128) continue
    if (unit >= 128) count++
    if (isOdd(previous, unit, at + 1 < text.length ? text.charCodeAt(at + 1) : 32)) odd++
  }
  return count ? odd / count : 0
}

/** Whether no reader expects a character between two others. */
export function isOdd(previous: number, unit: number, next: number): boolean {
  const kind = kindOf(unit)
  if (kind === KIND.halfKana || kind === KIND.rare || kind === KIND.impossible || kind === KIND.symbol)
    return true
  if (kind === KIND.wide)
    return !isWidePunctuation(unit) && kindOf(previous) !== KIND.wide && kindOf(next) !== KIND.wide
  if (kind === KIND.punctuation) return isLetter(previous) && isLetter(next) && unit !== 0x2019
  if (!isLetter(unit)) return false
  if (!isLetter(previous)) return unit >= 128 && !isLetter(next)
  return scriptOf(unit) !== scriptOf(previous) || isCapitalInside(previous, unit)
}

/** Which share of the characters that are not ASCII are hanzi, kana, hangul or letters. */
export function letterShare(text: string): number {
  let letters = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 128) continue
    count++
    const kind = kindOf(unit)
    if (kind === KIND.letter || (kind === KIND.wide && !isWidePunctuation(unit))) letters++
  }
  return count ? letters / count : 0
}

/**
 * Whether a piece of a text is letters of one alphabet, or half-width katakana, with nothing odd about them. Katakana
 * behind a Latin letter are odd, `seﾃｱor`. Four accented Latin letters in a row are odd, and two that are neighbours in no language.
 */
export function isPlain(text: string, start: number, end: number): boolean {
  let [letters, halfKana] = [true, true]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind !== KIND.halfKana) halfKana = false
    if (!isLetter(unit)) letters = false
  }
  if (halfKana) return !isAsciiLetter(text.charCodeAt(start - 1))
  const piece = text.slice(start, end)
  if (!letters || /[\u00c0-\u024f]{4}/.test(piece) || hasStrangeNeighbours(piece)) return false
  return oddShare(text.slice(Math.max(0, start - 1), end + 1)) === 0
}

/** Two accented Latin letters side by side that no language has so. */
function hasStrangeNeighbours(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
    if (!isAccented(first) || !isAccented(second)) continue
    if (!isKnownPair(pairKey(lower(first), lower(second)))) return true
  }
  return false
}

/** Signs that stand between letters in some language. */
const JOINING = new Set(Array.from('’‘·\u00ad-', (it) => it.charCodeAt(0)))
/** Of so many accented letters in a row no language has a word. */
const LONG_RUN = 4

/**
 * In how many different places a piece of a text is as no language is written: controls, signs inside words, capitals
 * behind small letters, neighbours that no language has, rows of accented letters.
 */
export function countDamage(text: string, start: number, end: number): number {
  const places = new Set<string>()
  let run = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const previous = at > 0 ? text.charCodeAt(at - 1) : SPACE
    run = isAccented(unit) ? run + 1 : 0
    if (run === LONG_RUN || isDamage(text, at, previous, unit)) places.add(text.slice(at - 1, at + 2))
  }
  return places.size
}

const SPACE = 32

function isDamage(text: string, at: number, previous: number, unit: number): boolean {
  if (unit >= 0x80 && unit < 0xa0) return true
  if (unit < 128 && previous < 128) return false
  if (isLetter(unit) && isLetter(previous)) {
    if (isKnownPair(pairKey(lower(previous), lower(unit))))
      return isCapitalInside(previous, unit) && isOwnCapital(text, at)
    return true
  }
  return isLetter(previous) && isSignInside(text, at)
}

/** Whether a sign that no language has between letters stands before a letter or a digit. */
export function isSignInside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128 || isLetter(unit) || JOINING.has(unit) || unit === 0xa0) return false
  const kind = kindOf(unit)
  const isSign = kind === KIND.symbol || kind === KIND.punctuation || kind === KIND.rare || kind === KIND.mark
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE
  return isSign && (isLetter(next) || (next >= 0x30 && next <= 0x39))
}

/** Whether a piece of a text is a drawing of lines. */
export function isBoxes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >> 7 !== 0x4a) return false
  return true
}

/** A capital before a small letter or after one is none of an abbreviation. */
const isOwnCapital = (text: string, at: number) => text.charCodeAt(at) > 127 || text.charCodeAt(at - 1) > 127

/** Whether one language has all accented letters of a text. */
export function isOfOneLanguage(text: string): boolean {
  const alphabet = newAlphabet()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isAccented(unit) && !alphabet.add(lower(unit))) return false
  }
  return true
}
