/** An outlet goes on to its last word. */
import type { Value } from '../arbiter/index.ts'
import type { Lattice } from '../arbiter/lattice.ts'
import { KIND } from '../lexicon/index.ts'
import { OTHER } from './words.ts'

/** `新唐人` of `新唐人亞太電視`, `匯流新聞網` of `CNEWS匯流新聞網`: letters glued to it belong to it if they end in a word of outlets. */
const JOINT = /[·/]/

export function extended(lattice: Lattice, value: Value, values: readonly Value[]): Value {
  const { atoms, ends, begins, covers, line } = lattice
  const isFree = (at: number) =>
    atoms[at] !== undefined &&
    (covers[at]! & OTHER) === 0 &&
    !values.some((it) => it !== value && it.start < atoms[at]!.end && atoms[at]!.start < it.end)
  const first = atoms.findIndex((atom) => atom.start === value.start)
  const last = atoms.findIndex((atom) => atom.end === value.end)
  if (first < 0 || last < 0) return value
  const agency = agencyBeforeRole(lattice, first, last)
  if (agency !== null) return { ...value, end: agency }
  let to = last
  if (atoms[last]!.kind === 'joined') while (atoms[to + 1]?.kind === 'joined' && isFree(to + 1)) to++
  if (
    atoms[to + 1]?.kind === 'sign' &&
    JOINT.test(line[atoms[to + 1]!.start]!) &&
    atoms[to + 2]?.kind === 'joined'
  ) {
    let next = to + 2
    while (atoms[next + 1]?.kind === 'joined' && isFree(next + 1)) next++
    if (isFree(to + 2) && (ends[next + 1]! & KIND.outletWord) !== 0) to = next
  }
  const isJoint = to > last && atoms.slice(last + 1, to).some(({ kind }) => kind === 'sign')
  const isEnd =
    (ends[to + 1]! & KIND.outletWord) !== 0 &&
    (atoms[to + 1]?.kind !== 'joined' || (isJoint && (begins[to + 1]! & KIND.authors) !== 0))
  let from = first
  const before = atoms[first - 1]
  if (
    before?.kind === 'word' &&
    atoms[first]!.kind === 'joined' &&
    isFree(first - 1) &&
    (begins[first]! & KIND.place) === 0
  )
    from--
  const desk = DESK_BEHIND.exec(line.slice(atoms[last]!.end))?.[0].length ?? 0
  const end = line[value.start - 1] === '(' ? value.end + desk : value.end
  return { ...value, start: atoms[from]!.start, end: isEnd ? atoms[to]!.end : end }
}

/** `PA Environment Correspondent`: what stands between an agency and a role is a part of its newsroom. */
function agencyBeforeRole({ atoms, begins, whole }: Lattice, first: number, last: number): number | null {
  const next = atoms[last + 1]?.kind === 'space' ? last + 2 : last + 1
  if (((begins[next] ?? 0) & KIND.role) === 0) return null
  for (let to = last; to > first; to--)
    if (((whole.get(first * 1024 + to) ?? 0) & KIND.outlet) !== 0 && atoms[to]!.kind !== 'joined')
      return atoms[to - 1]!.end
  return null
}

/** `(dpa/lno)`. */
const DESK_BEHIND = /^\/\p{Ll}{2,4}(?=[)])/u

const REPORTER = KIND.role | KIND.authors
const LONGEST_UNIT = 8

/** `采写：北青见习记者 褚云帆`: behind a label for people, what leads up to the word for a reporter is for whom they write. */
export function withUnits({ atoms, begins, ends, covers }: Lattice, values: readonly Value[]): Value[] {
  const found: Value[] = []
  atoms.forEach(({ mark, end }, at) => {
    if (mark?.kind !== 'label' || !mark.colon || mark.field !== 'authors') return
    let to = at + 1
    while (atoms[to]?.kind === 'joined' && (begins[to]! & REPORTER) === 0 && to - at <= LONGEST_UNIT) to++
    let reporter = to
    while (atoms[reporter]?.kind === 'joined' && (covers[reporter]! & REPORTER) !== 0) reporter++
    const isUnit = to - at > 2 && (ends[reporter]! & KIND.authors) !== 0 && reporter > to
    const until = atoms[to - 1]!.end
    if (isUnit && !values.some((value) => value.start < until && end < value.end))
      found.push({ start: atoms[at + 1]!.start, end: until, state: 'source' })
  })
  return [...values, ...found].sort((a, b) => a.start - b.start)
}

/** `虎扑篮球 5月17日讯`: nothing else stands before the day of a report, and it is longer than a place. */
export function withFiled(
  { atoms, begins, covers, line }: Lattice,
  values: readonly Value[],
): readonly Value[] {
  const day = atoms.findIndex(({ kind }) => kind === 'date')
  const last = atoms[day - 1]?.kind === 'space' ? day - 2 : day - 1
  if (values.length > 0 || last < 0 || (begins[day + 1]! & KIND.wire) === 0) return values
  const end = atoms[last]!.end
  const isKnown = covers.subarray(0, last + 1).some((kinds) => (kinds & (OTHER | KIND.place)) !== 0)
  return !isKnown && UNIT.test(line.slice(0, end)) ? [{ start: 0, end, state: 'source' }] : values
}

const UNIT = /^\p{Script=Han}{4,8}$/u

/** `速報`: a word that outlets end in is none by itself. */
export const isOutlet = ({ atoms, whole }: Lattice, { start, end, state }: Value): boolean => {
  if (state !== 'source' || end - start > 2) return true
  const from = atoms.findIndex((atom) => atom.start === start)
  const kinds = whole.get(from * 1024 + atoms.findIndex((atom) => atom.end === end) + 1) ?? 0
  return (kinds & KIND.outletWord) === 0 || (kinds & KIND.outlet) !== 0
}
