/** Lines of bytes, in any encoding in which a line end is one unit of one, two or four bytes. */

interface Units {
  size: 1 | 2 | 4
  /** Which byte of a unit holds the sign. */
  at: number
}

/** @param encoding WHATWG label; null: not known, a unit is a byte. */
function unitsOf(encoding: string | null): Units {
  const size = encoding?.startsWith('utf-16') ? 2 : encoding?.startsWith('utf-32') ? 4 : 1
  return { size, at: encoding?.endsWith('be') ? size - 1 : 0 }
}

/** The sign of a unit; -1 for one beyond ASCII. */
function signAt(bytes: Uint8Array, from: number, { size, at }: Units): number {
  for (let index = 0; index < size; index++) if (index !== at && bytes[from + index] !== 0) return -1
  return bytes[from + at] ?? -1
}

/** Whether a line ends behind the unit at an offset: LF, or CR without LF. */
function endsAt(bytes: Uint8Array, from: number, units: Units): boolean {
  const sign = signAt(bytes, from, units)
  return sign === 10 || (sign === 13 && signAt(bytes, from + units.size, units) !== 10)
}

/** How many of the bytes are whole lines. A CR at the very end may be half of CR LF. */
export function wholeLines(bytes: Uint8Array, encoding: string | null): number {
  const units = unitsOf(encoding)
  const last = bytes.length - (bytes.length % units.size) - units.size
  for (let from = last; from >= 0; from -= units.size)
    if (endsAt(bytes, from, units) && (from < last || signAt(bytes, from, units) === 10))
      return from + units.size
  return 0
}

/** Offsets of lines, which are given 1-based and in order, and how many lines there are. */
export function lineOffsets(
  bytes: Uint8Array,
  encoding: string | null,
  lines: readonly number[],
): { offsets: number[]; count: number } {
  const units = unitsOf(encoding)
  const offsets: number[] = []
  let count = 1
  const take = (from: number) => {
    while (offsets.length < lines.length && lines[offsets.length]! <= count) offsets.push(from)
  }
  take(0)
  for (let from = 0; from + units.size <= bytes.length; from += units.size)
    if (endsAt(bytes, from, units)) {
      count++
      take(from + units.size)
    }
  return { offsets, count }
}
