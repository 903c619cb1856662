/** What the public lists say of names, by what these begin with: a line asks for a few of the thousands of beginnings, and to
 * unpack the lists takes longer than to read a short article. */
import { familyNames, places as otherPlaces, outlets, units } from './facts.ts'
import { given, places, surnames } from './names.data.ts'
import { unpacked } from './unpack.ts'

/** A name as it is written, and what it may be, as bits. */
export type Table = Map<string, number>

/** What each list says of its names, as bits. */
interface Kinds {
  place: number
  outlet: number
  surname: number
  given: number
}

type Packed = [list: string, kind: number]
/** Stretches of packed lists, and names that stand apart. */
interface Group {
  stretches: [list: Packed, start: number, end: number][]
  apart: [name: string, kind: number][]
}

const UNIT = new RegExp(`(?:${units.join('|')})$`)

export const put = (table: Table, word: string, kind: number) =>
  table.set(word, (table.get(word) ?? 0) | kind)

/** @returns Gives the names that begin with a character, which is asked for in small letters. */
export function namesBy({ place, outlet, surname, given: givenName }: Kinds): (first: string) => Table {
  let groups: Map<string, Group> | null = null
  const lists: Packed[] = [
    [places, place],
    [surnames, surname],
    [given, givenName],
  ]
  return (first) => {
    groups ??= grouped(lists, [
      ...otherPlaces.map((name): [string, number] => [name, place]),
      ...outlets.map((name): [string, number] => [name, outlet]),
      ...familyNames.map((name): [string, number] => [name, surname]),
    ])
    const table: Table = new Map()
    const add = (name: string, kind: number) => {
      put(table, name, kind)
      if (kind !== place) return
      const short = name.replace(UNIT, '')
      if (short.length > 1) put(table, short, kind)
    }
    const group = groups.get(first)
    for (const [[list, kind], start, end] of group?.stretches ?? [])
      for (const name of unpacked(list.slice(start, end))) add(name, kind)
    for (const [name, kind] of group?.apart ?? []) add(name, kind)
    return table
  }
}

function grouped(lists: readonly Packed[], apart: readonly [string, number][]): Map<string, Group> {
  const groups = new Map<string, Group>()
  const groupOf = (name: string) => {
    const first = name[0]!.toLowerCase()
    const known = groups.get(first)
    if (known) return known
    const fresh: Group = { stretches: [], apart: [] }
    groups.set(first, fresh)
    return fresh
  }
  for (const packed of lists) {
    const [list] = packed
    for (let start = 0; start < list.length; ) {
      // A word that shares nothing with the one before.
      const next = list.indexOf('|a', start)
      const end = next < 0 ? list.length : next
      groupOf(list[start + 1]!).stretches.push([packed, start, end])
      start = end + 1
    }
  }
  for (const named of apart) groupOf(named[0]).apart.push(named)
  return groups
}
