/** A text as UTF-16 units in a typed array, which passes read and write faster than strings. */

export interface Units {
  units: Uint16Array
  length: number
  /** Starts and ends of the stretches that the next pass of the configuration leaves alone, in order. */
  fixed: number[]
  /** For each change of length the offsets after and before the pass from which on both run in step again. */
  shifts: number[]
}

export const createUnits = (length: number): Units => ({
  units: new Uint16Array(length),
  length: 0,
  fixed: [],
  shifts: [],
})

export function toUnits(text: string, fixed: number[]): Units {
  const { length } = text
  // Room for the look ahead from the last unit.
  const units = new Uint16Array(length + 2)
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  return { units, length, fixed, shifts: [] }
}

/** Texts from this length on are decoded as a whole. */
const LONG = 1 << 12
const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })

export function toText({ units, length }: Units): string {
  if (length > LONG) {
    try {
      return decoder.decode(units.subarray(0, length))
    } catch {
      // A lone surrogate: what the input holds, the output holds.
    }
  }
  let text = ''
  for (let at = 0; at < length; at += LONG)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(at + LONG, length)))
  return text
}
