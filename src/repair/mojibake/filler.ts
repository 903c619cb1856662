/** What characters can be of which bytes are missing, by what is known of bytes that a decoder finds no character for. */
import { type Code, codeOf } from './codes.ts'
import type { Chain } from './reading.ts'
import { type Table, tableOf } from './tables.ts'

/** A byte that was lost alone, and two that were lost together. */
export const LOST = -1
export const LOST_LEAD = -2
export const LOST_TRAIL = -3

export interface Filler {
  code: Code
  /**
   * The characters that some bytes can be; null when there are too many to tell anything.
   *
   * @param gaps How many of the bytes are lost.
   * @param after The byte behind them.
   */
  candidates(bytes: readonly number[], gaps: number, after: number | undefined): readonly string[] | null
}

/** More candidates than that are as good as all. */
const MOST = 600
const fillers = new Map<string, Filler>()

/** Made once for each mix-up; it remembers what it found. */
export function fillerOf({ name, wrong, right }: Chain): Filler {
  let filler = fillers.get(name)
  if (!filler) {
    filler = makeFiller(codeOf(right), tableOf(wrong))
    fillers.set(name, filler)
  }
  return filler
}

function makeFiller(code: Code, wrong: Table): Filler {
  const lost = lostBefore(wrong)
  const known = new Map<number, readonly string[] | null>()
  /** The last gap is filled first, since it may be the follower of another. */
  const fill = (bytes: readonly number[], after: number | undefined, found: string[]) => {
    const gap = bytes.findLastIndex((byte) => byte < 0)
    if (gap < 0) {
      const character = code.characterOf(bytes)
      if (character !== null) found.push(character)
      return
    }
    const follower = bytes[gap + 1] ?? after
    for (const byte of bytes[gap] === LOST_TRAIL ? HIGH_BYTES : lost(follower))
      if (found.length <= MOST && code.canBe(byte, gap)) fill(bytes.with(gap, byte), after, found)
  }
  return {
    code,
    candidates(bytes, gaps, after) {
      if (gaps === 0) {
        const character = code.characterOf(bytes)
        return character === null ? NONE : [character]
      }
      if (gaps > code.mostLost) return null
      let key = 0
      for (const byte of bytes) key = key * 260 + byte + 4
      key = key * 260 + (after ?? LOST) + 4
      let found = known.get(key)
      if (found === undefined) {
        const all: string[] = []
        fill(bytes, after, all)
        found = all.length > MOST ? null : all
        known.set(key, found)
      }
      return found
    },
  }
}

const NONE: readonly string[] = []
const HIGH_BYTES = Array.from({ length: 0x7f }, (_, index) => 0x80 + index)

/** The bytes that a decoder finds no character in before a follower, which may be unknown or lost itself. */
function lostBefore({ points, single }: Table): (follower: number | undefined) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  const isLost = (byte: number, follower: number): boolean => {
    if (single) return points[byte] === 0 || (points[byte]! >= 0x80 && points[byte]! < 0xa0)
    if (byte === 0x80 || points[byte] !== 0) return byte === 0x80
    if (follower < 0x40) return true
    const point = points[byte * 256 + follower]!
    return point === 0 || (point >= 0xe000 && point < 0xf900)
  }
  return (follower = LOST) => {
    const bytes = known.get(follower) ?? HIGH_BYTES.filter((byte) => isLost(byte, follower))
    known.set(follower, bytes)
    return bytes
  }
}
