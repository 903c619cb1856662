/** Places that the form of the line gives, whatever the weights say. */
import type { Said, Value } from '../arbiter/index.ts'
import type { Lattice } from '../arbiter/lattice.ts'
import { isBehindName } from '../arbiter/may-be.ts'
import { KIND } from '../lexicon/index.ts'
import { OTHER, PEOPLE } from './words.ts'

/** Places that nothing but their position reads: `台北／記者 …`, `驻美国特派记者`; two beside each other are one: `安卡拉/布魯塞爾`. */
export function withPlaces(
  line: string,
  lattice: Lattice,
  said: readonly Said[],
  values: readonly Value[],
): Value[] {
  const { atoms, whole, begins, ends } = lattice
  const isIn = (from: number, to: number) => (value: Value) =>
    value.start < atoms[to - 1]!.end && atoms[from]!.start < value.end
  let settled = values.flatMap((value) =>
    isWirePlace(lattice, value)
      ? [{ ...value, state: 'location' as const }]
      : value.state === 'source'
        ? withoutPlace(lattice, value)
        : [value],
  )
  settled.push(...statedPlaces(lattice, said, settled))
  for (const [key, kinds] of whole) {
    const from = Math.floor(key / 1024)
    const to = key % 1024
    const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
    if ((kinds & KIND.place) === 0 || !PLACE.test(text)) continue
    const inside = settled.filter(isIn(from, to))
    const isPosted = (ends[from]! & KIND.at) !== 0 && (begins[to]! & (KIND.role | KIND.authors)) !== 0
    const isFront =
      (from === 0 || atoms[from - 1]!.kind === 'sign') &&
      FRONT.test(line.slice(0, atoms[from]!.start)) &&
      isReporterBehind(lattice, to)
    const isNamed = isBeside(lattice, from, to, settled)
    if (inside.length === 0 && (isPosted || isFront || isNamed))
      settled.push({ start: atoms[from]!.start, end: atoms[to - 1]!.end, state: 'location' })
    const other = settled.find(({ state, start }) => state === 'location' && start === atoms[to - 1]!.end + 1)
    const isExact = ({ start, end }: Value) => start === atoms[from]!.start && end === atoms[to - 1]!.end
    if (!other || line[other.start - 1] !== '/' || !inside.every(isExact) || isBehindName(ends, from))
      continue
    settled = settled.filter((value) => value !== other && !inside.includes(value))
    settled.push({ ...other, start: atoms[from]!.start })
  }
  return settled.sort((a, b) => a.start - b.start)
}

/** `Омская область`: a known place, or what ends like one, and the rules say so. */
const statedPlaces = ({ atoms, ends, covers }: Lattice, said: readonly Said[], values: readonly Value[]) =>
  said.flatMap(({ start, end, field }): Value[] => {
    const isFree = !values.some((value) => value.start < end && start < value.end)
    const last = atoms.findIndex((atom) => atom.end === end)
    const isKnown = last >= 0 && ((ends[last + 1]! & KIND.placeWord) | (covers[last]! & KIND.place)) !== 0
    const isOther = last >= 0 && (covers[last]! & OTHER) !== 0
    return field === 'location' && isFree && isKnown && !isOther ? [{ start, end, state: 'location' }] : []
  })

/** `춘천=선우림 기자`, `TEMPO.CO, Surabaya -`, `Camille Ferrand (Lyon)`. */
function isBeside({ atoms, line }: Lattice, from: number, to: number, values: readonly Value[]): boolean {
  const { start } = atoms[from]!
  const { end } = atoms[to - 1]!
  const isPerson = (value: Value | undefined) => value !== undefined && PEOPLE.has(value.state)
  if (line[end] === '=') return isPerson(values.find((value) => value.start > end && value.start <= end + 2))
  if (TO_DASH.test(line.slice(end)))
    return values.some((value) => value.state === 'source' && line.slice(value.end, start) === ', ')
  const behind = values.find((value) => IN_BRACKETS.test(line.slice(value.end, start)))
  return line[end] === ')' && isPerson(behind)
}
const TO_DASH = /^ [-–—]+ ?$/
const IN_BRACKETS = /^ ?[(](?:\p{Ll}{1,3} )?$/u

/** `看台人 河北` behind the label of a source, `海河日报深圳` before the day of a report: the place is none of the outlet's name. */
function withoutPlace({ atoms, line, whole, begins, ends }: Lattice, value: Value): Value[] {
  const first = atoms.findIndex(({ start }) => start === value.start)
  const last = atoms.findIndex(({ end }) => end === value.end)
  for (let from = first + 2; from <= last; from++) {
    if (((whole.get(from * 1024 + last + 1) ?? 0) & KIND.place) === 0) continue
    const gap = atoms[from - 1]!
    const isApart = gap.kind === 'space' && HAN_END.test(line.slice(value.start, gap.start))
    const isStated = isApart && atoms[first - 1]?.mark?.kind === 'label'
    const isEnded = (ends[from]! & KIND.outletWord) !== 0 || line[gap.start] === '》'
    const isFiled = isEnded && atoms[last + 1]?.kind === 'date' && (begins[last + 2]! & KIND.wire) !== 0
    if (!(isStated || isFiled)) continue
    return [
      { ...value, end: isApart ? gap.start : gap.end },
      { start: atoms[from]!.start, end: value.end, state: 'location' },
    ]
  }
  return [value]
}
const HAN_END = /\p{Script=Han}{2}$/u

/** `台南訊／`: a place that no list has as an outlet. */
function isWirePlace({ atoms, whole, begins }: Lattice, { start, end, state }: Value): boolean {
  if (state !== 'source') return false
  const from = atoms.findIndex((atom) => atom.start === start)
  const to = atoms.findIndex((atom) => atom.end === end) + 1
  const kinds = whole.get(from * 1024 + to) ?? 0
  return (
    (kinds & KIND.place) !== 0 &&
    (kinds & (KIND.outlet | KIND.outletWord)) === 0 &&
    ((begins[to] ?? 0) & KIND.wire) !== 0
  )
}

const PLACE = /^(?:\p{Script=Han}{2,6}|\p{Script=Hangul}{2,4}|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)$/u
const FRONT = /^[[(]?$/

/** `訊／記者`, `／記者`. */
function isReporterBehind({ atoms, begins, ends }: Lattice, at: number): boolean {
  let next = at
  while (atoms[next]?.kind === 'joined' && (begins[next]! & KIND.wire) !== 0 && next < at + 2) next++
  if (atoms[next]?.kind !== 'sign') return false
  next++
  if (atoms[next]?.kind === 'space') next++
  return atoms[next]?.mark?.kind === 'label'
    ? atoms[next]!.mark!.kind === 'label'
    : (begins[next]! & KIND.authors) !== 0 && (ends[next]! & KIND.outlet) === 0
}
