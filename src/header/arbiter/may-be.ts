/** What a span can be at all, whatever the weights say: a place is known or stands where only a place can, never what is left
 * over; a person's name has the shape of one. */
import { KIND } from '../lexicon/index.ts'
import type { Atom } from './atoms.ts'
import type { Lattice } from './lattice.ts'

type Known = Omit<Lattice, 'spans'>

/** A place is known, ends like one, or stands where only a place can. */
export function isPlace({ atoms, begins, ends, covers, line }: Known, from: number, to: number): boolean {
  if ((begins[from]! & KIND.at) !== 0 && (begins[from]! & KIND.place) === 0) return false
  let isKnown = true
  for (let at = from; at < to; at++) {
    const { kind } = atoms[at]!
    if (kind !== 'sign' && kind !== 'space' && (covers[at]! & KIND.place) === 0) isKnown = false
  }
  if (isKnown || (ends[to]! & KIND.placeWord) !== 0) return true
  const before = atoms[from - 1]?.kind === 'space' ? from - 2 : from - 1
  const after = atoms[to]?.kind === 'space' ? to + 1 : to
  const label = atoms[before]?.mark
  if (label?.kind === 'label') return label.field === 'location' || label.field === 'date'
  if (before >= 0 && (ends[before + 1]! & KIND.at) !== 0) return true
  if ((begins[after] ?? 0) & (KIND.wire | KIND.authors)) return true
  const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
  if (
    from <= 1 &&
    OPENED.test(line.slice(0, atoms[from]!.start)) &&
    CLOSED.test(line.slice(atoms[to - 1]!.end))
  )
    return true
  return from === 0 && isDated(atoms, line, to, text)
}

/** `SANREMO 08 FEB`, `Bern, 17.08.2007 -`. */
function isDated(atoms: readonly Atom[], line: string, to: number, text: string): boolean {
  const isGap = (at: number) => atoms[at]?.kind === 'space' || line[atoms[at]?.start ?? -1] === ','
  let at = to
  while (isGap(at)) at++
  if (atoms[at]?.kind !== 'date') return false
  return text === text.toUpperCase() || DASH.test(line.slice(atoms[at]!.end))
}
const DASH = /^ ?[-–—]/

/** `【アテネ＝高梨健吾】`, `RIO VERDE (Coastal News) -`. */
const OPENED = /^\[?$/
const CLOSED = /^(?:=|(?:, ?[^()\d]{0,12}\d{1,2}[^()\d]{0,14}| ?)[(][^()]{2,40}[)][ .]*[-–—])/u

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
/** `d’Arc`. */
const ELIDED = /^\p{Ll}{1,2}['’]\p{Lu}/u
const MOST_HAN = 5

/** No common word of the page's language but particles, no small word at the end; no number beside words; not too many characters. */
export function mayBePerson(lattice: Known, from: number, to: number): boolean {
  const { atoms, covers, said, opens, closes, isFrequent, line } = lattice
  const words = atoms.slice(from, to).filter(({ kind }) => kind === 'word')
  if (isFrequent[from] && (covers[from]! & KIND.given) === 0) return false
  if (words.length < 2) {
    const isLong = to - from > MOST_HAN && atoms.slice(from, to).every(({ kind }) => kind === 'joined')
    return !isLong || (said[from] !== 0 && opens[from] === 1 && closes[to] === 1)
  }
  if (atoms.slice(from, to).some(({ kind }) => kind === 'number')) return false
  const isSmall = (start: number) =>
    /^\p{Ll}/u.test(line[start]!) && SPACED.test(line[start]!) && !ELIDED.test(line.slice(start, start + 4))
  if (isSmall(words[0]!.start)) return true
  if (isSmall(words.at(-1)!.start)) return false
  for (let at = from; at < to; at++) {
    const { kind, start, end } = atoms[at]!
    if (kind !== 'word' || (covers[at]! & KIND.particle) !== 0) continue
    if (isFrequent[at] && (covers[at]! & NAME) === 0) return false
    if (end - start > 1 && isSmall(start)) return false
  }
  return true
}

const NAME = KIND.given | KIND.surname

/** Whether a span has a known family or given name, or stands beside a word that asks for people. */
export function isNamed({ atoms, begins, ends }: Known, from: number, to: number): boolean {
  if ((begins[from]! & NAME) !== 0 || (ends[to]! & KIND.surname) !== 0) return true
  const isGap = (at: number) => atoms[at]?.kind === 'space' || atoms[at]?.kind === 'sign'
  let before = from - 1
  while (isGap(before)) before--
  let after = to
  while (isGap(after)) after++
  const mark = atoms[before]?.mark
  if (mark?.kind === 'label') return mark.field !== 'source' && mark.field !== 'ignored'
  return before >= 0 && (ends[before + 1]! & ASKS) !== 0 ? true : ((begins[after] ?? 0) & CLOSES) !== 0
}

const ASKS = KIND.authors | KIND.editors | KIND.photographers | KIND.role
const CLOSES = KIND.behind | KIND.role
