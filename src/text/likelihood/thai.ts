/** How likely Thai is as text: its pairs of characters, on which most of the grammar of the script shows. */
import { thaiPairs } from './thai-pairs.data.ts'

const [FIRST, LAST] = [0x0e01, 0x0e5b]
/** Of the most common pair; each level below halves it. As for alphabets (see letter-pairs.ts). */
const COMMON = -2
/** Of a pair that the counts do not have: a sign above no consonant, a vowel before none. */
const UNSEEN = -8
/** What stands in the counts for anything but Thai. */
const SPACE = 0
const SIZE = LAST - FIRST + 2

let costs: Float32Array | null = null

function build(): Float32Array {
  const table = new Float32Array(SIZE * SIZE).fill(UNSEEN)
  const levels = thaiPairs.th!
  for (const [level, text] of levels.entries())
    for (let at = 0; at < text.length; at += 2)
      table[indexOf(text.charCodeAt(at)) * SIZE + indexOf(text.charCodeAt(at + 1))] =
        COMMON - (levels.length - 1 - level) * Math.LN2
  return table
}

const indexOf = (unit: number) => (isThai(unit) ? unit - FIRST + 1 : SPACE)

export const isThai = (unit: number) => unit >= FIRST && unit <= LAST

/** Signs above and below a consonant. */
export const isThaiMark = (unit: number) =>
  unit === 0xe31 || (unit >= 0xe34 && unit <= 0xe3a) || (unit >= 0xe47 && unit <= 0xe4e)

/** Of a Thai character behind any other, as a natural logarithm. */
export function thaiCost(previous: number, unit: number): number {
  costs ??= build()
  return costs[indexOf(previous) * SIZE + indexOf(unit)]!
}
