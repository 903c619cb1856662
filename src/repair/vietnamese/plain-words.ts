/** Tells by the plain words of a line that it is no Vietnamese, whatever the others are read as, and makes no string of it. */
import { isSyllable, plainSyllables } from './syllables.ts'

/** Of all words such a share are syllables. */
export const MIN_SYLLABLES = 0.7
/** The longest syllable that is written without accents has six letters, `khuynh`. */
const LONGEST = 6

const NO_BREAK_SPACE = 0xa0
/** Syllables as numbers of this base, 0 in the free slots. */
const BASE = 27
const SLOTS = 1 << 13

let slots: Int32Array | null = null

const slotOf = (table: Int32Array, key: number): number => {
  let slot = Math.imul(key, 0x9e3779b1) >>> 19
  while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

function build(): Int32Array {
  const table = new Int32Array(SLOTS)
  for (const syllable of plainSyllables().filter((it) => it.length <= LONGEST && isSyllable(it))) {
    let key = 0
    for (let at = 0; at < syllable.length; at++) key = key * BASE + syllable.charCodeAt(at) - 0x60
    table[slotOf(table, key)] = key
  }
  return table
}

/** Whether too many words of a line of windows-1252 are none of Vietnamese. */
export function isOfOtherWords(units: Uint16Array, start: number, end: number): boolean {
  slots ??= build()
  let [words, others] = [0, 0]
  for (let at = start; at < end; ) {
    let [key, isPlain] = [0, true]
    const from = at
    for (; at < end; at++) {
      const unit = units[at]!
      const letter = (unit | 32) - 0x60
      if (unit >= 0x80 && unit !== NO_BREAK_SPACE) isPlain = false
      else if (unit < 0x80 && letter > 0 && letter < BASE) {
        if (at - from < LONGEST) key = key * BASE + letter
      } else break
    }
    if (at > from) {
      words++
      if (isPlain && (at - from > LONGEST || slots[slotOf(slots, key)] === 0)) others++
    } else at++
  }
  return others > words * (1 - MIN_SYLLABLES) + 1e-9
}
