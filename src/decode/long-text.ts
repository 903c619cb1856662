/** A long text in UTF-8 that is read in pieces of whole lines, and decoded as a whole only when somebody asks for it. */

import { nodeBuffers } from '../node-buffer.ts'
import { readUnits, textOf } from '../units.ts'
import { decodeUtf8 } from './utf8.ts'

/** How many bytes a piece has: what it becomes stays in the processor's cache. */
const PIECE = 1 << 16
/** The most bytes of the line that a piece ends with. */
const LONGEST = 1 << 16
/** So many pieces stay at hand: who looks at one asks for what is beside it. */
const KEPT = 3
const LF = 10

/** A text that is read in pieces of whole lines. */
export interface Source {
  /** In UTF-16 units; known once all pieces have been read. */
  length(): number
  /** Some whole lines at a time, as UTF-16 units; null in place of a piece whose line is too long. */
  pieces(): Iterable<Uint16Array<ArrayBuffer> | null>
  /** A stretch by units. */
  slice(start: number, end: number): string
}

export interface LongText extends Source {
  /** All of it. */
  text(): string
  /** The bytes that were read. */
  utf8(): Uint8Array
  /** At which byte a unit is; quick where the next one asked for is the next one of the text. */
  byteAt(unit: number): number
  /** All of it as units, followed by so many zeros. What is asked for afterwards is taken from them. */
  units(spare: number): Uint16Array<ArrayBuffer>
}

/** @param bytes Strict UTF-8. @returns Null where there is no Node, whose buffers it takes. */
export function createLongText(bytes: Uint8Array): LongText | null {
  const node = nodeBuffers()
  if (!node) return null
  /** Where the pieces begin, in bytes and in units; the last one is where they have been read to. */
  const starts: [byte: number, unit: number][] = [[0, 0]]
  const endOf = (start: number): number => {
    if (bytes.length - start <= PIECE) return bytes.length
    const end = bytes.indexOf(LF, start + PIECE) + 1
    return end > start + PIECE + LONGEST ? 0 : end
  }
  const kept: { index: number; units: Uint16Array<ArrayBuffer> }[] = []
  const pieceAt = (index: number): Uint16Array<ArrayBuffer> | null => {
    const known = kept.find((it) => it.index === index)
    if (known) return known.units
    const [start, before] = starts[index]!
    const end = starts[index + 1]?.[0] ?? endOf(start)
    if (end === 0) return null
    const { buffer, byteOffset, length } = node.transcode(bytes.subarray(start, end), 'utf8', 'utf16le')
    starts[index + 1] ??= [end, before + length / 2]
    const units = new Uint16Array(buffer as ArrayBuffer, byteOffset, length / 2)
    if (kept.unshift({ index, units }) > KEPT) kept.pop()
    return units
  }
  const isPiece = (index: number) => starts[index]![0] < bytes.length
  let whole: string | undefined
  let all: Uint16Array<ArrayBuffer> | undefined
  let asked = { unit: 0, byte: 0 }
  const text = () => {
    whole ??= all ? textOf(all) : decodeUtf8(bytes)!.text
    return whole
  }
  return {
    length: () => all?.length ?? starts.at(-1)![1],
    *pieces() {
      if (all) return yield* linesOf(all)
      for (let index = 0; isPiece(index); index++) {
        const piece = pieceAt(index)
        yield piece
        if (piece === null) return
      }
    },
    slice(start, end) {
      if (all) return textOf(all.subarray(start, end))
      let index = starts.findLastIndex(([, unit]) => unit <= start)
      let found = ''
      for (; isPiece(index) && starts[index]![1] < end; index++) {
        const piece = pieceAt(index)
        if (piece === null) return text().slice(start, end)
        const [, unit] = starts[index]!
        found += textOf(piece.subarray(Math.max(0, start - unit), end - unit))
      }
      return found
    },
    text,
    utf8: () => bytes,
    byteAt(unit) {
      const index = starts.findLastIndex(([, before]) => before <= unit)
      const [byte, before] = starts[index]!
      if (asked.unit > unit || asked.unit < before) asked = { unit: before, byte }
      if (unit > asked.unit) {
        const stretch = textOf(pieceAt(index)!.subarray(asked.unit - before, unit - before))
        asked = { unit, byte: asked.byte + node.Buffer.byteLength(stretch) }
      }
      return asked.byte
    },
    units(spare) {
      // Piece by piece: what a piece becomes stays in the processor's cache until it is copied.
      let roomy = new Uint16Array(0)
      let length = 0
      for (let start = 0, end = 0; start < bytes.length; start = end) {
        end = Math.min(bytes.length, start + PIECE)
        while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--
        const piece = node.transcode(bytes.subarray(start, end), 'utf8', 'utf16le')
        const units = new Uint16Array(piece.buffer as ArrayBuffer, piece.byteOffset, piece.length / 2)
        if (length + units.length + spare > roomy.length) {
          const larger = new Uint16Array(
            length + (bytes.length - start) * (units.length / (end - start)) * 1.02 + spare,
          )
          larger.set(roomy.subarray(0, length))
          roomy = larger
        }
        roomy.set(units, length)
        length += units.length
      }
      all = roomy.subarray(0, length)
      return roomy.subarray(0, length + spare)
    },
  }
}

/** A text in the same pieces. */
export function sourceOf(text: string): Source {
  return {
    length: () => text.length,
    pieces: () => linesOf(readUnits(text)),
    slice: (start, end) => text.slice(start, end),
  }
}

/** Whole lines at a time, as many as a piece has. */
function* linesOf(units: Uint16Array<ArrayBuffer>): Generator<Uint16Array<ArrayBuffer> | null> {
  for (let start = 0; start < units.length; ) {
    const from = start + PIECE / 4
    const found = from < units.length ? units.indexOf(LF, from) + 1 : units.length
    const end = found || units.length
    yield end > from + LONGEST ? null : units.subarray(start, end)
    start = end
  }
}
