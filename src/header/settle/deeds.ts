/** A closing word or a label in pairs tells what people did: who wrote, who took the pictures, who did both. */
import type { Value } from '../arbiter/index.ts'
import type { Lattice } from '../arbiter/lattice.ts'
import { KIND } from '../lexicon/index.ts'
import { IN_PAIRS, isPeople, type LabelMark } from '../scan.ts'
import { isBetween, PEOPLE } from './words.ts'

const LIST_SIGN = /^ ?、 ?$/
const GAP = /^[ 、,&]*$/

/** A list goes on with the same kind of people; who stands before `摄` took the pictures, before `摄影报道` or `文/图` both. */
export function withDeeds(line: string, lattice: Lattice, values: readonly Value[]): Value[] {
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
function deedBehind({ atoms, begins, whole, line }: Lattice, { end }: Value): Value['state'] | null {
  let at = atoms.findIndex((atom) => atom.start >= end)
  if (at < 0) return null
  if (atoms[at]!.kind === 'space') at++
  // `Nils Petersen (Fotos)`
  const deed = line[atoms[at]?.start ?? -1] === '(' ? atoms[at + 1]?.mark : undefined
  if (deed?.kind === 'label' && !deed.colon && isPeople(deed.field)) return deed.field
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
  // `文／記者洪定宏 圖／記者張忠義`: the word for a reporter between a label and a name makes no pair of the two.
  if (state === 'both' && (mark.field === 'authors' || mark.field === 'photographers')) return mark.field
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
