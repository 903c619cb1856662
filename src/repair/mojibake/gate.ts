/**
 * The pre-filter: one scan for the places worth a closer look, so that clean text never meets the candidates. It may
 * point at clean text (that costs time only) and must not miss corrupt text.
 */

import { type Alphabet, newAlphabet } from '../../text/likelihood/alphabets.ts'
import { isAccented, lower } from '../../text/likelihood/kinds.ts'
import { readUnits } from '../../units.ts'
import { TONED } from '../pinyin-gloss/letters.ts'
import { nextLatinAsWide } from './latin-as-wide.ts'
import { isOddPair } from './odd-pair.ts'
import { FORGET, NARROW, rarities, STEPS } from './rarities.ts'

/** Two characters or more, of which the last ones are odd. */
export interface Place {
  start: number
  end: number
  /** Hanzi or hangul that are rarer together than names are, mostly. Else letters or signs in an unknown place. */
  rare: boolean
}

/** What a scan looks for besides. */
export interface Watch {
  /** By unit, how rare it is (see `rarities`); `NARROW` for all that is marked. */
  stops: Int8Array
  /** By unit, not 0 where the scan asks `meets`. */
  marks: Uint8Array
  /** Whether the marked unit at a place ends the scan. */
  meets(units: Uint16Array, at: number): boolean
}

/** What neighbours among hanzi and hangul may be rarer than usual, together. */
export const RARE = 2.5 * STEPS
const SPACE = 32
const LF = 10
/** By unit, 1 for the letters of pinyin. */
const pinyin = new Uint8Array(0x10000)
export const PINYIN = `abcdefghijklmnopqrstuvwxyzɑɡü${TONED}`
for (const letter of PINYIN) pinyin[letter.charCodeAt(0)] = 1
const isOfPinyin = (unit: number) => pinyin[unit] === 1

let made: Watch | null = null

/** Watches for nothing besides. */
export function plainWatch(): Watch {
  made ??= { stops: rarities(), marks: new Uint8Array(0x10000), meets: () => false }
  return made
}

/**
 * The first odd place of a text from an offset on; null: there is none.
 *
 * @param units Those of the text, for whoever has them.
 */
export function nextOdd(text: string, from: number, units?: Uint16Array): Place | null {
  const kept = text.length > SHORT ? quick?.deref() : undefined
  return kept?.text === text ? kept.next(from) : nextOddByLoops(units ?? readUnits(text), from)
}

/** Of a text that was scanned as a whole, what finds its odd places quicker than the loops. */
export interface QuickGate {
  text: string
  next(from: number): Place | null
}

/** Shorter texts are not asked about. */
const SHORT = 2 ** 12
let quick: WeakRef<QuickGate> | null = null

/** Has `nextOdd` ask a gate for its text, as long as somebody keeps the gate. */
export function keepGate(gate: QuickGate): void {
  quick = new WeakRef(gate)
}

function nextOddByLoops(units: Uint16Array, from: number): Place | null {
  const letter = nextLatinAsWide(units, from)
  const place = nextOddPair(units, from, letter < 0 ? units.length : letter, plainWatch())
  return place ?? (letter < 0 ? null : { start: letter, end: letter + 1, rare: false })
}

/** The first place from an offset to an end that neighbours tell, or that a watch meets. */
export function nextOddPair(
  units: Uint16Array,
  from: number,
  end: number,
  { stops, marks, meets }: Watch,
): Place | null {
  const rarity = rarities()
  const isForeign = foreignLetters(units)
  const sum: Sum = { rare: 0, start: from }
  for (let at = from; ; ) {
    at = pastUsual(units, at, end, stops, sum)
    if (sum.rare > RARE) return { start: sum.start, end: at + 1, rare: true }
    if (at >= end) return null
    let besideNarrow = false
    do {
      const unit = units[at]!
      if (marks[unit] !== 0 && meets(units, at)) return { start: at, end: at + 1, rare: false }
      const own = rarityAt(units, at, from, rarity)
      if (own !== NARROW && !besideNarrow) add(sum, own, at)
      else if (isOddPair(before(units, at, from), unit) || isForeign(at))
        return { start: Math.max(from, at - 1), end: at + 1, rare: false }
      else sum.rare = 0
      besideNarrow = own === NARROW
      at++
    } while (besideNarrow && at < end)
    if (sum.rare > RARE) return { start: sum.start, end: at, rare: true }
    if (besideNarrow)
      return isOddPair(before(units, end, from), SPACE) ? { start: end - 1, end, rare: false } : null
  }
}

/** How rare neighbours are together, and where they begin. */
interface Sum {
  rare: number
  start: number
}

function add(sum: Sum, own: number, at: number): void {
  if (sum.rare === 0) sum.start = at
  sum.rare = Math.max(0, sum.rare + own)
}

/** The unit before a place; a text begins as if behind a space. */
const before = (units: Uint16Array, at: number, from: number) => (at > from ? units[at - 1]! : SPACE)

/** How rare a unit is; the tone letters of a gloss end what was rare before. */
function rarityAt(units: Uint16Array, at: number, from: number, rarity: Int8Array): number {
  const own = rarity[units[at]!]!
  return own === NARROW && isOfPinyin(units[at]!) && isInGloss(units, at, from) ? FORGET : own
}

const HANZI = [0x3400, 0x9fff] as const
const OPENING: readonly number[] = [0x28, 0xff08]
const CLOSING: readonly number[] = [0x29, 0xff09]
/** The most letters of a syllable of pinyin, tone marks by themselves among them. */
export const LONGEST_SYLLABLE = 8

/** Whether a tone letter stands in a gloss behind a hanzi, `會(huì)`: nothing about it is odd. */
export function isInGloss(units: Uint16Array, at: number, from: number): boolean {
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
export const NEAR = 200

/** Tells letter by letter whether no language has an accented letter of a line beside those before it. */
function foreignLetters(units: Uint16Array): (at: number) => boolean {
  let alphabet: Alphabet | null = null
  let last = -NEAR
  return (at) => {
    const unit = units[at]!
    if (!isAccented(unit)) return false
    alphabet ??= newAlphabet()
    if (at - last > NEAR || hasLineEnd(units, last, at)) alphabet.clear()
    last = at
    return !alphabet.add(lower(unit))
  }
}

function hasLineEnd(units: Uint16Array, start: number, end: number): boolean {
  for (let at = Math.max(0, start); at < end; at++) if (units[at] === LF) return true
  return false
}

/**
 * Past what is not narrow, up to where neighbours are too rare: nearly all of a clean text. It calls nothing, so that V8 has
 * compiled it soon.
 */
function pastUsual(units: Uint16Array, from: number, end: number, stops: Int8Array, sum: Sum): number {
  let { rare, start } = sum
  let at = from
  for (; at < end; at++) {
    const own = stops[units[at]!]!
    if (own === NARROW) break
    if (own > 0) {
      if (rare === 0) start = at
      rare += own
      if (rare > RARE) break
    } else if (rare > 0) rare = Math.max(0, rare + own)
  }
  sum.rare = rare
  sum.start = start
  return at
}
