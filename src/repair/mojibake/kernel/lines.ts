/**
 * The loops of `../rare-places.ts` over long lines in the part of TypeScript that `scripts/wasm/compile.js` makes WebAssembly of:
 * each line of a long text in Traditional characters may have rare ones side by side.
 */
declare const i8: Int8Array
declare const u16: Uint16Array

/** The memory: how rare each unit is, then the line and what stands around it, by units. */
const UNITS = 2 ** 15
export const MOST_UNITS = 2 ** 14
const LF = 10
const CR = 13
const LESS = 60
const GREATER = 62
const LONG = 1000
const LONGEST = 8000

/** How many hanzi and hangul the last call has met. */
export let count = 0

function isBreak(unit: number, length: number, html: number): boolean {
  return (
    unit === LF ||
    unit === CR ||
    (html !== 0 && (unit === LESS || unit === GREATER)) ||
    (length >= LONG && unit < 0x30) ||
    length >= LONGEST
  )
}

export function lineStart(at: number, after: number, html: number): number {
  let start = at
  while (start > after && !isBreak(u16[UNITS + start - 1]!, at - start, html)) start--
  return start
}

export function lineEnd(at: number, length: number, html: number): number {
  let end = at
  while (end < length && !isBreak(u16[UNITS + end]!, end - at, html)) end++
  return end
}

/** How rare the hanzi and hangul of a line are together. */
export function sumOf(start: number, end: number): number {
  let sum = 0
  count = 0
  for (let at = start; at < end; at++) {
    const unit = u16[UNITS + at]!
    if (
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0xac00 && unit <= 0xd7a3) ||
      (unit >= 0x3400 && unit <= 0x4dbf)
    ) {
      sum += i8[unit]!
      count++
    }
  }
  return sum
}
