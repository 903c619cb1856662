/** What pairs of letters cost in the language that has them most: those of one text, gathered one by one. One list serves all texts. */
import { alphabets, languagesOf, TOP_LEVEL } from './alphabets.ts'
import { SCRIPTS } from './kinds.ts'

/** Of the most common pair of a language; each level below halves it. */
const COMMON = -2
/** Of one that some language has. */
const KNOWN_PAIR = -7
/** Capitals are counted less often than they are used: `ÄR` is judged by `är`. */
const CAPITAL = -1
/** ASCII costs nothing, so a pair that ends in ASCII costs what it has over a usual pair of ASCII. */
const USUAL_ASCII = -3.5
/** Of what is no letter of any alphabet. */
export const RARE = -13

/** With what they cost when no table knows them. */
const found = {
  count: 0,
  /** Their rows, see `rowOf`. */
  own: new Int32Array(256),
  /** Those of the same pairs without capitals. */
  small: new Int32Array(256),
  unseen: new Float64Array(256),
  /** 1: the second character is ASCII. */
  ascii: new Uint8Array(256),
  /** The small letter that is not ASCII, 0: there is none or there are two. */
  letters: new Uint16Array(256),
  /** Letters by script. */
  scripts: new Int32Array(SCRIPTS.length),
}

/** Logarithms of how likely each language of `alphabets().names` is before its pairs are looked at, and none of them. */
export interface Priors {
  languages: Float64Array
  none: number
}

/** Begins a new text. */
export function forgetPairs(): void {
  found.count = 0
  found.scripts.fill(0)
}

/** @param script An index in `SCRIPTS`. */
export function countLetter(script: number): void {
  found.scripts[script]!++
}

/**
 * @param own Its row, see `rowOf`; -1: no table has it.
 * @param small The same without capitals.
 * @param unseen What it costs when no table knows it.
 * @param isAscii Whether the second character is ASCII.
 * @param letter The small letter that is not ASCII, 0: there is none or there are two.
 */
export function keepPair(own: number, small: number, unseen: number, isAscii: boolean, letter: number): void {
  if (found.count === found.own.length) grow()
  const at = found.count++
  found.own[at] = own
  found.small[at] = small
  found.unseen[at] = unseen
  found.ascii[at] = isAscii ? 1 : 0
  found.letters[at] = letter
}

function grow(): void {
  const longer = <T extends Int32Array | Float64Array | Uint8Array | Uint16Array>(array: T, twice: T): T => {
    twice.set(array)
    return twice
  }
  const length = found.own.length * 2
  found.own = longer(found.own, new Int32Array(length))
  found.small = longer(found.small, new Int32Array(length))
  found.unseen = longer(found.unseen, new Float64Array(length))
  found.ascii = longer(found.ascii, new Uint8Array(length))
  found.letters = longer(found.letters, new Uint16Array(length))
}

/**
 * The pairs found in the language that explains them best: what they cost in any, and what each language has them for.
 *
 * @param allowed Those that the letters may be of; absent: any, known or not.
 * @param priors What is known of the languages beforehand. A pair that a language lacks costs less in one that has its letter.
 */
export function costOfPairs(allowed?: readonly string[], priors?: Priors): number {
  const { count, unseen, ascii, letters } = found
  if (count === 0) return 0
  gains.fill(0)
  let base = 0
  let ofAny = 0
  for (let at = 0; at < count; at++) {
    const [own, small] = [found.own[at]!, found.small[at]!]
    const least = !allowed && (own >= 0 || small >= 0) ? leastOf(unseen[at]!) : unseen[at]!
    const isAscii = ascii[at] === 1
    const letter = priors && unseen[at]! > RARE ? letters[at]! : 0
    const floor = over(priors ? unseen[at]! : least, isAscii)
    base += floor
    ofAny += over(least, isAscii)
    addForms(own, small, floor, isAscii, letter)
  }
  return base + mostGain(allowed, priors, ofAny - base)
}

/**
 * What the best language has over `base`.
 *
 * @param ofNone What a language that no table knows has, if it is asked for.
 */
function mostGain(
  allowed: readonly string[] | undefined,
  priors: Priors | undefined,
  ofNone: number,
): number {
  const { scripts: scriptsOfLanguages } = alphabets()
  const isAllowed = allowed && flagsOf(allowed)
  let script = 0
  for (let at = 1; at < found.scripts.length; at++)
    if (found.scripts[at]! > found.scripts[script]!) script = at
  let most = priors ? ofNone + priors.none : 0
  for (let language = 0; language < scriptsOfLanguages.length; language++) {
    const gain = gains[language]! + (priors ? priors.languages[language]! : 0)
    if (gain > most && scriptsOfLanguages[language] === script && (!isAllowed || isAllowed[language] === 1))
      most = gain
  }
  return most
}

const flags = new WeakMap<readonly string[], Uint8Array>()

/** 1 for each language that is one of some. */
function flagsOf(some: readonly string[]): Uint8Array {
  let found = flags.get(some)
  if (!found) {
    found = Uint8Array.from(alphabets().names, (name) => (some.includes(name) ? 1 : 0))
    flags.set(some, found)
  }
  return found
}

/** What a pair costs at most that some language has. */
const leastOf = (unseen: number) => (unseen > RARE ? Math.max(unseen, KNOWN_PAIR) : unseen)

/** Adds what the languages have a pair for, as it stands or in small letters, or at least its letter. */
function addForms(own: number, small: number, floor: number, isAscii: boolean, letter: number): void {
  const isTwofold = letter > 0 || (own >= 0 && small >= 0 && small !== own)
  if (own >= 0) addGains(own, 0, floor, isAscii, isTwofold)
  if (small >= 0 && small !== own) addGains(small, CAPITAL, floor, isAscii, isTwofold)
  if (letter > 0) addLetter(letter, over(KNOWN_PAIR, isAscii) - floor)
  if (isTwofold) bests.fill(0)
}

function addLetter(letter: number, gain: number): void {
  for (const language of languagesOf(letter))
    if (gain > bests[language]!) {
      gains[language]! += gain - bests[language]!
      bests[language] = gain
    }
}

/** What a pair costs over a usual pair of ASCII when it ends in ASCII. */
const over = (cost: number, isAscii: boolean) => (isAscii ? Math.min(0, cost - USUAL_ASCII) : cost)

/** By language: of all pairs, and of one pair that is looked up twice. */
const gains = new Float64Array(256)
const bests = new Float64Array(256)

/** Adds what each language has a pair for over what it costs in any; of two forms of a pair the better one. */
function addGains(row: number, penalty: number, floor: number, isAscii: boolean, isTwofold: boolean): void {
  const { starts, languages, levels } = alphabets()
  for (let entry = starts[row]!, end = starts[row + 1]!; entry < end; entry++) {
    const gain = over(LEVEL_COSTS[levels[entry]!]! + penalty, isAscii) - floor
    if (gain <= 0) continue
    const language = languages[entry]!
    if (!isTwofold) gains[language]! += gain
    else if (gain > bests[language]!) {
      gains[language]! += gain - bests[language]!
      bests[language] = gain
    }
  }
}

/** By one more than the level. */
const LEVEL_COSTS = Array.from({ length: TOP_LEVEL + 2 }, (_, level) =>
  level === 0 ? Number.NEGATIVE_INFINITY : COMMON - (TOP_LEVEL + 1 - level) * Math.LN2,
)
