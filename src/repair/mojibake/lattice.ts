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

/** One for each unit at least, most often for two. */
let last: { text: string; table: Table; lattice: Lattice } | null = null

/** The lattice of a text in the bytes of an encoding; of the same again it is the same one. */
export function latticeOf(text: string, table: Table): Lattice {
  if (last?.text !== text || last.table !== table) last = { text, table, lattice: build(text, table) }
  return last.lattice
}

function build(text: string, table: Table): Lattice {
  const offsets = [0]
  const behind: number[] = []
  const kept: number[] = []
  let place = 0
  let marked = false
  found.count = 0
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!
    const next = at + (point > 0xffff ? 2 : 1)
    const end = addWays(place, point, table, marked)
    behind.push(end)
    kept.push(keptCost(text.charCodeAt(at)))
    for (let inside = place + 1; inside < end; inside++) {
      offsets.push(-1)
      behind.push(-1)
      kept.push(0)
    }
    offsets.push(next)
    place = end
    marked = point >= 0x80 || (point === QUESTION_MARK && marked)
    at = next
  }
  behind.push(-1)
  kept.push(0)
  return {
    size: place + 1,
    ...inOrder(place + 1),
    offsets: new Int32Array(offsets),
    behind: new Int32Array(behind),
    kept: new Float64Array(kept),
  }
}

/** The edges of a lattice as they are found; its arrays serve all calls. */
const found = {
  count: 0,
  from: new Int32Array(0),
  to: new Int32Array(0),
  bytes: new Int16Array(0),
  costs: new Float64Array(0),
}

/** The edges found, by the places that they begin at. */
function inOrder(size: number): Pick<Lattice, 'first' | 'bytes' | 'to' | 'costs'> {
  const { count } = found
  const first = new Int32Array(size + 1)
  for (let edge = 0; edge < count; edge++) first[found.from[edge]! + 1]!++
  for (let index = 0; index < size; index++) first[index + 1]! += first[index]!
  const bytes = new Int16Array(count)
  const to = new Int32Array(count)
  const costs = new Float64Array(count)
  const filled = first.slice()
  for (let edge = 0; edge < count; edge++) {
    const index = filled[found.from[edge]!]!++
    bytes[index] = found.bytes[edge]!
    to[index] = found.to[edge]!
    costs[index] = found.costs[edge]!
  }
  return { first, bytes, to, costs }
}

function addEdge(from: number, to: number, byte: number, cost: number): void {
  const { count } = found
  if (count === found.from.length) makeRoom()
  found.from[count] = from
  found.to[count] = to
  found.bytes[count] = byte
  found.costs[count] = cost
  found.count++
}

const FEWEST_EDGES = 256

function makeRoom(): void {
  const { from, to, bytes, costs, count } = found
  const room = Math.max(FEWEST_EDGES, 2 * count)
  found.from = new Int32Array(room)
  found.from.set(from)
  found.to = new Int32Array(room)
  found.to.set(to)
  found.bytes = new Int16Array(room)
  found.bytes.set(bytes)
  found.costs = new Float64Array(room)
  found.costs.set(costs)
}

/**
 * Adds the ways over the bytes that a character may have been.
 *
 * @param marked It stands behind one that is not ASCII, where a question mark may be a lost byte.
 * @returns The place behind it.
 */
function addWays(place: number, point: number, { bytes, aliases, single }: Table, marked: boolean): number {
  const code = point === REPLACEMENT ? 0 : (bytes[point] ?? 0)
  const others = point === REPLACEMENT ? undefined : aliases.get(point)
  const isLost = point === REPLACEMENT || (point === QUESTION_MARK && marked)
  let end = place + 1 + (isLost ? 1 : 0) + insideOf(code)
  if (others) for (const it of others) end += insideOf(it)
  let inner = place + 1
  if (code !== 0) inner = addWay(place, code, inner, end)
  if (others) for (const it of others) inner = addWay(place, it, inner, end)
  if (point === SPACE && single && bytes[NO_BREAK_SPACE] === NO_BREAK_SPACE)
    addEdge(place, end, NO_BREAK_SPACE, RESTORED_COST)
  if (isLost) {
    const cost = point === REPLACEMENT ? 0 : MARK_COST
    addEdge(place, end, LOST, cost)
    addEdge(place, inner, LOST_LEAD, cost + PAIR_COST)
    addEdge(inner, end, LOST_TRAIL, 0)
  }
  return end
}

/** How many places stand between the bytes of a character. */
const insideOf = (code: number) => (code > 0xffff ? 2 : code > 0xff ? 1 : 0)

/** Adds a way over some bytes, with places between them from one on. @returns The next one. */
function addWay(place: number, code: number, inner: number, end: number): number {
  let [from, next] = [place, inner]
  for (let shift = insideOf(code) * 8; shift > 0; shift -= 8) {
    addEdge(from, next, (code >> shift) & 0xff, 0)
    from = next++
  }
  addEdge(from, end, code & 0xff, 0)
  return next
}
