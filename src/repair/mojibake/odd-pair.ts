/** Whether two neighbours are odd together: no language, no typography puts them side by side. */

import { isKnownPair, pairKey } from '../../text/likelihood/alphabets.ts'
import {
  isCapitalInside,
  isLetter,
  isWidePunctuation,
  KIND,
  kindOf,
  lower,
} from '../../text/likelihood/kinds.ts'
import { TORN_VOWEL_MARK } from './rarities.ts'

const SPACE = 32
const SOFT_HYPHEN = 0xad
/** `„` and `‚`, which open a quotation. */
const LOW_QUOTES: readonly number[] = [0x201e, 0x201a]

/** Pairs that were told last and are not odd, by a slot of their own: a text has the same few hundred again and again. */
const usual = new Int32Array(1 << 12)
const SLOT_SHIFT = 20

/**
 * Whether no language has a character in this place; one of the two is a letter of an alphabet that is not ASCII, or a sign.
 *
 * @param beside The UTF-16 unit before.
 */
export function isOddPair(beside: number, unit: number): boolean {
  const pair = (beside << 16) | unit
  const slot = Math.imul(pair, 0x9e3779b1) >>> SLOT_SHIFT
  if (usual[slot] === pair) return false
  if (isOdd(beside, unit)) return true
  usual[slot] = pair
  return false
}

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
