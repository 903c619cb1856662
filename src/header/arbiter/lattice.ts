/** The lattice of a line: its atoms, what is known of them, and every span that may be a value. */
import { frequentIn } from '../lexicon/frequent.ts'
import { KIND, type Tag } from '../lexicon/index.ts'
import type { Mark } from '../scan.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { isBehindName, isPlace, mayBePerson } from './may-be.ts'
import type { Lattice, Said, Span } from './span.ts'

export { type Lattice, type Said, type Span, STATES, type State } from './span.ts'

export const SAID = ['', 'source', 'authors', 'editors', 'photographers', 'location'] as const
const MOST_ATOMS = 26
const MOST_WORDS = 9
const MOST_SPANS = 700
const INSIDE = new Set([...'·•・.-–—‧．’\'&/()（）《》〈〉「」『』、“”"_+!'])
/** With a space beside them these part two values (`Ann Lee • Art by Tom`). */
const PARTING = new Set([...'·•/–—-'])
const BORDER_KINDS =
  KIND.role | KIND.desk | KIND.wire | KIND.at | KIND.authors | KIND.editors | KIND.photographers | KIND.place
const END_KINDS = BORDER_KINDS | KIND.outlet | KIND.outletWord | KIND.placeWord

/**
 * @param tags What the lexica know of the line.
 * @param lang BCP 47 tag of the page's language, if known.
 */
export function latticeOf(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  tags: readonly Tag[],
  lang: string | null,
): Lattice {
  const atoms = atomsOf(line, marks)
  const frequent = frequentIn(lang)
  const isFrequent = atoms.map(
    ({ kind, start, end }) => kind === 'word' && frequent.has(line.slice(start, end).toLowerCase()),
  )
  const known = spread(line, atoms, tags)
  const rules = spreadSaid(atoms, said)
  sealDots(line, atoms, known)
  const lattice = { line, atoms, ...known, ...rules, isFrequent, spans: [] as Span[] }
  lattice.spans = spansOf(lattice)
  return lattice
}

const OF_COMPOUNDS = KIND.role | KIND.collective

function spread(line: string, atoms: readonly Atom[], tags: readonly Tag[]) {
  const startAt = new Map(atoms.map(({ start }, index) => [start, index]))
  const endAt = new Map(atoms.map(({ end }, index) => [end, index + 1]))
  // A word may end in a dot that the tag lacks (`Dr.`).
  atoms.forEach(({ kind, end }, index) => {
    if (kind === 'word' && !endAt.has(end - 1)) endAt.set(end - 1, index + 1)
  })
  // `Online-Redakteurin`, `Campus-Team`: the last part says what the word is.
  const lastPartAt = new Map<number, number>()
  atoms.forEach(({ kind, start, end }, index) => {
    const hyphen = kind === 'word' ? line.lastIndexOf('-', end - 1) : -1
    if (hyphen > start) lastPartAt.set(hyphen + 1, index)
  })
  const begins = new Int32Array(atoms.length + 1)
  const ends = new Int32Array(atoms.length + 1)
  const covers = new Int32Array(atoms.length + 1)
  const whole = new Map<number, number>()
  const sealed = new Uint8Array(atoms.length + 1)
  let sealedTo = 0
  for (const { start, end, kinds } of tags) {
    const from = startAt.get(start) ?? ((kinds & OF_COMPOUNDS) !== 0 ? lastPartAt.get(start) : undefined)
    const to = endAt.get(end)
    if (from === undefined || to === undefined || to <= from) continue
    begins[from]! |= kinds
    ends[to]! |= kinds
    for (let at = from; at < to; at++) covers[at]! |= kinds
    whole.set(from * 1024 + to, kinds)
    const isLong = end - start >= ((kinds & KIND.outlet) !== 0 ? 4 : 3)
    if (
      (kinds & (KIND.outlet | KIND.place | KIND.role | KIND.collective)) !== 0 &&
      isLong &&
      from >= sealedTo
    ) {
      for (let at = from + 1; at < to; at++) sealed[at] = 1
      sealedTo = to
    }
  }
  return { begins, ends, covers, whole, sealed }
}

const HAN = /\p{Script=Han}/u
const DOTS = '.·‧•'

/** `記者谷辣斯．尤達`: a dot between Han characters stands within a name, which nothing cuts. */
function sealDots(
  line: string,
  atoms: readonly Atom[],
  { begins, ends, sealed }: Pick<Lattice, 'begins' | 'ends' | 'sealed'>,
): void {
  atoms.forEach(({ kind, start, end }, at) => {
    if (kind !== 'sign' || !DOTS.includes(line[start]!)) return
    if (!HAN.test(line[start - 1] ?? '') || !HAN.test(line[end] ?? '')) return
    for (
      let left = at;
      left > 0 && atoms[left - 1]!.kind === 'joined' && (ends[left]! & END_KINDS) === 0;
      left--
    )
      sealed[left] = 1
    for (
      let right = at + 1;
      atoms[right]?.kind === 'joined' && (begins[right]! & BORDER_KINDS) === 0;
      right++
    )
      sealed[right] = 1
  })
}

function spreadSaid(atoms: readonly Atom[], said: readonly Said[]) {
  const by = new Int8Array(atoms.length + 1)
  const opens = new Uint8Array(atoms.length + 1)
  const closes = new Uint8Array(atoms.length + 1)
  for (const { start, end, field } of said) {
    const index = (SAID as readonly string[]).indexOf(field)
    if (index < 1) continue
    atoms.forEach((atom, at) => {
      if (atom.start < start || atom.end > end) return
      by[at] = index
      if (atom.start === start) opens[at] = 1
      if (atom.end === end) closes[at + 1] = 1
    })
  }
  return { said: by, opens, closes }
}

const isLetter = ({ kind }: Atom) => kind === 'joined' || kind === 'word'

/** Nothing that states one thing reaches over it. */
function isBorder({ kind, start, end }: Atom, line: string): boolean {
  if (kind === 'space') return end - start > 1
  if (kind !== 'sign') return kind === 'date' || kind === 'label'
  const sign = line[start]!
  return !INSIDE.has(sign) || (PARTING.has(sign) && line[start - 1] === ' ' && line[end] === ' ')
}

/** Every span between two places where a value may begin and end. */
function spansOf(lattice: Omit<Lattice, 'spans'>): Span[] {
  const { line, atoms } = lattice
  const spans: Span[] = []
  for (let from = 0; from < atoms.length && spans.length < MOST_SPANS; from++) {
    if (!mayBegin(lattice, from)) continue
    let words = 0
    for (let to = from + 1; to <= atoms.length && to - from <= MOST_ATOMS; to++) {
      const atom = atoms[to - 1]!
      if (isBorder(atom, line)) break
      if (atom.kind === 'word') words++
      if (words > MOST_WORDS) break
      if (mayEnd(lattice, from, to) && mayBeValue(lattice, from, to))
        spans.push({
          from,
          to,
          isPerson: mayBePerson(lattice, from, to),
          isPlace: isPlace(lattice, from, to),
        })
    }
  }
  return spans
}

const PARTS =
  KIND.role | KIND.desk | KIND.wire | KIND.empty | KIND.authors | KIND.photographers | KIND.editors
const NAMES = KIND.place | KIND.outlet | KIND.given | KIND.collective | KIND.outletWord

/** A word with another part to play is no value, nor is a single character, half of a bracket, or a name with its role. */
function mayBeValue(lattice: Omit<Lattice, 'spans'>, from: number, to: number): boolean {
  const { line, atoms, whole, begins, ends } = lattice
  const kinds = whole.get(from * 1024 + to) ?? 0
  if ((kinds & PARTS) !== 0 && (kinds & NAMES) === 0) return false
  const first = atoms[from]!
  const isRole = first.kind === 'word' && ((begins[from]! | ends[to]!) & KIND.role) !== 0
  if (isRole && (kinds & KIND.outlet) === 0) return false
  if (!isBalanced(line.slice(first.start, atoms[to - 1]!.end))) return false
  return to - from > 1 || first.kind !== 'joined' || first.end - first.start > 1 || line.length <= 2
}

const PAIRED = /[()《》〈〉「」『』“”«»]/
const PAIRS: readonly (readonly [string, string])[] = ['()', '《》', '〈〉', '「」', '『』', '“”', '«»'].map(
  (pair) => [pair[0]!, pair[1]!],
)

export const isBalanced = (text: string): boolean =>
  !PAIRED.test(text) || PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length)

function mayBegin({ line, atoms, begins, ends, opens, sealed }: Omit<Lattice, 'spans'>, at: number): boolean {
  if (sealed[at] === 1) return false
  const atom = atoms[at]!
  const before = atoms[at - 1]
  if (atom.kind === 'sign') return '《「『“"«〈'.includes(line[atom.start]!)
  if (!(isLetter(atom) || atom.kind === 'number')) return false
  if (!before || !isLetter(before) || before.kind !== atom.kind) return true
  if (opens[at] === 1 || (ends[at]! & END_KINDS) !== 0 || (begins[at]! & (KIND.place | KIND.outlet)) !== 0)
    return true
  return atom.kind === 'joined' && isBehindName(ends, at)
}

function mayEnd(lattice: Omit<Lattice, 'spans'>, from: number, to: number): boolean {
  const { line, atoms, begins, ends, closes, sealed } = lattice
  if (sealed[to] === 1) return false
  const last = atoms[to - 1]!
  const next = atoms[to]
  if (last.kind === 'sign') return '》」』”"»)〉!.'.includes(line[last.start]!)
  if (last.kind === 'space') return false
  if (last.kind === 'number' && to - from === 1) return false
  if (!next || !isLetter(next) || next.kind !== last.kind) return true
  if (closes[to] === 1 || (begins[to]! & BORDER_KINDS) !== 0 || (ends[to]! & END_KINDS) !== 0) return true
  return isNameLength(lattice, from, to)
}

/** A surname and one or two characters more; without a surname two or three characters. */
function isNameLength({ line, atoms, whole }: Omit<Lattice, 'spans'>, from: number, to: number): boolean {
  const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
  if (!/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(text)) return false
  for (let length = 1; length <= 2; length++) {
    const isSurname = ((whole.get(from * 1024 + from + length) ?? 0) & KIND.surname) !== 0
    if (isSurname && (to - from === length + 1 || to - from === length + 2)) return true
  }
  return to - from === 3
}
