/** Runs the passes of long texts by their program in WebAssembly (`program.ts`), window by window. */
import { exportsOf, moduleOf } from '../../wasm.ts'
import { DESCRIPTION } from '../flags.ts'
import { descriptionEnd } from '../pass.ts'
import type { Table } from '../table.ts'
import { createUnits, SPARE, type Units } from '../units.ts'
import type { WordTable } from '../words/table.ts'
import { answersOf, NO_ANSWERS, type Session } from './answers.ts'
import { BEFORE, BEHIND, KernelMemory, PLACES, WINDOW } from './memory.ts'
import { program } from './program.data.ts'
import { type Encode, type Sink, unitsSink, utf8Sink } from './sinks.ts'
import { type Numbers, numbersOf } from './tables.ts'

/** One pass over units, like `convertUnits` and `convertByWords`, without doubts. @param asUtf8 The last one may write bytes. */
export type KernelPass = (input: Units, asUtf8?: boolean) => Passed

export interface Passed {
  /** Without the units themselves where there is UTF-8. */
  units: Units
  utf8: Uint8Array | null
}

type Run = (start: number, stop: number, end: number, written: number) => number

type State = Readonly<Record<'at' | 'floor' | 'described' | 'begin', WebAssembly.Global<'i32'>>>

interface Program {
  run: Run
  state: State
  /** Whether a pass may follow that leaves the same stretches alone. */
  keepsFixed: boolean
}

/** Of the program; of its numbers only a few are asked for by name. */
interface Exports extends State, Readonly<Record<keyof Numbers, WebAssembly.Global<'i32'>>> {
  convertWords: Run
  convertPlain: Run
  listMarked(end: number, marks: number, list: number): number
  encode: Encode
}

const passes = new WeakMap<Table | WordTable, KernelPass>()

/** @returns Null where there is no WebAssembly, or no room for it. */
export function kernelPass(table: Table | WordTable): KernelPass | null {
  try {
    const pass = passes.get(table) ?? createPass(table)
    passes.set(table, pass)
    return pass
  } catch {
    return null
  }
}

/** What all tables share. */
let made: { module: WebAssembly.Module; memory: KernelMemory } | null = null

function shared() {
  made ??= {
    module: moduleOf(program),
    memory: new KernelMemory(),
  }
  return made
}

/** Lists the places of units that have a mark in a table. @returns Null where there is no WebAssembly, or no room for it. */
export function findMarked(units: Uint16Array, marks: Uint8Array): number[] | null {
  try {
    return listMarked(units, marks)
  } catch {
    return null
  }
}

function listMarked(units: Uint16Array, marks: Uint8Array): number[] {
  const { module, memory } = shared()
  const exports = exportsOf<Exports>(module, { memory: memory.memory, ...NO_ANSWERS })
  exports.input.value = PLACES.input
  const table = memory.place({ marks }).marks
  const found: number[] = []
  const room = memory.units().subarray(PLACES.input, PLACES.input + WINDOW)
  const places = memory.numbers().subarray(PLACES.output / 2)
  for (let base = 0; base < units.length; base += WINDOW) {
    const part = units.subarray(base, base + WINDOW)
    room.set(part)
    const count = exports.listMarked(part.length, table, PLACES.output / 2)
    for (let index = 0; index < count; index++) found.push(base + places[index]!)
  }
  return found
}

function createPass(table: Table | WordTable): KernelPass {
  const { module, memory } = shared()
  const numbers = numbersOf(table, memory)
  const session: Session = { memory, input: createUnits(0), output: createUnits(0), base: 0 }
  const host = { memory: memory.memory, ...answersOf(session, table) }
  const exports = exportsOf<Exports>(module, host)
  for (const [name, value] of Object.entries(numbers)) exports[name as keyof Numbers].value = value
  const isOfWords = 'lexicon' in table
  const run = isOfWords ? exports.convertWords : exports.convertPlain
  const own = { run, state: exports, keepsFixed: !isOfWords }
  return (input, asUtf8 = false) => {
    const output = createUnits(asUtf8 ? 0 : input.length + SPARE)
    Object.assign(session, { input, output })
    const bytes = asUtf8 ? utf8Sink(input, output, memory, exports.encode) : null
    convert(input, session, own, bytes ?? unitsSink(output, memory))
    return { units: output, utf8: bytes?.utf8() ?? null }
  }
}

function convert(input: Units, session: Session, program: Program, sink: Sink) {
  const { output } = session
  const window = windowOf(session)
  let at = 0
  for (let index = 0; index < input.fixed.length; index += 2) {
    const [start, end] = [input.fixed[index]!, input.fixed[index + 1]!]
    convertStretch(at, start, window, session, program, sink)
    sink.takeUnits(input.units.subarray(start, end))
    if (program.keepsFixed) output.fixed.push(output.length - (end - start), output.length)
    at = end
  }
  convertStretch(at, input.length, window, session, program, sink)
}

/** What is loaded of the text. */
interface Window {
  /** @returns Up to where a stretch that goes on at a place can be converted, and what of it is known. */
  load(at: number, end: number): { stop: number; known: number }
}

function windowOf(session: Session): Window {
  const { input, memory } = session
  const total = input.length + SPARE
  let loaded = -1
  const isLoaded = (at: number) =>
    (session.base === 0 || at >= session.base + BEFORE) && (loaded === total || at + 2 * BEHIND <= loaded)
  return {
    load(at, end) {
      if (!isLoaded(at)) {
        session.base = Math.max(0, at - BEFORE)
        loaded = Math.min(total, session.base + WINDOW)
        const units = memory.units()
        const part = input.units.subarray(session.base, loaded)
        units.set(part, PLACES.input)
        units.fill(0, PLACES.input + part.length, PLACES.input + WINDOW + SPARE)
      }
      const isEnd = loaded === total || end + SPARE <= loaded
      return isEnd ? { stop: end, known: end } : { stop: Math.min(end, loaded - BEHIND), known: loaded }
    },
  }
}

function convertStretch(
  start: number,
  end: number,
  window: Window,
  session: Session,
  { run, state }: Program,
  sink: Sink,
) {
  const { units } = session.input
  const { output } = PLACES
  let at = start
  let floor = start
  let described = start
  /** Units of the room for output that have not been taken: they may be written again. */
  let held = 0
  while (at < end) {
    const { stop, known } = window.load(at, end)
    const { base } = session
    state.begin.value = start - base
    state.floor.value = floor - base
    state.described.value = described - base
    const to = run(at - base, stop - base, Math.min(end, known) - base, output + held)
    at = base + state.at.value
    floor = base + state.floor.value
    const isDescription = at < stop && units[at]! >>> 4 === DESCRIPTION && at >= described
    held = take(to - output, isDescription || at >= end ? 0 : BEFORE, session.memory, sink)
    if (!isDescription) continue
    described = descriptionEnd(units, at, end)
    // When it is not complete, no later one is, and its parts are text.
    if (described > end) continue
    sink.takeUnits(units.subarray(at, described))
    at = described
    floor = at
  }
}

/** Takes what has been written but for the last of it. @returns How much that is. */
function take(count: number, last: number, memory: KernelMemory, sink: Sink): number {
  const units = memory.units()
  let taken = Math.max(0, count - last)
  // Not between the halves of a character.
  if (last > 0 && taken > 0 && units[PLACES.output + taken - 1]! >>> 10 === 0x36) taken--
  sink.take(taken)
  units.copyWithin(PLACES.output, PLACES.output + taken, PLACES.output + count)
  return count - taken
}
