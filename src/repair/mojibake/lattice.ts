/** The bytes that a text may have been before a decoder made it: mostly one way, more where it lost some. */
import { LOST, LOST_LEAD, LOST_TRAIL } from './filler.ts'
import type { Table } from './tables.ts'

/** One byte, or a lost one (below 0), and the place behind it. */
export interface ByteEdge {
  byte: number
  to: number
  /** Log likelihood against the other ways. */
  cost: number
}

/** Places between bytes, in order; edges lead to later ones. */
export interface Lattice {
  edges: ByteEdge[][]
  /** For each place the offset of the character that begins there, -1 inside of one; the last is the end of the text. */
  offsets: number[]
}

const REPLACEMENT = 0xfffd
const QUESTION_MARK = 0x3f
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
/** Decoders replace one byte as a rule, others two at once; a question mark is mostly one. */
const PAIR_COST = -1
const MARK_COST = -5
/** A space is seldom a no-break space that was tidied away. */
const RESTORED_COST = -2

export function latticeOf(text: string, table: Table): Lattice {
  const edges: ByteEdge[][] = [[]]
  const offsets = [0]
  let marked = false
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!
    const next = at + (point > 0xffff ? 2 : 1)
    const ways = waysOf(point, table, marked)
    const from = edges.length - 1
    const end = from + 1 + ways.reduce((sum, { bytes }) => sum + bytes.length - 1, 0)
    for (const { bytes, cost } of ways) addWay(edges, offsets, { from, end, bytes, cost })
    while (edges.length <= end) edges.push([])
    offsets[end] = next
    marked = point >= 0x80 || (point === QUESTION_MARK && marked)
    at = next
  }
  return { edges, offsets }
}

interface Way {
  bytes: number[]
  cost: number
}

function addWay(
  edges: ByteEdge[][],
  offsets: number[],
  { from, end, bytes, cost }: Way & { from: number; end: number },
): void {
  let place = from
  for (const [index, byte] of bytes.entries()) {
    const last = index === bytes.length - 1
    const to = last ? end : edges.push([]) - 1
    if (!last) offsets[to] = -1
    edges[place]!.push({ byte, to, cost: index === 0 ? cost : 0 })
    place = to
  }
}

/** @param marked The character stands behind one that is not ASCII, where a question mark may be a lost byte. */
function waysOf(point: number, { bytes, aliases, single }: Table, marked: boolean): Way[] {
  if (point === REPLACEMENT) return lostWays(0)
  const ways = [bytes[point] ?? 0, ...(aliases.get(point) ?? [])]
    .filter((code) => code !== 0)
    .map((code) => ({ bytes: split(code), cost: 0 }))
  if (point === SPACE && single && bytes[NO_BREAK_SPACE] === NO_BREAK_SPACE)
    ways.push({ bytes: [NO_BREAK_SPACE], cost: RESTORED_COST })
  return point === QUESTION_MARK && marked ? [...ways, ...lostWays(MARK_COST)] : ways
}

const lostWays = (cost: number): Way[] => [
  { bytes: [LOST], cost },
  { bytes: [LOST_LEAD, LOST_TRAIL], cost: cost + PAIR_COST },
]

const split = (code: number): number[] =>
  code > 0xffff
    ? [code >> 16, (code >> 8) & 0xff, code & 0xff]
    : code > 0xff
      ? [code >> 8, code & 0xff]
      : [code]
