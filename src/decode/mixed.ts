/** Files that are UTF-8 in one place and an older encoding in another (a page with a GBK footer), and UTF-8 with
 * damaged characters. Works on stretches between line ends and tags. */
import { decodeFrom } from './encodings.ts'
import { type Stretch, stretches } from './stretches.ts'
import { countUtf8, decodeUtf8 } from './utf8.ts'

/** Well-formed long sequences that make a stretch UTF-8; older encodings have one or two by chance. */
const MIN_UTF8 = 3

export interface Mixed {
  /** The stretches that are not UTF-8, joined by line ends; empty when all is UTF-8, damaged here and there. */
  foreign: Uint8Array
  /** How many stretches that is. */
  count: number
  /** 1-based line of the first of them. */
  line: number
  /** More bytes are foreign than UTF-8. */
  mostlyForeign: boolean
  /** The text, given the encoding of the foreign stretches. */
  decode(foreignEncoding: string): string
}

/** Splits bytes that are not valid UTF-8 as a whole; null when hardly anything in them is UTF-8. */
export function splitMixed(bytes: Uint8Array): Mixed | null {
  let [utf8, most, foreignBytes] = [0, 0, 0]
  const foreign: Stretch[] = []
  for (const stretch of stretches(bytes)) {
    if (stretch.ascii) continue
    const piece = bytes.subarray(stretch.start, stretch.end)
    if (isUtf8(piece)) {
      const { long } = countUtf8(piece)
      utf8 += long
      most = Math.max(most, long)
    } else {
      foreign.push(stretch)
      foreignBytes += countUtf8(piece).stray
    }
  }
  // A page of short stretches, such as a list of names, is UTF-8 when nearly all of them are.
  if (most < MIN_UTF8 && utf8 * 3 < foreignBytes + MIN_UTF8) return null
  return {
    foreign: join(bytes, foreign),
    count: foreign.length,
    line: foreign[0] ? lineOf(bytes, foreign[0].start) : 1,
    mostlyForeign: foreignBytes > utf8 * 3,
    decode: (encoding) => decodeParts(bytes, foreign, encoding),
  }
}

/** UTF-8, perhaps with characters that lost bytes: then what is left of them stands among whole ones. */
function isUtf8(piece: Uint8Array): boolean {
  const { long, stray } = countUtf8(piece)
  return stray === 0 || long * 2 >= stray || isFragment(piece, stray)
}

/** One character without its end, e.g. the last of a teaser that was cut by bytes. */
function isFragment(piece: Uint8Array, stray: number): boolean {
  if (stray > 3) return false
  const start = piece.findIndex((byte) => byte > 0x7f)
  return decodeUtf8(piece.subarray(0, start + stray))?.cut === true && stray > 1
}

function join(bytes: Uint8Array, parts: readonly Stretch[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, { start, end }) => length + end - start + 1, 0))
  let at = 0
  for (const { start, end } of parts) {
    joined.set(bytes.subarray(start, end), at)
    at += end - start
    joined[at++] = 0x0a
  }
  return joined.subarray(0, Math.max(0, at - 1))
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++)
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line++
  return line
}

function decodeParts(bytes: Uint8Array, foreign: readonly Stretch[], encoding: string): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  let from = 0
  for (const { start, end } of foreign) {
    parts.push(utf8.decode(bytes.subarray(from, start)), decodeFrom(encoding, bytes.subarray(start, end)))
    from = end
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return parts.join('')
}
