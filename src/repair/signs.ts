/** Tells in one scan of a text which repairs have anything to look at, so that clean text is not read once a repair. */
import type { Repair } from '../types.ts'
import { readUnits } from '../units.ts'

/** The table has a bit for each of the first 31 repairs with signs; the others are always asked. */
const MAX = 31

type Signs = (text: string | Uint16Array) => (repair: Repair) => boolean

const compiled = new WeakMap<readonly Repair[], Signs>()

/**
 * Compiles the signs of a list of repairs, once a list.
 *
 * @returns For a text or its units, a test of which repairs to ask.
 */
export function compileSigns(repairs: readonly Repair[]): Signs {
  const signs = compiled.get(repairs) ?? compile(repairs)
  compiled.set(repairs, signs)
  return signs
}

function compile(repairs: readonly Repair[]): Signs {
  const table = new Int32Array(0x10000)
  const bits = new Map(
    repairs
      .filter(({ signs }) => signs)
      .slice(0, MAX)
      .map((repair, index) => [repair, 1 << index]),
  )
  const stretches = [...bits].flatMap(([{ signs }, bit]) =>
    signs!.map((sign) => ({ first: sign.charCodeAt(0), last: sign.charCodeAt(sign.length - 1), bit })),
  )
  // The longest is nearly the whole table, which is filled many times faster than it is gone through.
  const [longest, ...others] = stretches.sort((one, other) => other.last - other.first - one.last + one.first)
  if (longest) table.fill(longest.bit, longest.first, longest.last + 1)
  for (const { first, last, bit } of others) for (let unit = first; unit <= last; unit++) table[unit]! |= bit
  // What the values of a page hold is told by its text, where a sign may have other neighbours.
  const near = [...bits].filter(([{ isSign, scope }]) => isSign && scope !== 'values')
  const checked = near.reduce((all, [, bit]) => all | bit, 0)
  const byBit = new Map(near.map(([repair, bit]) => [bit, repair]))
  /** The bits of the repairs of which a unit is a sign, as far as its neighbours tell. */
  const confirmed = (units: Uint16Array, at: number, asked: number) => {
    let found = 0
    for (let rest = asked; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest
      if (byBit.get(bit)!.isSign!(units, at)) found |= bit
    }
    return found
  }
  return (text) => {
    const units = typeof text === 'string' ? readUnits(text) : text
    let seen = 0
    for (let at = 0; at < units.length; at += PIECE) {
      const open = bitsOf(units, at, table) & ~seen
      seen |= open & ~checked
      if ((open & checked) !== 0) seen |= nearBits(units, at, table, open & checked, confirmed)
    }
    return (repair) => (seen & (bits.get(repair) ?? -1)) !== 0 || !bits.has(repair)
  }
}

/** V8 compiles a function that is called often sooner than a loop that goes on. */
const PIECE = 1 << 10

function bitsOf(units: Uint16Array, start: number, table: Int32Array): number {
  let bits = 0
  const end = Math.min(units.length, start + PIECE)
  for (let at = start; at < end; at++) bits |= table[units[at]!]!
  return bits
}

/** The same of the repairs that are told by what stands around their signs; `wanted` are those that no piece before has. */
function nearBits(
  units: Uint16Array,
  start: number,
  table: Int32Array,
  wanted: number,
  confirmed: (units: Uint16Array, at: number, asked: number) => number,
): number {
  let open = wanted
  const end = Math.min(units.length, start + PIECE)
  for (let at = start; at < end && open !== 0; at++) {
    const asked = table[units[at]!]! & open
    if (asked !== 0) open &= ~confirmed(units, at, asked)
  }
  return wanted & ~open
}
