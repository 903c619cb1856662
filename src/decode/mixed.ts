/** Files that are UTF-8 in one place and an older encoding in another (a page with a GBK footer), and UTF-8 with
 * damaged characters. Works on stretches between line ends and tags. */
import { decodeFrom } from './encodings.ts'
import { type Stretch, stretches } from './stretches.ts'
import { countUtf8, decodeUtf8, type Utf8Count } from './utf8.ts'

/** Well-formed long sequences that make a stretch UTF-8; older encodings have one or two by chance. */
const MIN_UTF8 = 3
/** More sequences of two bytes than this for each byte that belongs to none make a stretch UTF-8. By chance every sixth hanzi of GBK is one. */
const MIN_SHORT = 3
/** With more foreign bytes than this for each sequence nothing is UTF-8. */
const MAX_FOREIGN = 4

export interface Mixed {
  /** The stretches that are not UTF-8, joined by line ends; empty when all is UTF-8, damaged here and there. */
  foreign: Uint8Array
  /** How many stretches that is. */
  count: number
  /** 1-based line of the first of them. */
  line: number
  /** More bytes are foreign than UTF-8. */
  mostlyForeign: boolean
  /** So much is UTF-8 that it is none by chance; otherwise how well it reads has to tell. */
  isSure: boolean
  /** The text, given the encoding of the foreign stretches. */
  decode(foreignEncoding: string): string
}

/** Splits bytes that are not valid UTF-8 as a whole; null when hardly anything in them is UTF-8. */
export function splitMixed(bytes: Uint8Array): Mixed | null {
  const leads = leadsIn(bytes)
  const strict = split(bytes, leads, MIN_SHORT)
  // Where UTF-8 is sure, a line with a single whole character and a damaged one is UTF-8, too.
  return strict?.isSure ? split(bytes, leads, 1) : strict
}

/** A line is UTF-8 with `minShort` sequences of two bytes for each byte that belongs to none. */
function split(bytes: Uint8Array, leads: Uint8Array, minShort: number): Mixed | null {
  let [long, short, most, foreignBytes] = [0, 0, 0, 0]
  const foreign: Stretch[] = []
  for (const stretch of stretches(bytes)) {
    if (stretch.ascii) continue
    const piece = bytes.subarray(stretch.start, stretch.end)
    const count = countUtf8(piece)
    if (!isUtf8(piece, count, minShort)) {
      foreign.push(stretch)
      foreignBytes += count.stray
      continue
    }
    long += count.long
    short += count.short
    most = Math.max(most, count.long)
    if (count.stray === 0) continue
    for (const word of foreignWords(bytes, stretch, leads)) {
      foreign.push(word)
      foreignBytes += countUtf8(bytes.subarray(word.start, word.end)).stray
    }
  }
  // A page of short stretches, such as a list of names, is UTF-8 when nearly all of them are.
  const isWide = most >= MIN_UTF8 || long * 3 >= foreignBytes + MIN_UTF8
  const isSure = isWide || (long + short) * 2 >= foreignBytes + MIN_UTF8 * 2
  if (!isSure && (long + short) * MAX_FOREIGN < foreignBytes) return null
  return {
    foreign: join(bytes, foreign),
    count: foreign.length,
    line: foreign[0] ? lineOf(bytes, foreign[0].start) : 1,
    mostlyForeign: foreignBytes > (isWide ? long : long + short) * 3,
    isSure,
    decode: (encoding) => decodeParts(bytes, foreign, encoding),
  }
}

/** UTF-8, perhaps with characters that lost bytes: then what is left of them stands among whole ones. */
function isUtf8(piece: Uint8Array, { long, short, stray }: Utf8Count, minShort: number): boolean {
  return stray === 0 || long * 2 >= stray || short > stray * minShort || isFragment(piece, stray)
}

/** One character without its end, e.g. the last of a teaser that was cut by bytes. */
function isFragment(piece: Uint8Array, stray: number): boolean {
  if (stray > 3) return false
  const start = piece.findIndex((byte) => byte > 0x7f)
  return decodeUtf8(piece.subarray(0, start + stray))?.cut === true && stray > 1
}

/**
 * The words of a line in UTF-8 that an older encoding wrote, e.g. `Caf\xe9`. A byte that begins other characters of the text, or
 * stands inside them, is what a damaged one has left.
 */
function* foreignWords(bytes: Uint8Array, { start, end }: Stretch, leads: Uint8Array): Generator<Stretch> {
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== 0x20) continue
    const word = bytes.subarray(from, at)
    if (
      word.some((byte) => byte > 0x7f) &&
      word.every((byte) => byte < 0x80 || (byte >= 0xc0 && leads[byte] === 0))
    )
      yield { start: from, end: at, ascii: false }
    from = at + 1
  }
}

/** Which bytes begin a well-formed sequence somewhere: 1 at their place. */
function leadsIn(bytes: Uint8Array): Uint8Array {
  const leads = new Uint8Array(256)
  countUtf8(bytes, leads)
  return leads
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
