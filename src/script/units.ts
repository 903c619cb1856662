/** A text as UTF-16 units in a typed array, which passes read and write faster than strings. */
import { readUnits, textOf } from '../units.ts'

export interface Units {
  units: Uint16Array<ArrayBuffer>
  length: number
  /** Starts and ends of the stretches that the next pass of the configuration leaves alone, in order. */
  fixed: number[]
  /** For each change of length the offsets after and before the pass from which on both run in step again. */
  shifts: number[]
  /** Takes the places where the form of a character was not told, when they are asked for. */
  doubts?: Doubt[]
}

/** A place of the result where nothing around a character told which of its forms it has. */
export interface Doubt {
  at: number
  length: number
  /** The other forms. */
  instead: string[]
}

/** Room behind the last unit for looks ahead. */
export const SPARE = 16

export const createUnits = (length: number, doubts?: Doubt[]): Units => ({
  units: new Uint16Array(length),
  length: 0,
  fixed: [],
  shifts: [],
  ...(doubts && { doubts }),
})

export function toUnits(text: string): Units {
  const units = new Uint16Array(text.length + SPARE)
  units.set(readUnits(text))
  return { units, length: text.length, fixed: [], shifts: [] }
}

export const toText = ({ units, length }: Units): string => textOf(units.subarray(0, length))
