/** The weights of the features, unpacked from `weights.data.ts` for the first line that asks: a hash table of integers. */
import { hashOf } from './hash.ts'
import { STATES } from './span.ts'

const COUNT = STATES.length
/** A power of two, several times as many as there are features. */
const SLOTS = 1 << 15
const RADIX = 36
const TAB = 9
const NEWLINE = 10
const SPACE = 32
const MINUS = 45
const LETTER_A = 97

export interface Weights {
  /** Where the weights of a feature for the states begin in `rows`; -1 if it has none. What is left unread has one, the first. */
  at(feature: number): number
  rows: Int16Array
  /** What it weighs that a state follows another, or nothing, which comes last. */
  steps: readonly (readonly number[])[]
}

export const stepNames: readonly string[] = [...STATES, 'none'].map((state) => `t:${state}`)

/** @param packed One feature a line: its hash to the base 36 and its weights, parted by a tab and blanks; zeros may be left out at the end. */
export function unpackedWeights(packed: string): Weights {
  const keys = new Int32Array(SLOTS)
  const places = new Int32Array(SLOTS).fill(-1)
  const rows = new Int16Array(packed.length)
  const slotOf = (feature: number) => {
    let slot = (feature ^ (feature >>> 15)) & (SLOTS - 1)
    while (places[slot]! >= 0 && keys[slot] !== feature) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
  let row = 0
  for (let at = 0; at < packed.length; row += COUNT) {
    let feature = 0
    for (; packed.charCodeAt(at) !== TAB; at++) {
      const code = packed.charCodeAt(at)
      feature = Math.imul(feature, RADIX) + (code >= LETTER_A ? code - LETTER_A + 10 : code - 48)
    }
    const slot = slotOf(feature | 0)
    keys[slot] = feature | 0
    places[slot] = row
    let state = row
    let value = 0
    let sign = 1
    for (at++; at < packed.length && packed.charCodeAt(at) !== NEWLINE; at++) {
      const code = packed.charCodeAt(at)
      if (code === MINUS) sign = -1
      else if (code === SPACE) {
        rows[state++] = sign * value
        value = 0
        sign = 1
      } else value = value * 10 + code - 48
    }
    rows[state] = sign * value
    at++
  }
  const at = (feature: number) => places[slotOf(feature)]!
  const steps = stepNames.map((name) => {
    const from = at(hashOf(name))
    return from < 0 ? STATES.map(() => 0) : [...rows.subarray(from, from + COUNT)]
  })
  return { at, rows: rows.slice(0, row), steps }
}
