/** Cheap signs of encodings that are seldom met: what reads them is loaded only where one of these is seen. */
import { isAsciiLetter } from '../ascii.ts'
import { indexOfByte } from '../node-buffer.ts'

const [TILDE, BRACE, ESCAPE, DOLLAR, PLUS] = [0x7e, 0x7b, 0x1b, 0x24, 0x2b]
const SAMPLE = 4096
const [SPACE, EBCDIC_SPACE] = [0x20, 0x40]

/** Whether the bytes hold what HZ, ISO-2022 or UTF-7 begin a run with. */
export function mayBeSevenBit(bytes: Uint8Array): boolean {
  const plus = indexOfByte(bytes, PLUS)
  return (
    isFollowed(bytes, TILDE, BRACE) ||
    isFollowed(bytes, ESCAPE, DOLLAR) ||
    (plus >= 0 && plus + 1 < bytes.length && (isBase64(bytes[plus + 1]!) || bytes[plus + 1] === HYPHEN))
  )
}

const HYPHEN = 0x2d

function isFollowed(bytes: Uint8Array, first: number, second: number): boolean {
  let from = 0
  for (;;) {
    const at = indexOfByte(bytes.subarray(from), first)
    if (at < 0) return false
    if (bytes[from + at + 1] === second) return true
    from += at + 1
  }
}

export const isBase64 = (unit: number): boolean =>
  isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2f || unit === PLUS

/** EBCDIC has another space than ASCII. */
export function mayBeEbcdic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  return !sample.includes(SPACE) && sample.includes(EBCDIC_SPACE)
}
