/** What a span can be at all, whatever the weights say: a place is known or stands where only a place can, never what is left
 * over; a person's name has the shape of one. */
import { KIND } from '../lexicon/index.ts'
import type { Atom } from './atoms.ts'
import type { Lattice } from './span.ts'

type Known = Omit<Lattice, 'spans'>

/** A place is known, ends like one, or stands where only a place can. */
export function isPlace(lattice: Known, from: number, to: number): boolean {
  const { atoms, begins, ends, covers, line } = lattice
  if ((begins[from]! & KIND.at) !== 0 && (begins[from]! & KIND.place) === 0) return false
  if (isInside(lattice, from)) return false
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
  const isApart =
    atoms[from - 1]?.kind !== 'joined' || (ends[from]! & SPEAKS) !== 0 || isBehindName(ends, from)
  if (isApart && (begins[after] ?? 0) & (KIND.wire | KIND.authors)) return true
  const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
  if (isFiled(lattice, from, to, text) || isListed(lattice, from, to, text)) return true
  const front = line.slice(0, atoms[from]!.start)
  return (
    isSigned(front, text, line.slice(atoms[to - 1]!.end)) ||
    (isFirst(front) && isDated(atoms, line, to, text))
  )
}

/** `灣` of `台灣台北`: it begins in the middle of a known place, and no other begins there. */
const isInside = ({ whole, begins }: Known, from: number): boolean =>
  (begins[from]! & KIND.place) === 0 && ((whole.get((from - 1) * 1024 + from + 1) ?? 0) & KIND.place) !== 0

/** Whether the signs around it are those around a place. */
const isSigned = (front: string, text: string, rest: string): boolean =>
  (OPENED.test(front) && (CLOSED.test(rest) || (SHOUTED.test(text) && COMMA.test(rest)))) ||
  (EQUAL_BEFORE.test(front) && rest.startsWith(','))

const SPEAKS = KIND.role | KIND.wire | KIND.authors

/** `Von Anna Berg und Karl Koch, Sweida`: one word behind the comma of a byline; `Por Ana Reis, G1 — Porto Velho`: the last piece of one. */
function isListed(
  { atoms, opens, closes, said, line }: Known,
  from: number,
  to: number,
  text: string,
): boolean {
  const isSaid = SAID_PLACE === said[from] && opens[from] === 1 && closes[to] === 1 && isInByline(atoms, from)
  if (isSaid && ONE_WORD.test(text) && line.slice(0, atoms[from]!.start).endsWith(', ')) return true
  return to === atoms.length && LAST_PIECE.test(line.slice(0, atoms[from]!.start)) && WORDS.test(text)
}

const isInByline = (atoms: readonly Atom[], from: number): boolean => {
  const mark = atoms.slice(0, from).findLast((atom) => atom.mark !== null)?.mark
  return mark?.kind === 'label' && mark.field === 'authors'
}

const SAID_PLACE = 5
const ONE_WORD = /^\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?$/u
const WORDS = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u
const LAST_PIECE = / [—–] $/

/** `海塘` in `江淮商报海塘7月16日讯` and `港都網記者林欣海山31日電`: between an outlet or a name and the day of a report. */
function isFiled({ atoms, ends, begins, line }: Known, from: number, to: number, text: string): boolean {
  if (!SHORT_HAN.test(text)) return false
  const hasFront =
    atoms[from - 1]?.kind !== 'joined' ||
    (ends[from]! & (KIND.outlet | KIND.outletWord)) !== 0 ||
    isBehindName(ends, from)
  if (!hasFront) return false
  let day = to
  if (atoms[day]?.kind === 'date') return (begins[day + 1]! & KIND.wire) !== 0
  if (atoms[day]?.kind !== 'number') return false
  while (
    atoms[day]?.kind === 'number' ||
    /^\p{Script=Han}$/u.test(line.slice(atoms[day]?.start, atoms[day]?.end))
  ) {
    if (day > to && (begins[day]! & KIND.wire) !== 0) return true
    if (day > to + 2) break
    day++
  }
  return false
}

const SHORT_HAN = /^\p{Script=Han}{2,4}$/u

/** Two to four characters behind the word for a reporter. */
export const isBehindName = (ends: Int32Array, at: number): boolean =>
  [2, 3, 4].some((length) => ((ends[at - length] ?? 0) & KIND.authors) !== 0)

/** `(ANSA) - SANREMO, 08 FEB -`, `[東京 5日 ロイター]`: at the beginning, or behind an outlet in brackets. */
/** `Por Ana Ruiz     Lima, 9 feb (EFE).-`: behind a byline and a wide gap, too. */
const isFirst = (front: string): boolean => FIRST.test(front) || (front.endsWith('  ') && BYLINE.test(front))
const BYLINE = /^\p{L}{2,6} [^()]{3,40}$/u
const FIRST = /^(?:[[(] ?|[(][^()]{2,24}[)] ?[-–—] ?)?$/
/** `[연합뉴스=부산, `. */
const EQUAL_BEFORE = /^[[(][^=]{2,24}= ?$/

/** `SANREMO 08 FEB`, `Bern, 17.08.2007 -`. */
function isDated(atoms: readonly Atom[], line: string, to: number, text: string): boolean {
  if (DAY_BEHIND.test(line.slice(atoms[to - 1]!.end))) return true
  const isGap = (at: number) => atoms[at]?.kind === 'space' || line[atoms[at]?.start ?? -1] === ','
  let at = to
  while (isGap(at)) at++
  if (atoms[at]?.kind !== 'date') return false
  if (text === text.toUpperCase()) return true
  return isGap(to) && line[atoms[to]!.start] === ',' && DASH.test(line.slice(atoms[at]!.end))
}
/** `[東京 5日 ロイター]`. */
const DAY_BEHIND = /^[ ;]\d{1,2}\p{Script=Han}[ ;]/u
const DASH = /^ ?[-–—](?! ?\d)/

/** `【アテネ＝高梨健吾】`, `RIO VERDE (Coastal News) -`. */
const OPENED = /^(?:.*[|;] ?)?[[(]?$/
/** `MILLBROOK, Metro Daily - `. */
const SHOUTED = /^[^\p{Ll}]+$/u
const COMMA = /^, ?[^,()\d]{2,30} [-–—] /u
const CLOSED = /^(?:=|(?:, ?[^()\d]{0,12}\d{1,2}[^()\d]{0,14}| ?)[(][^()]{2,40}[)][ .]*[-–—])/u

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
/** `d’Arc`. */
/** `d’Arcy`, `al-Haddad`. */
const ELIDED = /^(?:\p{Ll}{1,2}['’]|\p{Ll}{2,3}-)\p{Lu}/u
const MOST_HAN = 5
const AGENCY = /^\p{Lu}{2,6}$/u
/** `© K. Marlow` has the rights. */
const OWNED = /© ?$/

/** No common word of the page's language but particles, no small word at the end; no number beside words; not too many characters. */
export function mayBePerson(lattice: Known, from: number, to: number): boolean {
  const { atoms, covers, said, opens, closes, isFrequent, line, whole } = lattice
  const words = atoms.slice(from, to).filter(({ kind }) => kind === 'word')
  if (isOther(lattice, from, to)) return false
  if (words.length < 2) {
    const isLong = to - from > MOST_HAN && atoms.slice(from, to).every(({ kind }) => kind === 'joined')
    const next = atoms[to]?.kind === 'space' ? atoms[to + 1] : undefined
    return !isLong || (said[from] !== 0 && opens[from] === 1 && closes[to] === 1 && next?.kind !== 'joined')
  }
  // `G1 RO`, `EFE Lima`.
  if (words.some(({ start, end }) => /\d/.test(line.slice(start, end)))) return false
  if (
    atoms
      .slice(from, to)
      .some(
        ({ kind, start, end }, at) =>
          kind === 'word' &&
          AGENCY.test(line.slice(start, end)) &&
          ((whole.get((from + at) * 1024 + from + at + 1) ?? 0) & KIND.outlet) !== 0,
      )
  )
    return false
  if (atoms.slice(from, to).some(({ kind }) => kind === 'number')) return false
  const isSmall = (start: number) =>
    /^\p{Ll}/u.test(line[start]!) && SPACED.test(line[start]!) && !ELIDED.test(line.slice(start, start + 5))
  if (isSmall(words[0]!.start) && (covers[from]! & KIND.particle) === 0) return true
  if (isSmall(words.at(-1)!.start)) return false
  for (let at = from; at < to; at++) {
    const { kind, start, end } = atoms[at]!
    if (kind !== 'word' || (covers[at]! & KIND.particle) !== 0) continue
    if (isFrequent[at] && (covers[at]! & NAME) === 0) return false
    if (end - start > 1 && isSmall(start)) return false
  }
  return true
}

/** A common word opens it, it has the rights of a picture, or it is a part of an outlet. */
const isOther = (lattice: Known, from: number, to: number): boolean => {
  const { atoms, covers, said, isFrequent, line } = lattice
  const isCommon = isFrequent[from] && (covers[from]! & (KIND.given | KIND.surname)) === 0
  const isOwned = OWNED.test(line.slice(0, atoms[from]!.start))
  const isUnit = endsInReporter(lattice, from, to) || (said[from] === 0 && isOfOutlet(lattice, from, to))
  return isCommon || isOwned || isUnit
}

/** `时政新闻`: a part of an outlet, with a word of outlets for its second half. */
const isOfOutlet = ({ whole }: Known, from: number, to: number): boolean =>
  to - from === 4 && ((whole.get((to - 2) * 1024 + to) ?? 0) & KIND.outletWord) !== 0

/** `河青记者`: for whom one writes, and as what. */
const endsInReporter = ({ atoms, whole }: Known, from: number, to: number): boolean =>
  to - from > 2 &&
  atoms[to - 1]!.kind === 'joined' &&
  ((whole.get((to - 2) * 1024 + to) ?? 0) & KIND.authors) !== 0

const NAME = KIND.given | KIND.surname | KIND.collective

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

/** `06.03.2015 | 15:16 Uhr | Tatjana Marlow`: two to four words with capitals are all that stands between two signs of a line with a day. */
export function isPiece({ atoms, line }: Known, from: number, to: number): boolean {
  const isBorder = (at: number, step: 1 | -1): boolean => {
    const next = atoms[at]?.kind === 'space' ? at + step : at
    const atom = atoms[next]
    return (
      atom === undefined ||
      atom.kind === 'date' ||
      (atom.kind === 'sign' && BORDERS.includes(line[atom.start]!))
    )
  }
  const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
  return (
    isBorder(from - 1, -1) && isBorder(to, 1) && PIECE.test(text) && atoms.some(({ kind }) => kind === 'date')
  )
}
const BORDERS = '|·•,;'
const PIECE = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.| \p{L}{2,3}){0,2}(?: \p{Lu}\p{Ll}[\p{L}'’-]*){1,2}$/u
