/** How much rarer than usual hanzi and hangul are, each in the language that has it most. */
import { builtTable } from '../../built-table.ts'
import { isHanOrHangul, WIDE_RANGES } from '../../text/likelihood/kinds.ts'
import { UNSEEN_WIDE, wideLevels } from '../../text/likelihood/wide.ts'

/** Steps of a nat that are counted in. */
export const STEPS = 16
/** What a character costs that is neither rare nor usual. */
const USUAL = -8.7
/** The most that a usual character takes back. */
const MOST = 1

/** Not counted but judged by their neighbours: letters that are not ASCII, signs, marks, `〖`. */
export const NARROW = -128
/** What `ー` of EUC-JP is in GBK. */
export const TORN_VOWEL_MARK = 0x3016
/** Nothing counts beyond the end of a line. */
export const FORGET = -127

let made: Int8Array | null = null

/** By UTF-16 unit; 0 for ASCII, kana and the punctuation of wide characters. Made on first use. */
export function rarities(): Int8Array {
  made ??= builtRarities() ?? make()
  return made
}

function builtRarities(): Int8Array | null {
  const table = builtTable('rarities')
  return table && new Int8Array(table.buffer, table.byteOffset, table.length)
}

function make(): Int8Array {
  const table = new Int8Array(0x10000).fill(NARROW, 0x80)
  for (const [first, last] of WIDE_RANGES)
    table.fill(isHanOrHangul(first) ? rarity(UNSEEN_WIDE) : 0, first, last + 1)
  for (const { levels } of wideLevels())
    for (const { cost, text } of levels) {
      const own = rarity(cost)
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        if (isHanOrHangul(unit) && table[unit]! > own) table[unit] = own
      }
    }
  table[TORN_VOWEL_MARK] = NARROW
  table[10] = table[13] = FORGET
  return table
}

const rarity = (cost: number) => Math.max(-MOST, USUAL - cost) * STEPS
