/** Puts the arbiter's values right where the form of the line leaves no choice: what a label states is whole, an outlet goes on
 * to its last word, a name stands between its role and its place, and a closing word tells what people did. */
import type { Arbitration, Said, Value } from './arbiter/index.ts'
import { isBalanced, type Lattice, STATES } from './arbiter/lattice.ts'
import { isBehindName } from './arbiter/may-be.ts'
import { KIND } from './lexicon/index.ts'
import { IN_PAIRS, type LabelMark, type Mark } from './scan.ts'

export const PEOPLE: ReadonlySet<string> = new Set(['authors', 'editors', 'photographers', 'both'])

export function settled(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  { lattice, values }: Arbitration,
): Value[] {
  const stated = withStated(line, marks, said, lattice, values)
  const named = withReporters(
    lattice,
    stated.map((value) => (value.state === 'source' ? extended(lattice, value, stated) : value)),
  )
  return withDeeds(line, lattice, withPlaces(line, lattice, withoutCodes(line, named)))
}

/** `蒋沐阳 LT307`: a staff code beside a name. */
const withoutCodes = (line: string, values: readonly Value[]): Value[] =>
  values.filter(
    ({ start, end, state }, index) =>
      !(
        CODE.test(line.slice(start, end)) &&
        values[index - 1]?.state === state &&
        values[index - 1]!.end >= start - 1
      ),
  )
const CODE = /^[A-Z]{1,4}\d{2,6}$/

/** What stands behind a label's colon is stated, and is one value unless it names people. */
function withStated(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  lattice: Lattice,
  read: readonly Value[],
): Value[] {
  let values = [...read]
  let last: Said | null = null
  for (const it of said) {
    const label = marks.find(
      (mark): mark is LabelMark =>
        mark.kind === 'label' &&
        mark.field === it.field &&
        isBetween(line, mark.end, it.start, BLANK) &&
        (mark.colon || isBetween(line, mark.end, it.start + 1, QUOTED)),
    )
    const isNext: boolean =
      last !== null && last.field === it.field && isBetween(line, last.end, it.start, LISTED)
    if (!(label || isNext)) continue
    last = it
    const state = STATES.find((name) => name === it.field)
    if (!state) continue
    const start = it.start + LEAD.exec(line.slice(it.start, it.end))![0].length
    const inside = values.filter((value) => value.start < it.end && it.start < value.end)
    if (inside.length === 0) {
      const isOffice =
        LONG.test(line.slice(start, it.end)) && said.some((other) => other !== it && other.field === it.field)
      if (!isOffice) values.push({ start, end: it.end, state })
    } else if (label?.colon && isWhole(line, lattice, { start, end: it.end, state }, inside)) {
      values = values.filter((value) => !inside.includes(value))
      values.push({ start, end: it.end, state })
    }
  }
  return values.sort((a, b) => a.start - b.start)
}

const BLANK = /^[\s"“'「《]*$/
const QUOTED = /^ ?["“„«]/
/** A quote that the value does not close. */
const LEAD = /^(?:["“„«](?![^"”»]*["”»]))?/
const LISTED = /^(?: ?[、,，&] ?| +)$/
const isBetween = (line: string, from: number, to: number, sign: RegExp) =>
  from <= to && sign.test(line.slice(from, to))

const OTHER = KIND.role | KIND.desk | KIND.wire | KIND.authors | KIND.editors | KIND.photographers
/** More than a name: `市第一人民医院骨科主治医师 陆远舟`. */
const LONG = /^\p{Script=Han}{7,}$/u
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u
/** Without a sign that ends a value; two outlets may stand side by side. */
const HAN = /\p{Script=Han}/u
const OUTLET = /^(?:[\p{L}\p{N}《》()、·“”]| (?=[\p{L}\p{N}《]))+$/u

/** Whether a stated value is one, of which the arbiter read a part: `九月云舟`, `规划（信息）处`. */
function isWhole(
  line: string,
  { atoms, covers }: Lattice,
  { start, end, state }: Value,
  inside: readonly Value[],
): boolean {
  const text = line.slice(start, end)
  if (inside.some((value) => value.state !== state || value.start < start || value.end > end)) return false
  if (atoms.some((atom, at) => atom.start >= start && atom.end <= end && (covers[at]! & OTHER) !== 0))
    return false
  return state === 'source'
    ? HAN.test(text) && OUTLET.test(text) && isBalanced(text)
    : PEOPLE.has(state) && SHORT_NAME.test(text)
}

/** `新唐人` of `新唐人亞太電視`, `匯流新聞網` of `CNEWS匯流新聞網`: letters glued to it belong to it if they end in a word of outlets. */
const JOINT = /[·/]/

function extended(
  { atoms, ends, begins, covers, line }: Lattice,
  value: Value,
  values: readonly Value[],
): Value {
  const isFree = (at: number) =>
    atoms[at] !== undefined &&
    (covers[at]! & OTHER) === 0 &&
    !values.some((it) => it !== value && it.start < atoms[at]!.end && atoms[at]!.start < it.end)
  const first = atoms.findIndex((atom) => atom.start === value.start)
  const last = atoms.findIndex((atom) => atom.end === value.end)
  if (first < 0 || last < 0) return value
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
  return { ...value, start: atoms[from]!.start, end: atoms[isEnd ? to : last]!.end }
}

/** `記者陸晞休斯頓報導`: what stands between the word for a reporter and a known place or a closing word is the name. */
function withReporters({ atoms, begins, ends, covers, line }: Lattice, values: readonly Value[]): Value[] {
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

/** Places that nothing but their position reads: `台北／記者 …`, `驻美国特派记者`; two beside each other are one: `安卡拉/布魯塞爾`. */
function withPlaces(line: string, lattice: Lattice, values: readonly Value[]): Value[] {
  const { atoms, whole, begins, ends } = lattice
  const isIn = (from: number, to: number) => (value: Value) =>
    value.start < atoms[to - 1]!.end && atoms[from]!.start < value.end
  let settled = values.map((value) =>
    isWirePlace(lattice, value) ? { ...value, state: 'location' as const } : value,
  )
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
    if (inside.length === 0 && (isPosted || isFront))
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

const PLACE = /^\p{Script=Han}{2,6}$/u
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

const LIST_SIGN = /^ ?、 ?$/
const GAP = /^[ 、,&]*$/

/** A list goes on with the same kind of people; who stands before `摄` took the pictures, before `摄影报道` or `文/图` both. */
function withDeeds(line: string, lattice: Lattice, values: readonly Value[]): Value[] {
  const settled = [...values]
  const isPerson = (value: Value | undefined) => value !== undefined && PEOPLE.has(value.state)
  settled.forEach((value, index) => {
    const before = settled[index - 1]
    if (isPerson(before) && isPerson(value) && isBetween(line, before!.end, value.start, LIST_SIGN))
      settled[index] = { ...value, state: before!.state }
  })
  let isOfBoth = endsInPair(lattice)
  for (let index = settled.length - 1, deed: Value['state'] | null = null; index >= 0; index--) {
    const value = settled[index]!
    const next = settled[index + 1]
    if (!isPerson(value)) continue
    if (!(isPerson(next) && isBetween(line, value.end, next!.start, GAP))) deed = deedBehind(lattice, value)
    const state = deed ?? labelled(lattice, value)
    if (deed === 'both') isOfBoth = true
    settled[index] = { ...value, state: isOfBoth && state === 'authors' ? 'both' : state }
  }
  return settled
}

/** What a closing word right behind a name says of it. */
function deedBehind({ atoms, begins, whole }: Lattice, { end }: Value): Value['state'] | null {
  let at = atoms.findIndex((atom) => atom.start >= end)
  if (at < 0) return null
  if (atoms[at]!.kind === 'space') at++
  const kinds = begins[at] ?? 0
  if ((kinds & KIND.photographers) === 0) return null
  if ((kinds & KIND.wire) !== 0) return 'both'
  const length = [1, 2, 3].find((length) => {
    const tag = whole.get(at * 1024 + at + length) ?? 0
    return (
      (tag & KIND.photographers) !== 0 && (tag & KIND.behind) !== 0 && atoms[at + length]?.kind !== 'joined'
    )
  })
  return length !== undefined && LAST.has(atoms[at + length]?.kind ?? 'sign') ? 'photographers' : null
}

const LAST: ReadonlySet<string> = new Set(['sign', 'date'])

/** `图/本报记者 陈晨`: between the label and the name stand only the outlet and the role. `文/图：王明`: two labels are one of both. */
function labelled({ atoms, covers }: Lattice, { start, state }: Value): Value['state'] {
  let at = atoms.findIndex((atom) => atom.start === start) - 1
  while (at >= 0 && (atoms[at]!.kind === 'space' || (covers[at]! & BEFORE_NAME) !== 0)) at--
  const mark = atoms[at]?.mark
  if (mark?.kind !== 'label' || !mark.colon) return state
  const before = atoms[at - 1]?.mark
  if (before?.kind === 'label') return isPair(before, mark) ? 'both' : state
  return mark.field === 'photographers' && state === 'authors' ? 'photographers' : state
}

const BEFORE_NAME = KIND.outlet | KIND.role | KIND.authors

/** `文/图`. */
const isPair = (one: LabelMark, other: LabelMark): boolean =>
  one.end === other.start && one.field !== other.field && IN_PAIRS.has(one.field) && IN_PAIRS.has(other.field)

/** `… 文/图`: two labels are the last of the line. */
function endsInPair({ atoms }: Lattice): boolean {
  const [first, second] = atoms.filter(({ kind }) => kind !== 'space').slice(-2)
  const [one, other] = [first?.mark, second?.mark]
  return one?.kind === 'label' && other?.kind === 'label' && isPair(one, other)
}
