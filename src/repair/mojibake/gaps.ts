/** Tells whether a text may have lost bytes by a mix-up, before anything is tried: most texts have gaps for other reasons. */
import { keptCost } from './single-costs.ts'
import type { Table } from './tables.ts'

const REPLACEMENT = 0xfffd
const QUESTION_MARK = 0x3f
/** How many characters to each side are looked at, and what they cost at least on average if they are mojibake. */
const NEIGHBOURS = 8
const ODD = -7.8

const MARKS = /\ufffd|[^\u0000-\u007f]\?/

/**
 * Whether something in a text may stand for a lost byte, or for different ones, among characters that the encoding has
 * and that make little sense as they are.
 */
export function mayBeLossy(text: string, table: Table): boolean {
  if (!MARKS.test(text) && (table.aliases.size === 0 || !hasAlias(text, table))) return false
  const costs: number[] = []
  const gaps: number[] = []
  let [marks, other] = [0, 0]
  let marked = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const gap: boolean = unit === REPLACEMENT || (unit === QUESTION_MARK && marked)
    if (gap) marks++
    if (gap || table.aliases.has(unit)) gaps.push(costs.length)
    marked = unit > 127 || gap
    if (unit <= 127 || gap) continue
    if (!table.bytes[unit] && (unit < 0xd800 || unit > 0xdfff)) other++
    costs.push(keptCost(unit))
  }
  const read = costs.length - other
  return marks <= read && other <= read && gaps.some((gap) => table.single || isOddAround(gap, costs))
}

function isOddAround(gap: number, costs: readonly number[]): boolean {
  const around = costs.slice(Math.max(0, gap - NEIGHBOURS), gap + NEIGHBOURS)
  return around.reduce((sum, cost) => sum + cost, 0) <= around.length * ODD
}

function hasAlias(text: string, { aliases }: Table): boolean {
  for (let at = 0; at < text.length; at++) if (aliases.has(text.charCodeAt(at))) return true
  return false
}
