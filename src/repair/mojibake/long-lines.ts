/** Looks at the lines around many places by a program in WebAssembly (`kernel/lines.ts`), which V8 need not notice first. */
import { exportsOf, moduleOf } from '../../wasm.ts'
import type { Place } from './gate.ts'
import { lines } from './kernel/programs.data.ts'
import { rarities } from './rarities.ts'

/** So many lines are done by the time that the program is ready. */
const FEWEST = 16
/** A line reaches less far to each side. */
const REACH = 8001
const PAGES = 2
/** Of the units that are looked at, after the table. */
const UNITS = 2 ** 15

interface Exports {
  lineStart(at: number, after: number, html: number): number
  lineEnd(at: number, length: number, html: number): number
  sumOf(start: number, end: number): number
  count: WebAssembly.Global<'i32'>
}

type Span = Pick<Place, 'start' | 'end'>

/** Like the functions of `rare-places.ts`. */
export interface LongLines {
  segmentAt(units: Uint16Array, at: number, after: number, html: boolean): Span
  /** How rare the hanzi and hangul of a line are together, and how many there are. */
  rarityOf(units: Uint16Array, line: Span): [sum: number, count: number]
}

let asked = 0
let made: LongLines | null = null

/** @returns Null while few lines have been looked at, and where there is no WebAssembly. */
export function longLines(): LongLines | null {
  if (asked++ === FEWEST) made = create()
  return made
}

function create(): LongLines | null {
  let memory: WebAssembly.Memory
  let program: Exports
  try {
    memory = new WebAssembly.Memory({ initial: PAGES })
    program = exportsOf<Exports>(moduleOf(lines), { memory })
  } catch {
    return null
  }
  new Int8Array(memory.buffer).set(rarities())
  const room = new Uint16Array(memory.buffer, 2 * UNITS)
  return {
    segmentAt(units, at, after, html) {
      const from = Math.max(after, at - REACH)
      const to = Math.min(units.length, at + REACH)
      room.set(units.subarray(from, to))
      const own = at - from
      return {
        start: from + program.lineStart(own, 0, Number(html)),
        end: from + program.lineEnd(own, to - from, Number(html)),
      }
    },
    rarityOf(units, { start, end }) {
      room.set(units.subarray(start, end))
      return [program.sumOf(0, end - start), program.count.value]
    },
  }
}
