/** Where the units go that a pass has written. */
import { room } from '../pass.ts'
import type { Units } from '../units.ts'
import { type KernelMemory, PLACES, WINDOW } from './memory.ts'

export interface Sink {
  /** Takes units of the room for output. */
  take(count: number): void
  /** Takes units from elsewhere; the room for output is empty then. */
  takeUnits(units: Uint16Array): void
}

export const unitsSink = (output: Units, memory: KernelMemory): Sink => {
  const takeUnits = (units: Uint16Array) => {
    room(output, units.length).set(units, output.length)
    output.length += units.length
  }
  return {
    take: (count) => takeUnits(memory.units().subarray(PLACES.output, PLACES.output + count)),
    takeUnits,
  }
}

export type Encode = (start: number, end: number, bytes: number) => number

/** How many bytes a unit is at most, in UTF-8. */
const MOST_BYTES = 3

/** Writes UTF-8; the output only counts its units. */
export function utf8Sink(
  { length }: Units,
  output: Units,
  memory: KernelMemory,
  encode: Encode,
): Sink & { utf8(): Uint8Array } {
  let bytes = new Uint8Array(length * MOST_BYTES)
  let size = 0
  const take = (count: number) => {
    const own = encode(PLACES.output, PLACES.output + count, PLACES.utf8)
    if (size + own > bytes.length) {
      const larger = new Uint8Array((size + own) * 1.25)
      larger.set(bytes.subarray(0, size))
      bytes = larger
    }
    bytes.set(memory.bytes().subarray(PLACES.utf8, PLACES.utf8 + own), size)
    size += own
    output.length += count
  }
  return {
    take,
    takeUnits(units) {
      for (let at = 0; at < units.length; ) {
        let end = Math.min(units.length, at + WINDOW)
        // Not between the halves of a character.
        if (end < units.length && units[end - 1]! >>> 10 === 0x36) end--
        memory.units().set(units.subarray(at, end), PLACES.output)
        take(end - at)
        at = end
      }
    },
    utf8: () => bytes.subarray(0, size),
  }
}
