/** What speaks against a reading whatever its characters are worth. */
import { isAsciiLetter } from '../../ascii.ts'
import { isKnownPair, newAlphabet, newWholeAlphabet, pairKey } from '../../text/likelihood/alphabets.ts'
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
import { isThai, isThaiMark } from '../../text/likelihood/thai.ts'

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
    if (kind === KIND.letter || (kind === KIND.wide && !isWidePunctuation(unit)) || isThai(unit)) letters++
  }
  return count ? letters / count : 0
}

/**
 * Whether a piece of a text is letters of one alphabet, or half-width katakana, with nothing odd about them. Katakana
 * behind a Latin letter are odd, `seﾃｱor`, and before two small ones, `ﾃｼber`. Four accented Latin letters in a row are odd, and two that are neighbours in no language.
 */
export function isPlain(text: string, start: number, end: number): boolean {
  let [letters, halfKana] = [true, true]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind !== KIND.halfKana) halfKana = false
    if (!isLetter(unit)) letters = false
  }
  if (halfKana)
    return !isAsciiLetter(text.charCodeAt(start - 1)) && !/^[a-z]{2}/.test(text.slice(end, end + 2))
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
const JOINING = new Set(Array.from('’‘·\u00ad-\u200c\u200d\u200e\u200f', (it) => it.charCodeAt(0)))

/**
 * In how many different places a piece of a text is as no language is written: controls, signs among letters, words
 * of letters that no one language has. Rare neighbours and rows of accented letters are no such place: lists have them.
 */
export function countDamage(text: string, start: number, end: number): number {
  const places = new Set<string>()
  const alphabet = newWholeAlphabet()
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const previous = at > 0 ? text.charCodeAt(at - 1) : SPACE
    if (!isLetter(unit)) alphabet.clear()
    const letter = unit >= 128 && isLetter(unit) ? lower(unit) : 0
    const isStrange = alphabet.knows(letter) && !alphabet.add(letter)
    if (isStrange) alphabet.clear()
    if (
      isStrange ||
      isControl(unit) ||
      isThaiInWord(text, at) ||
      (isLetter(previous) && isSignInside(text, at))
    )
      places.add(text.slice(at - 1, at + 2))
  }
  for (const [run] of text.slice(start, end).matchAll(NOT_ASCII))
    if (SIGN_AMONG_LETTERS.test(run) || CASE_IN_WORD.test(run)) places.add(run)
  return places.size
}

const NOT_ASCII = /[^\0-\x7f\s]{3,}/g
/** Symbols before or between two accented letters, `²âÊÔ`, `Â½¨´ó`, and what stands behind capitals and figures, `ãºÃ`. */
const SIGN_AMONG_LETTERS =
  /[¢-¦¨¬-¶¸¹¼-¾][¡-¿]?\p{L}\p{L}|\p{L}[¡-¿]?[¢-¦¨¬-¶¸¹¼-¾][¡-¿]?\p{L}|\p{L}[ªº]\p{L}/u
/** A small letter behind several capitals. */
const CASE_IN_WORD = /\p{Lu}{2}\p{Ll}/u

const SPACE = 32

/** Whether a Thai character stands inside a Latin word, or a sign of it behind one: `caf้`. Thai has no spaces, so that its words touch others. */
function isThaiInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    isThai(unit) &&
    isAsciiLetter(text.charCodeAt(at - 1)) &&
    (isThaiMark(unit) || isAsciiLetter(text.charCodeAt(at + 1)))
  )
}

const isControl = (unit: number) => unit >= 0x80 && unit < 0xa0

/** Whether a sign that no language has between letters stands before a letter or a digit. */
export function isSignInside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128 || isLetter(unit) || JOINING.has(unit) || unit === 0xa0) return false
  const kind = kindOf(unit)
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE
  const isSign = kind === KIND.symbol || kind === KIND.punctuation || kind === KIND.rare || kind === KIND.mark
  return isSign && (isLetter(next) || (next >= 0x30 && next <= 0x39))
}

/** Whether a piece of a text is a drawing of lines. */
export function isBoxes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >> 7 !== 0x4a) return false
  return true
}

/** Whether one language has all accented letters of a text. */
export function isOfOneLanguage(text: string): boolean {
  const alphabet = newAlphabet()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isAccented(unit) && !alphabet.add(lower(unit))) return false
  }
  return true
}
