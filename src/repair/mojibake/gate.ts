/**
 * The pre-filter: one scan for the places worth a closer look, so that clean text never meets the candidates. It may
 * point at clean text (that costs time only) and must not miss corrupt text.
 */

import { isKnownPair, newAlphabet, pairKey } from '../../text/likelihood/alphabets.ts'
import {
  isAccented,
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  KIND,
  kindOf,
  lower,
} from '../../text/likelihood/kinds.ts'
import { readUnits } from '../../units.ts'
import { TONED } from '../pinyin-gloss/letters.ts'
import { nextLatinAsWide } from './latin-as-wide.ts'
import { FORGET, NARROW, rarities, STEPS, TORN_VOWEL_MARK } from './rarities.ts'

/** Two characters or more, of which the last ones are odd. */
export interface Place {
  start: number
  end: number
  /** Hanzi or hangul that are rarer together than names are, mostly. Else letters or signs in an unknown place. */
  rare: boolean
}

/** What neighbours among hanzi and hangul may be rarer than usual, together. */
const RARE = 2.5 * STEPS
const SPACE = 32
const LF = 10
/** By unit, 1 for the letters of pinyin. */
const pinyin = new Uint8Array(0x10000)
for (const letter of `abcdefghijklmnopqrstuvwxyzɑɡü${TONED}`) pinyin[letter.charCodeAt(0)] = 1
const isOfPinyin = (unit: number) => pinyin[unit] === 1
const SOFT_HYPHEN = 0xad
/** `„` and `‚`, which open a quotation. */
const LOW_QUOTES: readonly number[] = [0x201e, 0x201a]

/**
 * The first odd place of a text from an offset on; null: there is none.
 *
 * @param units Those of the text, for whoever has them.
 */
export function nextOdd(text: string, from: number, units = readUnits(text)): Place | null {
  const letter = nextLatinAsWide(units, from)
  const place = nextOddPair(units, from, letter < 0 ? units.length : letter)
  return place ?? (letter < 0 ? null : { start: letter, end: letter + 1, rare: false })
}

/** The same of the places that neighbours tell, as far as an end. */
function nextOddPair(units: Uint16Array, from: number, end: number): Place | null {
  const rarity = rarities()
  const isForeign = foreignLetters(units)
  let [rare, start, besideNarrow] = [0, from, false]
  for (let at = from; ; at++) {
    if (rare === 0 && !besideNarrow) at = pastUsual(units, at, rarity, end)
    if (at >= end) break
    const own = rarityAt(units, at, from, rarity)
    if (own === NARROW || besideNarrow) {
      if (isOddAt(units, at, from) || isForeign(at))
        return { start: Math.max(from, at - 1), end: at + 1, rare: false }
      besideNarrow = own === NARROW
      rare = 0
    } else {
      if (rare === 0) start = at
      rare = Math.max(0, rare + own)
      if (rare > RARE) return { start, end: at + 1, rare: true }
    }
  }
  const last = end > from ? units[end - 1]! : SPACE
  return besideNarrow && isOdd(last, SPACE) ? { start: end - 1, end, rare: false } : null
}

const isOddAt = (units: Uint16Array, at: number, from: number) =>
  isOdd(at > from ? units[at - 1]! : SPACE, units[at]!)

/** How rare a unit is; the tone letters of a gloss end what was rare before. */
function rarityAt(units: Uint16Array, at: number, from: number, rarity: Int8Array): number {
  const own = rarity[units[at]!]!
  return own === NARROW && isInGloss(units, at, from) ? FORGET : own
}

const HANZI = [0x3400, 0x9fff] as const
const OPENING: readonly number[] = [0x28, 0xff08]
const CLOSING: readonly number[] = [0x29, 0xff09]
/** The most letters of a syllable of pinyin, tone marks by themselves among them. */
const LONGEST_SYLLABLE = 8

/** Whether a tone letter stands in a gloss behind a hanzi, `會(huì)`: nothing about it is odd. */
function isInGloss(units: Uint16Array, at: number, from: number): boolean {
  let start = at
  while (start > from && at - start < LONGEST_SYLLABLE && isOfPinyin(units[start - 1]!)) start--
  const before = units[start - 2]!
  if (start - 2 < from || !OPENING.includes(units[start - 1]!) || before < HANZI[0] || before > HANZI[1])
    return false
  let end = at
  while (end < units.length && end - start <= LONGEST_SYLLABLE && isOfPinyin(units[end]!)) end++
  return CLOSING.includes(units[end]!)
}

/** The most characters between two letters that are looked at together. */
const NEAR = 200

/** Tells letter by letter whether no language has an accented letter of a line beside those before it. */
function foreignLetters(units: Uint16Array): (at: number) => boolean {
  const alphabet = newAlphabet()
  let last = -NEAR
  return (at) => {
    const unit = units[at]!
    if (!isAccented(unit)) return false
    if (at - last > NEAR || hasLineEnd(units, last, at)) alphabet.clear()
    last = at
    return !alphabet.add(lower(unit))
  }
}

function hasLineEnd(units: Uint16Array, start: number, end: number): boolean {
  for (let at = Math.max(0, start); at < end; at++) if (units[at] === LF) return true
  return false
}

/** Past what is neither rare nor narrow: nearly all of a clean text. */
function pastUsual(units: Uint16Array, from: number, rarity: Int8Array, end: number): number {
  let at = from
  for (; at < end; at++) {
    const own = rarity[units[at]!]!
    if (own > 0 || own === NARROW) break
  }
  return at
}

/** Whether no language has a character in this place; one of the two is a letter of an alphabet that is not ASCII, or a sign. */
function isOdd(beside: number, unit: number): boolean {
  const previous = LOW_QUOTES.includes(beside) ? SPACE : beside
  const [before, kind] = [kindOf(previous), kindOf(unit)]
  if (isOddSign(kind, unit, before, previous)) return true
  if (before === KIND.wide && kind === KIND.wide) return false
  if (before === KIND.wide && kind === KIND.other) return !isWidePunctuation(previous)
  if (before !== KIND.letter && kind !== KIND.letter) return isSignPair(previous, unit)
  if (before === KIND.wide || kind === KIND.wide)
    return !isWidePunctuation(before === KIND.wide ? previous : unit)
  if (isCapitalInside(previous, unit)) return true
  return !isKnownPair(pairKey(previous, unit)) && !isKnownPair(pairKey(lower(previous), lower(unit)))
}

function isOddSign(kind: number, unit: number, before: number, previous: number): boolean {
  switch (kind) {
    case KIND.wide:
      return unit === TORN_VOWEL_MARK && isKana(previous)
    case KIND.halfKana:
      return true
    case KIND.impossible:
      // No encoding here reaches beyond the basic plane but Big5, and that to plane 2: emoji are no sign.
      return unit < 0xd800 || unit > 0xdfff || (unit >= 0xd840 && unit <= 0xd87f)
    case KIND.mark:
      return (
        before !== KIND.letter &&
        before !== KIND.other &&
        before !== KIND.mark &&
        !(unit < 0x370 && isLetter(previous))
      )
    case KIND.rare:
      return unit === SOFT_HYPHEN ? previous >= 0x80 : unit < 0x2000 || unit > 0x20ff
  }
  return false
}

const isKana = (unit: number) => unit >= 0x3041 && unit <= 0x30ff

/** Two different signs outside ASCII side by side, a symbol among them, or a symbol that touches a letter. */
function isSignPair(previous: number, unit: number): boolean {
  const [before, kind] = [kindOf(previous), kindOf(unit)]
  if (kind === KIND.symbol) return isLetter(previous) || (previous !== unit && isSign(before))
  if (before === KIND.symbol) return isSign(kind) || isLetter(unit)
  return false
}

const isSign = (kind: number) => kind === KIND.symbol || kind === KIND.punctuation
