/**
 * The likeliest way through the bytes that a text may have been: each character kept as it is or read from the bytes
 * around it. All mix-ups go over the same lattice, so the work is on arrays that serve all calls.
 */

import type { WideTable } from '../../text/likelihood/wide.ts'
import type { Filler } from './filler.ts'
import type { Lattice } from './lattice.ts'
import type { Chain } from './reading.ts'
import { characterCost } from './single-costs.ts'

/** Of each change between what is kept and what is read. */
const SWITCH = -6
/** Of bytes that are no character of the encoding: they were cut off, or the reading is wrong. */
const BROKEN = -8
const BROKEN_BYTE = -6
const MOST_BROKEN = 3
/** Of each byte that is left of a character that is lost. */
const LEFT_BYTE = -3
const UNKNOWN = -1
/** The most bytes of a character. */
const LONGEST = 4

/** One piece of the way: a character that was kept, or some bytes that were read. */
export interface Stage {
  /** Places of the lattice. */
  from: number
  to: number
  /** The bytes that were read; null: the character was kept. */
  bytes: readonly number[] | null
  /** Whether they are no character. */
  broken: boolean
}

/** What characters cost in one language, remembered by their bytes. */
interface Costs {
  /** By one byte or two; 0: not known yet, `NO_CHARACTER`: they mean nothing. */
  whole: Float64Array
  /** Of more bytes, and of those with gaps. */
  others: Map<number, number>
}

const NO_CHARACTER = 1
/** A text has few different characters, a hostile one many. */
const MOST_REMEMBERED = 1 << 14

const known = new Map<string, Costs>()

function costsOf({ name }: Chain, { language }: WideTable): Costs {
  const key = `${name} ${language}`
  let costs = known.get(key)
  if (!costs) {
    costs = { whole: new Float64Array(0x10000), others: new Map() }
    known.set(key, costs)
  }
  return costs
}

/** What speaks for some bytes as a character of a language; `NO_CHARACTER` when they cannot be one. */
function costOfBytes(
  path: Int32Array,
  length: number,
  after: number | undefined,
  filler: Filler,
  table: WideTable,
  { whole, others }: Costs,
): number {
  let [gaps, code] = [0, 0]
  for (let index = 0; index < length; index++) {
    if (path[index]! < 0) gaps++
    code = code * 260 + path[index]! + 4
  }
  if (gaps === 0 && length <= 2) {
    const index = length === 1 ? path[0]! : path[0]! * 256 + path[1]!
    if (whole[index] === 0)
      whole[index] = weigh(Array.from(path.subarray(0, length)), 0, after, filler, table)
    return whole[index]!
  }
  if (gaps > 0) code = code * 260 + (after ?? -1) + 4
  let cost = others.get(code)
  if (cost === undefined) {
    cost = weigh(Array.from(path.subarray(0, length)), gaps, after, filler, table)
    if (others.size >= MOST_REMEMBERED) others.clear()
    others.set(code, cost)
  }
  return cost
}

/** The likelihood of all candidates together. */
function weigh(
  bytes: readonly number[],
  gaps: number,
  after: number | undefined,
  filler: Filler,
  table: WideTable,
): number {
  const candidates = filler.candidates(bytes, gaps, after)
  if (candidates === null) return UNKNOWN + (bytes.length - gaps) * LEFT_BYTE
  if (candidates.length === 0) return NO_CHARACTER
  if (candidates.length === 1) return characterCost(candidates[0]!, table)
  return Math.log(candidates.reduce((sum, it) => sum + Math.exp(characterCost(it, table)), 0))
}

/** Of the arrivals at each place: what they cost, from where, whether that was reached by reading, and the edges that were read. */
const arrivals = {
  kept: new Float64Array(0),
  keptFrom: new Int32Array(0),
  keptAfterRead: new Uint8Array(0),
  read: new Float64Array(0),
  readFrom: new Int32Array(0),
  readAfterRead: new Uint8Array(0),
  /** `LONGEST` of each place, filled from the first on with -1 behind; broken ones below -1. */
  edges: new Int32Array(0),
  broken: new Uint8Array(0),
}

const NEVER = Number.NEGATIVE_INFINITY

function clear(size: number): void {
  if (arrivals.kept.length < size) {
    const room = size * 2
    arrivals.kept = new Float64Array(room)
    arrivals.keptFrom = new Int32Array(room)
    arrivals.keptAfterRead = new Uint8Array(room)
    arrivals.read = new Float64Array(room)
    arrivals.readFrom = new Int32Array(room)
    arrivals.readAfterRead = new Uint8Array(room)
    arrivals.edges = new Int32Array(room * LONGEST)
    arrivals.broken = new Uint8Array(room)
  }
  arrivals.kept.fill(NEVER, 0, size)
  arrivals.read.fill(NEVER, 0, size)
}

const path = new Int32Array(LONGEST)
const edges = new Int32Array(LONGEST)

/** The stages of the best way, in order; null when every character is kept. */
export function bestPath(lattice: Lattice, chain: Chain, filler: Filler, table: WideTable): Stage[] | null {
  const { size, first, to, bytes, costs, offsets, behind, kept } = lattice
  const memory = costsOf(chain, table)
  const { code } = filler
  clear(size)
  arrivals.kept[0] = 0
  arrivals.keptFrom[0] = -1
  let place = 0
  const arrive = (end: number, length: number, cost: number, broken: boolean) => {
    const [fromKept, fromRead] = [arrivals.kept[place]! + SWITCH, arrivals.read[place]!]
    const total = cost + Math.max(fromKept, fromRead)
    if (total <= arrivals.read[end]!) return
    arrivals.read[end] = total
    arrivals.readFrom[end] = place
    arrivals.readAfterRead[end] = fromRead > fromKept ? 1 : 0
    arrivals.broken[end] = broken ? 1 : 0
    for (let index = 0; index < LONGEST; index++)
      arrivals.edges[end * LONGEST + index] = index < length ? edges[index]! : -1
  }
  const walk = (at: number, done: number, length: number, cost: number) => {
    if (done === length) {
      const after = first[at]! < first[at + 1]! ? bytes[first[at]!]! : undefined
      const own = costOfBytes(path, length, after, filler, table, memory)
      if (own !== NO_CHARACTER) arrive(at, length, cost + own, false)
      return
    }
    for (let edge = first[at]!; edge < first[at + 1]!; edge++) {
      edges[done] = edge
      path[done] = bytes[edge]!
      walk(to[edge]!, done + 1, length, cost + costs[edge]!)
    }
  }
  const skip = (at: number, done: number, cost: number) => {
    arrive(at, done, cost + BROKEN + done * BROKEN_BYTE, true)
    if (done === MOST_BROKEN) return
    for (let edge = first[at]!; edge < first[at + 1]!; edge++) {
      edges[done] = edge
      skip(to[edge]!, done + 1, cost + costs[edge]!)
    }
  }
  for (; place < size - 1; place++) {
    const [keptHere, readHere] = [arrivals.kept[place]!, arrivals.read[place]!]
    if (keptHere === NEVER && readHere === NEVER) continue
    if (offsets[place]! >= 0) {
      const end = behind[place]!
      const fromRead = readHere + SWITCH
      const total = kept[place]! + Math.max(keptHere, fromRead)
      if (total > arrivals.kept[end]!) {
        arrivals.kept[end] = total
        arrivals.keptFrom[end] = place
        arrivals.keptAfterRead[end] = fromRead > keptHere ? 1 : 0
      }
    }
    for (let edge = first[place]!; edge < first[place + 1]!; edge++) {
      const byte = bytes[edge]!
      const length = byte < 0 ? code.usualLength : code.lengthOf(byte)
      edges[0] = edge
      path[0] = byte
      if (length > 0) walk(to[edge]!, 1, length, costs[edge]!)
      edges[0] = edge
      if (byte < 0 || byte >= 0x80) skip(to[edge]!, 1, costs[edge]!)
    }
  }
  return wayBack(lattice)
}

function wayBack({ size, bytes }: Lattice): Stage[] | null {
  const stages: Stage[] = []
  let place = size - 1
  let reading = arrivals.read[place]! > arrivals.kept[place]!
  let any = false
  while (place > 0) {
    const from = (reading ? arrivals.readFrom : arrivals.keptFrom)[place]!
    any ||= reading
    stages.push({
      from,
      to: place,
      bytes: reading ? readAt(place, bytes) : null,
      broken: reading && arrivals.broken[place] === 1,
    })
    reading = (reading ? arrivals.readAfterRead : arrivals.keptAfterRead)[place] === 1
    place = from
  }
  return any ? stages.reverse() : null
}

/** The bytes that were read up to a place. */
function readAt(place: number, bytes: Int16Array): number[] {
  const read: number[] = []
  for (let at = place * LONGEST; at < (place + 1) * LONGEST; at++) {
    const edge = arrivals.edges[at]!
    if (edge >= 0) read.push(bytes[edge]!)
  }
  return read
}

/** What the whole characters that can begin anywhere in a lattice cost in some languages. */
export function sumsOf(
  { size, first, to, bytes }: Lattice,
  chain: Chain,
  filler: Filler,
  tables: readonly WideTable[],
): number[] {
  const { code } = filler
  const memories = tables.map((table) => costsOf(chain, table))
  const sums = tables.map(() => 0)
  const walk = (at: number, done: number, length: number) => {
    if (done === length) {
      for (let index = 0; index < tables.length; index++) {
        const own = costOfBytes(path, length, undefined, filler, tables[index]!, memories[index]!)
        if (own !== NO_CHARACTER) sums[index]! += own
      }
      return
    }
    for (let edge = first[at]!; edge < first[at + 1]!; edge++) {
      if (bytes[edge]! < 0) continue
      path[done] = bytes[edge]!
      walk(to[edge]!, done + 1, length)
    }
  }
  for (let place = 0; place < size; place++)
    for (let edge = first[place]!; edge < first[place + 1]!; edge++) {
      const length = bytes[edge]! < 0 ? 0 : code.lengthOf(bytes[edge]!)
      path[0] = bytes[edge]!
      if (length > 0) walk(to[edge]!, 1, length)
    }
  return sums
}
