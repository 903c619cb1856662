/** Finds in one scan of a text what the parts of a conversion look at: surnames, what stays in names, other languages, old forms. */
import { nextMarked } from '../units.ts'
import { foreignMarks } from './classes.ts'
import { keptInNames } from './kept.data.ts'
import { surnames } from './surnames.ts'

export const MARK = {
  /** What only Japanese or Korean has. */
  foreign: 1,
  /** A surname that conversion from Simplified would change. */
  surname: 2,
  /** What conversion to Simplified may have to keep in a name. */
  kept: 4,
  /** CJK compatibility ideographs, or the first half of one, which every configuration of OpenCC replaces first. */
  compatibility: 8,
} as const

const COMPATIBILITY = [0xf900, 0xfaff] as const
const COMPATIBILITY_LEAD = 0xd87e

/** The places of a text that have a mark, in order. */
export type Places = (mark: number) => number[]

let made: Uint8Array | null = null

/** By unit, `MARK`s. */
export function marks(): Uint8Array {
  if (made === null) {
    made = foreignMarks().slice()
    for (const surname of Object.keys(surnames)) made[surname.charCodeAt(0)]! |= MARK.surname
    for (const character of Object.keys(keptInNames)) made[character.charCodeAt(0)]! |= MARK.kept
    for (let unit = COMPATIBILITY[0]; unit <= COMPATIBILITY[1]; unit++) made[unit]! |= MARK.compatibility
    made[COMPATIBILITY_LEAD]! |= MARK.compatibility
  }
  return made
}

/** @param find Gives all places with any mark. */
export function placesIn(
  units: Uint16Array,
  find: (units: Uint16Array, table: Uint8Array) => number[] | null = placesOf,
): Places {
  const table = marks()
  const all = find(units, table) ?? placesOf(units, table)
  return (mark) => all.filter((at) => (table[units[at]!]! & mark) !== 0)
}

/** All places with marks. */
function placesOf(units: Uint16Array, table: Uint8Array): number[] {
  const places: number[] = []
  for (let at = nextMarked(units, 0, table); at < units.length; at = nextMarked(units, at + 1, table))
    places.push(at)
  return places
}
