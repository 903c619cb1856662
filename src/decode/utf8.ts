/** Strict UTF-8: either all of the bytes are, but for a character cut off at the very end, or none of it counts. */

import { nodeBuffers } from '../node-buffer.ts'
import { keepUnits } from '../units.ts'

export interface Utf8 {
  text: string
  /** No byte over 0x7F: the bytes do not tell UTF-8 from other encodings. */
  ascii: boolean
  /** The last character lacks its end; U+FFFD stands for it. */
  cut: boolean
}

const SAMPLE = 1 << 14
/** The least first byte of a character above U+00FF. */
const BEYOND_LATIN_1 = 0xc4

/**
 * Decodes strictly; a file that was cut inside its last character still counts.
 *
 * @returns Null when the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): Utf8 | null {
  const tail = unfinished(bytes)
  const text = decodeWhole(tail ? bytes.subarray(0, bytes.length - tail) : bytes)
  if (text === null) return null
  return { text: tail ? `${text}\ufffd` : text, ascii: text.length === bytes.length, cut: tail > 0 }
}

function decodeWhole(bytes: Uint8Array): string | null {
  const node = hasWideStart(bytes) ? nodeBuffers() : undefined
  if (node) return node.isUtf8(bytes) ? decodeWide(node, bytes) : null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeWide(node: NonNullable<ReturnType<typeof nodeBuffers>>, bytes: Uint8Array): string {
  const wide = node.transcode(bytes, 'utf8', 'utf16le')
  const text = wide.toString('utf16le')
  // Whoever reads the units of the text need not take them out of it again.
  if (wide.byteOffset % 2 === 0)
    keepUnits(text, new Uint16Array(wide.buffer as ArrayBuffer, wide.byteOffset, wide.length / 2))
  return text
}

/**
 * Whether characters beyond Latin-1 are met early. Such text takes two bytes a character in memory however it is decoded,
 * and Node's buffers do that eight times as fast as its `TextDecoder`.
 */
function hasWideStart(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < end; at++) if (bytes[at]! >= BEYOND_LATIN_1) return true
  return false
}

/** How many bytes at the end begin a sequence that does not end. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
  }
  return 0
}

const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0

export interface Utf8Count {
  /** Well-formed sequences of three or four bytes; two bytes often fit by chance in other encodings. */
  long: number
  short: number
  /** Bytes over 0x7F that belong to no well-formed sequence. */
  stray: number
}

/** How much of the bytes is well-formed UTF-8. Notes in `leads`, by byte, which bytes begin a sequence. */
export function countUtf8(bytes: Uint8Array, leads?: Uint8Array): Utf8Count {
  const count = { long: 0, short: 0, stray: 0 }
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const length = sequenceLength(lead)
    if (length === 0 || !continues(bytes, at, length)) count.stray++
    else {
      if (leads) leads[lead] = 1
      if (length === 2) count.short++
      else count.long++
      at += length - 1
    }
  }
  return count
}

function continues(bytes: Uint8Array, at: number, length: number): boolean {
  const [lead, second] = [bytes[at]!, bytes[at + 1] ?? 0]
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return false
  for (let next = at + 2; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  }
  return true
}
