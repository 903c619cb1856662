/**
 * What bytes must be to be a text of a legacy encoding, told without making the text: nearly all readings fail here. The
 * conditions are those of `isGoodText` in legacy-reading.ts, the cost of hanzi, kana and hangul a bound of it.
 */

import { isWidePunctuation, isZhuyin, KIND, kindOf } from '../../text/likelihood/kinds.ts'
import { isThai } from '../../text/likelihood/thai.ts'
import { UNSEEN_WIDE, wideTables } from '../../text/likelihood/wide.ts'
import { LANGUAGES } from './chains.ts'
import { isOdd } from './evidence.ts'
import type { Table } from './tables.ts'

/** The fewest characters that a legacy reading may be made of: accented, of another alphabet, hanzi or the like. */
export const FEWEST = 3
export const FEWEST_FOREIGN = 8
/** Of Thai, in which a wrong reading has signs where none can be. */
export const FEWEST_THAI = 5
export const FEWEST_WIDE = 2
/** The least of a legacy reading that must be letters, and the most that may look odd. */
export const MIN_LETTERS = 0.6
export const MAX_ODD = 0.15
/** What a character of hanzi, kana or hangul may cost on average, which is more than it does in any language: of several bytes, of single ones. */
export const POOR_WIDE = -8.8
export const POOR_WIDE_OF_LETTERS = -8.2

const SPACE = 32

let units = new Uint16Array(1 << 12)
/** By unit, in which call it was seen last. */
const seen = new Uint32Array(0x10000)
let calls = 0

/** @param isOfSingle Whether the bytes are those of an encoding of single bytes. */
export function mayBeGood(bytes: Uint8Array, table: Table, isOfSingle: boolean): boolean {
  if (table.single && !hasLetters(bytes, table)) return false
  if (bytes.length * 2 + 2 > units.length) units = new Uint16Array(bytes.length * 4)
  const length = decodeInto(units, bytes, table)
  if (length < 0) return false
  const isWide = LANGUAGES[table.name] !== undefined
  const { count, letters, distinct, fewest } = countsOf(length)
  if (letters < count * MIN_LETTERS) return false
  if (isWide ? count < FEWEST_WIDE : fewest > 0 ? distinct < fewest : count < FEWEST) return false
  for (let at = 0, odd = 0, previous = SPACE; at < length; at++) {
    const unit = units[at]!
    if ((unit >= 128 || previous >= 128) && isOdd(previous, unit, units[at + 1]!) && ++odd > count * MAX_ODD)
      return false
    previous = unit
  }
  return !isWide || mostOf(length) >= count * (isOfSingle ? POOR_WIDE_OF_LETTERS : POOR_WIDE)
}

/** Of each encoding of single bytes, whether a byte is a letter (1), another character (0) or none. */
const sorts = new Map<string, Int8Array>()
const NONE = -1

function sortsOf({ name, points }: Table): Int8Array {
  let found = sorts.get(name)
  if (!found) {
    found = Int8Array.from(points, (point, byte) =>
      point === 0 && byte !== 0 ? NONE : kindOf(point) === KIND.letter || isThai(point) ? 1 : 0,
    )
    sorts.set(name, found)
  }
  return found
}

/** Whether enough of the bytes are letters in an encoding of single bytes, and all are characters. */
function hasLetters(bytes: Uint8Array, table: Table): boolean {
  const sort = sortsOf(table)
  let [count, letters] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const own = sort[byte]!
    if (own === NONE) return false
    if (byte < 128) continue
    count++
    letters += own
  }
  return letters >= count * MIN_LETTERS
}

/** How many of the units are not ASCII, letters, different ones, and whether some are not Latin. */
function countsOf(length: number) {
  let [count, letters, distinct, isForeign, thai] = [0, 0, 0, false, 0]
  calls = (calls + 1) >>> 0
  for (let at = 0; at < length; at++) {
    const unit = units[at]!
    if (unit < 128) continue
    count++
    const kind = kindOf(unit)
    if (isThai(unit)) thai++
    if (kind === KIND.letter || (kind === KIND.wide && !isWidePunctuation(unit)) || isThai(unit)) letters++
    if (seen[unit] !== calls) {
      seen[unit] = calls
      distinct++
    }
    isForeign ||= (unit >= 0x370 && unit <= 0x6ff) || isThai(unit) || (unit >= 0x3000 && unit <= 0xd7a3)
  }
  return {
    count,
    letters,
    distinct,
    fewest: isForeign ? (thai > count / 2 ? FEWEST_THAI : FEWEST_FOREIGN) : 0,
  }
}

/** The most that the hanzi, kana and hangul of the units can be worth in a language. */
function mostOf(length: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (const { costs } of wideTables()) {
    let sum = 0
    for (let at = 0; at < length; at++)
      if (kindOf(units[at]!) === KIND.wide)
        sum += costs[units[at]!] || (isZhuyin(units[at]!) ? UNSEEN_ZHUYIN : UNSEEN_WIDE)
    most = Math.max(most, sum)
  }
  return most
}

/** Of zhuyin, which cost less than what a language does not have. */
const UNSEEN_ZHUYIN = -8

/** Decodes to UTF-16 with a space behind; gives the length, -1 when a sequence means nothing. */
function decodeInto(out: Uint16Array, bytes: Uint8Array, { points, single }: Table): number {
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    let point = points[lead]!
    if (!single && point === 0 && lead >= 0x80) {
      if (++at >= bytes.length) return -1
      point = points[lead * 256 + bytes[at]!]!
    }
    if (point === 0 && lead !== 0) return -1
    if (point > 0xffff) {
      out[length++] = 0xd800 + ((point - 0x10000) >> 10)
      out[length++] = 0xdc00 + (point & 0x3ff)
    } else out[length++] = point
  }
  out[length] = SPACE
  return length
}
