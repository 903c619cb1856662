/** CESU-8, which older databases and Java write: characters over U+FFFF as two surrogates of three bytes each. */
import type { Notices } from '../types.ts'

/**
 * The bytes with each such pair as the four bytes of UTF-8; null when there is none.
 *
 * @see https://www.unicode.org/reports/tr26/
 */
export function joinSurrogates(bytes: Uint8Array): Uint8Array | null {
  if (!hasPair(bytes)) return null
  const joined = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const high = surrogateAt(bytes, at, 0xa0)
    const low = high < 0 ? -1 : surrogateAt(bytes, at + 3, 0xb0)
    if (low < 0) {
      joined[length++] = bytes[at]!
      continue
    }
    const code = 0x10000 + high * 0x400 + low
    joined[length++] = 0xf0 | (code >> 18)
    joined[length++] = 0x80 | ((code >> 12) & 0x3f)
    joined[length++] = 0x80 | ((code >> 6) & 0x3f)
    joined[length++] = 0x80 | (code & 0x3f)
    at += 5
  }
  return joined.subarray(0, length)
}

/** Of bytes that are read as UTF-8 whatever they hold: valid UTF-8 has no halves of a pair. */
export function withPairs(bytes: Uint8Array, notices: Notices): Uint8Array {
  const joined = joinSurrogates(bytes)
  if (joined) notices.add('cesu-8')
  return joined ?? bytes
}

function hasPair(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LEAD); at >= 0; at = bytes.indexOf(LEAD, at + 1))
    if (surrogateAt(bytes, at, 0xa0) >= 0 && surrogateAt(bytes, at + 3, 0xb0) >= 0) return true
  return false
}

/** The first byte of each half. */
const LEAD = 0xed

/** The ten bits of a surrogate: its second byte is A0 to AF in the first half of a pair, B0 to BF in the other. */
function surrogateAt(bytes: Uint8Array, at: number, kind: 0xa0 | 0xb0): number {
  const [lead, second, third] = [bytes[at], bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
  return lead === LEAD && (second & 0xf0) === kind && (third & 0xc0) === 0x80
    ? ((second & 0x0f) << 6) | (third & 0x3f)
    : -1
}
