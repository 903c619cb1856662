/** Tells in one pass over a text which encodings it may be UTF-8 of: in the bytes of the others no character begins. */
import { type Table, tableOf } from './tables.ts'
import { hasNoBreakSpace } from './utf8-runs.ts'

/** Encodings with a bit each, by UTF-16 unit. */
export interface Utf8Tables {
  /** A sequence may begin with the unit. */
  leads: Int32Array
  /** It may go on with it. */
  tails: Int32Array
  /** The unit may be a whole sequence by itself. */
  wholes: Int32Array
  /** The encoding has the unit. */
  has: Int32Array
}

const SPACE = 0x20
/** It stands for lost bytes in any. */
const REPLACEMENT = 0xfffd

/** @param names At most 31. */
export function utf8TablesOf(names: readonly string[]): Utf8Tables {
  const made = () => new Int32Array(0x10000)
  const tables: Utf8Tables = { leads: made(), tails: made(), wholes: made(), has: made() }
  const { leads, tails, wholes, has } = tables
  has.fill(-1, 0, 0x80)
  has[REPLACEMENT] = -1
  for (const [index, name] of names.entries()) {
    const table = tableOf(name)
    const bit = 1 << index
    if (hasNoBreakSpace(table)) tails[SPACE]! |= bit
    if (table.single)
      for (let byte = 0x80; byte < 0x100; byte++) addUnit(table, table.points[byte]!, bit, tables)
    else for (let unit = 0x80; unit < 0x10000; unit++) addUnit(table, unit, bit, tables)
    // Characters beyond the basic plane are two units: any of them may be anything.
    if (table.bytes.length > 0x10000)
      for (let unit = 0xd800; unit < 0xe000; unit++) {
        leads[unit]! |= bit
        tails[unit]! |= bit
        wholes[unit]! |= bit
        has[unit]! |= bit
      }
  }
  return tables
}

function addUnit(
  { bytes }: Table,
  unit: number,
  bit: number,
  { leads, tails, wholes, has }: Utf8Tables,
): void {
  const code = bytes[unit]!
  if (code === 0) return
  has[unit]! |= bit
  const [first, second] =
    code > 0xffff ? [code >> 16, 0] : code > 0xff ? [code >> 8, code & 0xff] : [code, -1]
  if (isTail(first)) tails[unit]! |= bit
  if (!isLead(first)) return
  if (second < 0) leads[unit]! |= bit
  else if (isTail(second)) {
    leads[unit]! |= bit
    if (first < 0xe0) wholes[unit]! |= bit
  }
}

const isLead = (byte: number) => byte >= 0xc2 && byte <= 0xf4
const isTail = (byte: number) => byte >= 0x80 && byte <= 0xbf

/** The encodings, as bits, in whose bytes a sequence of UTF-8 may begin somewhere in a text, and those that have all of its characters. */
export function maybeUtf8(text: string, { leads, tails, wholes, has }: Utf8Tables) {
  let [begin, have, lead] = [0, -1, 0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    begin |= (lead & tails[unit]!) | wholes[unit]!
    have &= has[unit]!
    lead = leads[unit]!
  }
  return { begin, have }
}
