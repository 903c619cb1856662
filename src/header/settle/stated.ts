/** What a label's colon states is whole. */
import type { Said, Value } from '../arbiter/index.ts'
import { isBalanced, type Lattice, STATES } from '../arbiter/lattice.ts'
import { KIND } from '../lexicon/index.ts'
import type { LabelMark, Mark } from '../scan.ts'
import { isBetween, OTHER, PEOPLE } from './words.ts'

/** What stands behind a label's colon is stated, and is one value unless it names people. */
export function withStated(
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
      if (!isOffice && !endsInRole(lattice, it.end)) values.push({ start, end: it.end, state })
    } else if (label && goesOn(line, it, inside)) {
      values = values.map((value) => (value === inside[0] ? { ...value, end: it.end } : value))
    } else if (label?.colon && isWhole(line, lattice, { start, end: it.end, state }, inside)) {
      values = values.filter((value) => !inside.includes(value))
      values.push({ start, end: it.end, state })
    }
  }
  return values.sort((a, b) => a.start - b.start)
}

/** `Da Redação | 4 de agosto`: a known word for nobody in particular that the rules read is somebody, alone in its piece. */
export function withCollectives(
  { whole, atoms }: Lattice,
  said: readonly Said[],
  values: readonly Value[],
): Value[] {
  const found = said.flatMap(({ start, end, field }): Value[] => {
    const from = atoms.findIndex((atom) => atom.start === start)
    const to = atoms.findIndex((atom) => atom.end === end) + 1
    const isCollective = ((whole.get(from * 1024 + to) ?? 0) & KIND.collective) !== 0
    const isFree = !values.some((value) => value.start < end && start < value.end)
    return field === 'authors' && isCollective && isFree ? [{ start, end, state: field }] : []
  })
  return [...values, ...found].sort((a, b) => a.start - b.start)
}

/** `Jorge Ruíz Lardo`, of which the arbiter read two words. */
const goesOn = (line: string, { start, end, field }: Said, inside: readonly Value[]): boolean =>
  inside.length === 1 &&
  inside[0]!.state === field &&
  inside[0]!.start === start &&
  SURNAME.test(line.slice(inside[0]!.end, end))
const SURNAME = /^ \p{Lu}\p{L}+$/u

/** `北青记者`: no name, but for whom one writes and as what. */
function endsInRole({ atoms, ends }: Lattice, end: number): boolean {
  const last = atoms.findIndex((atom) => atom.end === end)
  return atoms[last]?.kind === 'joined' && (ends[last + 1]! & (KIND.authors | KIND.role)) !== 0
}

const REPORTER = KIND.authors | KIND.editors | KIND.photographers
const BLANK = /^[\s"“'「《]*$/
const QUOTED = /^ ?["“„«]/
/** A quote that the value does not close. */
const LEAD = /^(?:["“„«](?![^"”»]*["”»]))?/
const LISTED = /^(?: ?[、,，&] ?| +)$/

/** More than a name: `市第一人民医院骨科主治医师 陆远舟`. */
const LONG = /^\p{Script=Han}{7,}$/u
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u
/** Without a sign that ends a value; two outlets may stand side by side. */
const HAN = /\p{Script=Han}/u
const OUTLET = /^(?:[\p{L}\p{N}《》()、·“”]| (?=[\p{L}\p{N}《]))+$/u

/** Whether a stated value is one, of which the arbiter read a part: `九月云舟`, `规划（信息）处`. */
function isWhole(
  line: string,
  { atoms, covers, ends }: Lattice,
  { start, end, state }: Value,
  inside: readonly Value[],
): boolean {
  const text = line.slice(start, end)
  // `来源：河口县融媒体中心`: what ends like an outlet may be a desk elsewhere, and hold a place.
  const last = atoms.findIndex((atom) => atom.end === end)
  const isOffice = state === 'source' && ((ends[last + 1] ?? 0) & KIND.outletWord) !== 0
  const isPart = (value: Value) => value.state === state || (isOffice && value.state === 'location')
  if (inside.some((value) => !isPart(value) || value.start < start || value.end > end)) return false
  const other = isOffice ? REPORTER : OTHER
  if (atoms.some((atom, at) => atom.start >= start && atom.end <= end && (covers[at]! & other) !== 0))
    return false
  return state === 'source'
    ? HAN.test(text) && OUTLET.test(text) && isBalanced(text)
    : PEOPLE.has(state) && SHORT_NAME.test(text)
}
