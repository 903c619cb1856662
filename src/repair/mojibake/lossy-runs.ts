/**
 * Reads UTF-8 in which bytes are missing. A broken character becomes U+FFFD, unless one byte alone is gone and what is
 * known of it (its neighbours, and that the wrong encoding has no character there) leaves one likely character.
 */
import { likeliest } from './model.ts'
import type { Table } from './tables.ts'
import { type Bytes, GAP, type Parsed, QUESTION_MARK, sequenceLength, textOf } from './utf8-runs.ts'

const BROKEN = '\ufffd'

interface Piece {
  next: number
  /** What it is, or what it may be when a byte of it is missing; empty when that is anybody's guess. */
  candidates: string[]
}

/** The run from a byte on, as far as it goes. */
export function parseLossy({ bytes, starts }: Bytes, from: number, table: Table): Parsed | null {
  const pieces: Piece[] = []
  let count = 0
  let end = -1
  for (let at = from; at < bytes.length; ) {
    const piece = readPiece(bytes, at, table)
    if (piece.next === at) break
    pieces.push(piece)
    at = piece.next
    if (starts[at] !== -1) [end, count] = [at, pieces.length]
  }
  const kept = pieces.slice(0, count)
  const whole = kept.filter(({ candidates }) => candidates.length === 1)
  if (end < 0 || whole.length === 0) return null
  const context = whole.map(({ candidates }) => candidates[0]).join('')
  const characters = kept.map(({ candidates }) =>
    candidates.length === 1 ? candidates[0]! : (likeliest(candidates, context) ?? BROKEN),
  )
  const lost = characters.filter((it) => it === BROKEN).length
  const to = characters.join('')
  if (/\p{Cs}/u.test(to)) return null
  const run = {
    start: starts[from]!,
    end: starts[end]!,
    to,
    lost,
    likely: kept.length - whole.length - lost,
    whole: whole.length,
    restored: 0,
  }
  return { run, next: end }
}

const isTail = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte <= 0xbf

/** One character, whole or broken by a gap; bytes that lost their lead are one broken character. */
function readPiece(bytes: number[], from: number, table: Table): Piece {
  const first = bytes[from]!
  const length = sequenceLength(first)
  if (length === 0) {
    if (first !== GAP && !isTail(first)) return { next: from, candidates: [] }
    let next = from + 1
    while (next < from + 3 && isTail(bytes[next])) next++
    const known = first === GAP && next === from + 3
    return { next, candidates: known ? fill(bytes.slice(from, next), bytes[next], 3, table) : [] }
  }
  let next = from + 1
  let gaps = 0
  while (next < bytes.length && next < from + length) {
    const byte = bytes[next]
    if (byte === GAP || byte === QUESTION_MARK) gaps++
    else if (!isTail(byte)) break
    next++
  }
  const sequence = bytes.slice(from, next)
  if (sequence.length < length) return { next, candidates: [] }
  if (gaps === 0) {
    const text = textOf(pointOf(sequence), length)
    return { next, candidates: text === null ? [] : [text] }
  }
  return { next, candidates: gaps === 1 && length === 3 ? fill(sequence, bytes[next], length, table) : [] }
}

const pointOf = (sequence: number[]) =>
  sequence
    .slice(1)
    .reduce((point, byte) => point * 64 + (byte & 0x3f), sequence[0]! & (0xff >> (sequence.length + 1)))

/** The characters that a sequence with one byte missing can be. */
function fill(sequence: number[], after: number | undefined, length: number, table: Table): string[] {
  const gap = sequence.findIndex((byte) => byte === GAP || byte === QUESTION_MARK)
  const [first, last] = gap === 0 ? [0xe1, 0xef] : [0x80, 0xbf]
  const follower = sequence[gap + 1] ?? after
  const candidates: string[] = []
  for (let byte = first; byte <= last; byte++) {
    if (!isLost(byte, follower, table)) continue
    const text = textOf(pointOf(sequence.with(gap, byte)), length)
    if (text !== null) candidates.push(text)
  }
  return candidates.length === 1 ? [...candidates, BROKEN] : candidates
}

/** Whether a decoder finds no character in a byte before its follower. */
function isLost(byte: number, follower: number | undefined, { points, single }: Table): boolean {
  if (single) return points[byte] === 0 || (points[byte]! >= 0x80 && points[byte]! < 0xa0)
  if (byte === 0x80 || points[byte] !== 0) return byte === 0x80
  if (follower === undefined || follower < 0x40) return true
  const point = points[byte * 256 + follower]!
  return point === 0 || (point >= 0xe000 && point < 0xf900)
}
