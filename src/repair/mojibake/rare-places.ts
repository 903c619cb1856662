/** Rare hanzi side by side that are no sign of a fault: told without the tables of encodings. */
import { isHanOrHangul } from '../../text/likelihood/kinds.ts'
import { textOf } from '../../units.ts'
import type { Place } from './gate.ts'
import { longLines } from './long-lines.ts'
import { rarities, STEPS } from './rarities.ts'

export interface Stretch {
  start: number
  end: number
}

/** How rare the hanzi and hangul of a line are on average when they were others: names are not that many. */
const ALL_RARE = -0.35 * STEPS

/** Two hanzi in UTF-8 are three characters of two bytes. */
const FEWEST = 3
/** One rare character among usual ones fits by chance. */
const FEWEST_RARE = 2

/** Whether a piece has more than one rare character. */
export function hasRare(piece: string): boolean {
  const rarity = rarities()
  let rare = 0
  for (let at = 0; at < piece.length; at++) if (rarity[piece.charCodeAt(at)]! > 0) rare++
  return rare >= FEWEST_RARE
}

/** A shorter line is not worth being handed over. */
const FEWEST_OF_PROGRAM = 64

/** Whether a line is mostly made of rare hanzi or hangul. */
export function isAllRare(units: Uint16Array, line: Stretch): boolean {
  const length = line.end - line.start
  const isLong = length >= FEWEST_OF_PROGRAM && length <= 2 * LONGEST
  const [sum, count] = (isLong && longLines()?.rarityOf(units, line)) || rarityOf(units, line)
  return sum >= count * ALL_RARE
}

function rarityOf(units: Uint16Array, { start, end }: Stretch): [sum: number, count: number] {
  const rarity = rarities()
  let [sum, count] = [0, 0]
  for (let at = start; at < end; at++) {
    const unit = units[at]!
    if (!isHanOrHangul(unit)) continue
    sum += rarity[unit]!
    count++
  }
  return [sum, count]
}

/** A place, with what follows it as far as three characters. */
export function pieceAt(units: Uint16Array<ArrayBuffer>, { start, end }: Place): string {
  let till = end
  while (till < start + FEWEST && units[till]! >= 0x80) till++
  return textOf(units.subarray(start, till))
}

/** The line around a place, or as much of it as is judged at once. */
export function segmentAt(units: Uint16Array, at: number, after: number, html: boolean): Stretch {
  const long = units.length >= LONGEST ? longLines() : null
  if (long) return long.segmentAt(units, at, after, html)
  let [start, end] = [at, at]
  while (start > after && !isBreak(units[start - 1]!, at - start, html)) start--
  while (end < units.length && !isBreak(units[end]!, end - start, html)) end++
  return { start, end }
}

/** A longer line is judged in pieces, cut where no character of any encoding can stand: scripts have no line ends. */
const LONG = 1000
/** Without such a place it is cut anywhere. */
const LONGEST = 8000
const [LF, CR, LESS, GREATER] = [10, 13, 60, 62]

const isBreak = (unit: number, length: number, html: boolean) =>
  unit === LF ||
  unit === CR ||
  (html && (unit === LESS || unit === GREATER)) ||
  (length >= LONG && unit < 0x30) ||
  length >= LONGEST
