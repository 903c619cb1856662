/** Reads numeric character references (`&#27;`, `&#x1B;`) in the units of a page, as far as is needed to tell their kind. */
import { isHexDigit } from '../ascii.ts'

const [AMPERSAND, HASH, X, DEL] = [0x26, 0x23, 0x78, 0x7f]
const LAST_CONTROL = 0x1f
const LAST_UNIT = 0xffff

/** The number of the reference that begins at a place: 0 where no digit is behind `&#`, -1 where none begins. Large ones are cut short. */
export function referenceAt(units: Uint16Array, at: number): number {
  if (units[at] !== AMPERSAND || units[at + 1] !== HASH) return -1
  const isHex = ((units[at + 2] ?? 0) | 0x20) === X
  let value = 0
  for (let digit = at + (isHex ? 3 : 2); value <= LAST_UNIT; digit++) {
    const unit = units[digit] ?? 0
    if (!(isHex ? isHexDigit(unit) : unit >= 0x30 && unit <= 0x39)) break
    value = value * (isHex ? 16 : 10) + (unit <= 0x39 ? unit - 0x30 : (unit | 0x20) - 0x57)
  }
  return value
}

/** Whether a reference of C0 or DEL begins at a place. It may say yes in vain (`&#;`). */
export function isControlReference(units: Uint16Array, at: number): boolean {
  const value = referenceAt(units, at)
  return (value >= 0 && value <= LAST_CONTROL) || value === DEL
}
