/** Rare hanzi side by side that are no sign of a fault: told without the tables of encodings. */
import { isHanOrHangul } from '../../text/likelihood/kinds.ts'
import type { Place } from './gate.ts'
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

/** Whether a place in a line can only be one of those. */
export const isByChance = (line: string, place: Place): boolean =>
  !isAllRare(line, { start: 0, end: line.length }) && !hasRare(pieceAt(line, place))

/** Whether a piece has more than one rare character. */
export function hasRare(piece: string): boolean {
  const rarity = rarities()
  let rare = 0
  for (let at = 0; at < piece.length; at++) if (rarity[piece.charCodeAt(at)]! > 0) rare++
  return rare >= FEWEST_RARE
}

/** Whether a line is mostly made of rare hanzi or hangul. */
export function isAllRare(text: string, { start, end }: Stretch): boolean {
  const rarity = rarities()
  let [sum, count] = [0, 0]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!isHanOrHangul(unit)) continue
    sum += rarity[unit]!
    count++
  }
  return sum >= count * ALL_RARE
}

/** A place, with what follows it as far as three characters. */
export function pieceAt(text: string, { start, end }: Place): string {
  let till = end
  while (till < start + FEWEST && text.charCodeAt(till) >= 0x80) till++
  return text.slice(start, till)
}
