/** Answers what the program of the kernel asks: what is rare, and not worth to be written twice. */
import type { Table } from '../table.ts'
import type { Units } from '../units.ts'
import { nameEvidence } from '../words/names.ts'
import { decided } from '../words/pass.ts'
import type { Token } from '../words/path.ts'
import type { WordTable } from '../words/table.ts'
import { type KernelMemory, PLACES } from './memory.ts'

/** A pass over a text. */
export interface Session {
  memory: KernelMemory
  input: Units
  output: Units
  /** Where the window begins that is loaded. */
  base: number
}

const NONE = -1

export const NO_ANSWERS = {
  decide: () => NONE,
  evidence: () => 0,
  other: () => NONE,
  surnameForm: (unit: number) => unit,
  shift: () => undefined,
  fix: () => undefined,
}

export function answersOf(session: Session, table: Table | WordTable) {
  /** Where a unit of the room for output will stand. */
  const placeOf = (to: number) => session.output.length + to - PLACES.output
  const shift = (to: number, before: number) => {
    session.output.shifts.push(placeOf(to), session.base + before)
  }
  const write = (text: string, to: number, before: number, size: number) => {
    const units = session.memory.units()
    for (let at = 0; at < text.length; at++) units[to + at] = text.charCodeAt(at)
    if (text.length !== size) shift(to + text.length, before)
    return text.length
  }
  const plain = {
    ...NO_ANSWERS,
    shift,
    fix(start: number, end: number) {
      session.output.fixed.push(placeOf(start), placeOf(end))
    },
  }
  if (!('lexicon' in table)) return plain
  return {
    ...plain,
    decide(index: number, count: number, to: number) {
      const { memory, base, input } = session
      const start = Math.max(0, index - 1)
      const tokens = tokensAt(memory, base, start, Math.min(count, index + 2))
      const form = decided(input.units, tokens, index - start, input.length, table)
      if (form === null) return NONE
      const token = tokens[index - start]!
      return write(form, to, token.end - base, token.end - token.start)
    },
    evidence: (start: number, end: number) =>
      nameEvidence(session.input.units, session.base + start, session.base + end),
    other(at: number, size: number, to: number) {
      const place = session.base + at
      const value = table.others.get(
        String.fromCharCode(...session.input.units.subarray(place, place + size)),
      )
      return value === undefined ? NONE : write(value, to, at + size, size)
    },
    surnameForm: (unit: number) => table.lexicon.surnameForms.get(unit) ?? unit,
  }
}

function tokensAt({ memory }: KernelMemory, base: number, start: number, end: number): Token[] {
  const numbers = new Int32Array(memory.buffer, (PLACES.tokens + 3 * start) * 4, 3 * (end - start))
  return Array.from({ length: end - start }, (_, index) => ({
    start: base + numbers[3 * index]!,
    end: base + numbers[3 * index + 1]!,
    node: numbers[3 * index + 2]!,
  }))
}
