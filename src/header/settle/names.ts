/** A name stands between its role and its place. */
import type { Value } from '../arbiter/index.ts'
import type { Lattice } from '../arbiter/lattice.ts'
import { KIND } from '../lexicon/index.ts'
import { OTHER, PEOPLE } from './words.ts'

/** `蒋沐阳 LT307`: a staff code beside a name. */
export const withoutCodes = (line: string, values: readonly Value[]): Value[] =>
  values.filter(
    ({ start, end, state }, index) =>
      !(
        CODE.test(line.slice(start, end)) &&
        values[index - 1]?.state === state &&
        values[index - 1]!.end >= start - 1
      ),
  )
const CODE = /^[A-Z]{1,4}\d{2,6}$/

/** `記者陸晞休斯頓報導`: what stands between the word for a reporter and a known place or a closing word is the name. */
export function withReporters(
  { atoms, begins, ends, covers, line }: Lattice,
  values: readonly Value[],
): Value[] {
  const found: Value[] = []
  for (let at = 1; at < atoms.length; at++) {
    if ((ends[at]! & KIND.authors) === 0 || (ends[at]! & KIND.behind) !== 0) continue
    const from = atoms[at]!.kind === 'space' ? at + 1 : at
    for (let to = from + 2; to <= from + 3; to++) {
      const text = line.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0)
      if (!/^\p{Script=Han}{2,3}$/u.test(text)) break
      const isCovered = values.some((it) => it.start < atoms[to - 1]!.end && atoms[from]!.start < it.end)
      if (isCovered || covers.subarray(from, to).some((kinds) => (kinds & (OTHER | KIND.outlet)) !== 0)) break
      const place = values.find(({ start, state }) => start === atoms[to - 1]!.end && state === 'location')
      const isClosed = place !== undefined || ((begins[to] ?? 0) & (KIND.wire | KIND.desk)) !== 0
      if (!isClosed) continue
      found.push({ start: atoms[from]!.start, end: atoms[to - 1]!.end, state: 'authors' })
      break
    }
  }
  return [...values, ...found].sort((a, b) => a.start - b.start)
}

/** `歐陽穎琳`: a family name of two characters, a given name of two, and the arbiter took three of them. */
export const withCompounds = ({ atoms, begins, covers, whole }: Lattice, values: readonly Value[]): Value[] =>
  values.map((value, index) => {
    const from = atoms.findIndex(({ start }) => start === value.start)
    const rest = atoms[from + 3]
    const isCompound = ((whole.get(from * 1024 + from + 2) ?? 0) & KIND.surname) !== 0
    const isShort =
      value.state !== 'source' && value.state !== 'location' && atoms[from + 2]?.end === value.end
    if (!(isCompound && isShort) || rest?.kind !== 'joined' || (covers[from + 3]! & OTHER) !== 0) return value
    const isLast = atoms[from + 4]?.kind !== 'joined' || (begins[from + 4]! & (OTHER | KIND.place)) !== 0
    const isTaken = (values[index + 1]?.start ?? Number.POSITIVE_INFINITY) < rest.end
    return isLast && !isTaken ? { ...value, end: rest.end } : value
  })

/** `João da Silva e Sousa e Rita dos Santos`: behind two words a surname alone goes on with the name, where the small word between is a part of names. */
export function withParticles({ atoms, covers, whole, line }: Lattice, values: readonly Value[]): Value[] {
  const joined: Value[] = []
  for (const value of values) {
    const last = joined.at(-1)
    const at = atoms.findIndex(({ start }) => start === value.start)
    const isSurname = atoms[at]?.end === value.end && (whole.get(at * 1024 + at + 1) ?? 0) !== KIND.given
    const isPart =
      last !== undefined &&
      PEOPLE.has(value.state) &&
      last.state === value.state &&
      line.slice(last.start, last.end).includes(' ') &&
      isSurname &&
      SMALL_WORD.test(line.slice(last.end, value.start)) &&
      (covers[at - 2]! & KIND.particle) !== 0
    if (isPart) joined.splice(-1, 1, { ...last, end: value.end })
    else joined.push(value)
  }
  return joined
}
const SMALL_WORD = /^ \p{Ll}{1,2} $/u
