/** The bytes that a text may have been before a decoder made it: mostly one way, more where it lost some. */
import { LOST, LOST_LEAD, LOST_TRAIL } from './filler.ts'
import { keptCost } from './single-costs.ts'
import type { Table } from './tables.ts'

/** Places between bytes, in order; edges lead to later ones, each over one byte. */
export interface Lattice {
  /** How many places there are. */
  size: number
  /** Where the edges of each place begin; one more for the end. */
  first: Int32Array
  /** Of each edge: its byte, or a lost one (below 0), where it leads, and its log likelihood against the other ways. */
  bytes: Int16Array
  to: Int32Array
  costs: Float64Array
  /** For each place the offset of the character that begins there, -1 inside of one; the last is the end of the text. */
  offsets: Int32Array
  /** For each place at which a character begins, the place behind it, and what it costs as it stands. */
  behind: Int32Array
  kept: Float64Array
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

interface Edge {
  from: number
  to: number
  byte: number
  cost: number
}

/** One for each unit at least, most often for two. */
let last: { text: string; table: Table; lattice: Lattice } | null = null

/** The lattice of a text in the bytes of an encoding; of the same again it is the same one. */
export function latticeOf(text: string, table: Table): Lattice {
  if (last?.text !== text || last.table !== table) last = { text, table, lattice: build(text, table) }
  return last.lattice
}

function build(text: string, table: Table): Lattice {
  const edges: Edge[] = []
  const offsets = [0]
  const behind: number[] = []
  const kept: number[] = []
  let place = 0
  let marked = false
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!
    const next = at + (point > 0xffff ? 2 : 1)
    const ways = waysOf(point, table, marked)
    const end = place + 1 + ways.reduce((sum, { bytes }) => sum + bytes.length - 1, 0)
    let inner = place + 1
    for (const { bytes, cost } of ways) {
      let from = place
      for (let index = 0; index < bytes.length; index++) {
        const to = index === bytes.length - 1 ? end : inner++
        edges.push({ from, to, byte: bytes[index]!, cost: index === 0 ? cost : 0 })
        from = to
      }
    }
    for (let inside = place + 1; inside < end; inside++) offsets[inside] = -1
    behind[place] = end
    kept[place] = keptCost(text.charCodeAt(at))
    offsets[end] = next
    place = end
    marked = point >= 0x80 || (point === QUESTION_MARK && marked)
    at = next
  }
  const size = place + 1
  const first = new Int32Array(size + 1)
  for (const { from } of edges) first[from + 1]!++
  for (let index = 0; index < size; index++) first[index + 1]! += first[index]!
  const lattice = {
    size,
    first,
    bytes: new Int16Array(edges.length),
    to: new Int32Array(edges.length),
    costs: new Float64Array(edges.length),
    offsets: Int32Array.from(offsets),
    behind: Int32Array.from({ length: size }, (_, index) => behind[index] ?? -1),
    kept: Float64Array.from({ length: size }, (_, index) => kept[index] ?? 0),
  }
  const filled = first.slice()
  for (const { from, to, byte, cost } of edges) {
    const edge = filled[from]!++
    lattice.bytes[edge] = byte
    lattice.to[edge] = to
    lattice.costs[edge] = cost
  }
  return lattice
}

interface Way {
  bytes: readonly number[]
  cost: number
}

/** @param marked The character stands behind one that is not ASCII, where a question mark may be a lost byte. */
function waysOf(point: number, { bytes, aliases, single }: Table, marked: boolean): readonly Way[] {
  if (point === REPLACEMENT) return LOST_WAYS
  const code = bytes[point] ?? 0
  const others = aliases.get(point)
  const ways: Way[] = code === 0 ? [] : [{ bytes: split(code), cost: 0 }]
  if (others) for (const it of others) ways.push({ bytes: split(it), cost: 0 })
  if (point === SPACE && single && bytes[NO_BREAK_SPACE] === NO_BREAK_SPACE)
    ways.push({ bytes: [NO_BREAK_SPACE], cost: RESTORED_COST })
  return point === QUESTION_MARK && marked ? [...ways, ...lostWays(MARK_COST)] : ways
}

const lostWays = (cost: number): Way[] => [
  { bytes: [LOST], cost },
  { bytes: [LOST_LEAD, LOST_TRAIL], cost: cost + PAIR_COST },
]
const LOST_WAYS = lostWays(0)

const split = (code: number): number[] =>
  code > 0xffff
    ? [code >> 16, (code >> 8) & 0xff, code & 0xff]
    : code > 0xff
      ? [code >> 8, code & 0xff]
      : [code]
