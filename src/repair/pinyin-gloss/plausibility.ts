/** How unlikely characters are in running Chinese text, told by where GBK has them. */
import { bytesOf } from './gbk.ts'
import { isHan } from './letters.ts'
import { simplifiedOf } from './readings.ts'

/** The last row of GB 2312's first level, which has the 3,755 common characters. */
const LAST_COMMON_ROW = 0xd7
/** Per character; an ASCII character that can be a second byte is suspicious between Han characters. */
const COST = { common: 0, trail: 1, uncommon: 2, foreign: 3, rare: 4 }

/** The sum over all characters; 0 for common ones and for punctuation. */
export function implausibility(text: string): number {
  return Array.from(text, costOf).reduce((sum, cost) => sum + cost, 0)
}

/** Is a Han character, or its Simplified form, in the first level of GB 2312? */
export const isCommon = (char: string): boolean => hanCost(simplifiedOf(char) ?? char) === COST.common

function costOf(char: string): number {
  if (char < '\u007f') return char >= '@' ? COST.trail : COST.common
  if (!isHan(char)) return /[\p{L}\p{N}]/u.test(char) ? COST.foreign : COST.common
  return simplifiedOf(char) ? COST.common : hanCost(char)
}

function hanCost(char: string): number {
  const [lead = 0, trail = 0] = bytesOf(char) ?? []
  if (lead < 0xb0 || trail < 0xa1) return COST.rare
  return lead <= LAST_COMMON_ROW ? COST.common : COST.uncommon
}
