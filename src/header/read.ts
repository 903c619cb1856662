/** One header line -> claims: what the rules read, settled by the arbiter where it is about people, outlets and places. */

import { findTime } from '../dates/index.ts'
import { hasSpacedNames } from '../languages/merge.ts'
import { isBreadcrumb } from '../text/breadcrumb.ts'
import type { Claim, Language } from '../types.ts'
import type { Atom } from './arbiter/atoms.ts'
import { type Arbitration, arbitrate, type Said, type Value } from './arbiter/index.ts'
import type { Lattice } from './arbiter/lattice.ts'
import { CJK } from './joined.ts'
import { KIND, type Tag, tagLine } from './lexicon/index.ts'
import { foldLine, type LineReading, type Ruled, readByRules } from './line.ts'
import { CONTACT, isPerson } from './piece.ts'
import { saidOf } from './said.ts'
import { type Mark, scanLine } from './scan.ts'
import { PEOPLE, settled } from './settle/index.ts'
import { joinedAtSpaces } from './spaced-names.ts'
import { small, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A line that the rules have read; the arbiter is asked only for a line that may be one of a header. */
export interface HalfRead {
  /** What no arbiter changes: dates, counts, and the line's form. */
  ruled: LineReading
  whole: () => LineReading
}

/** @returns Null for a line without a mark or a known word that may make it a header line, as most lines of a page are. */
export function halfRead(raw: string, languages: readonly Language[], lang: string | null): HalfRead | null {
  const line = foldLine(raw)
  const vocabulary = vocabularyOf(languages)
  const scan = scanLine(line, languages, vocabulary, lang)
  let tags: readonly Tag[] | null = null
  const tagged = () => (tags ??= tagLine(line, small(line), languages))
  if (!(scan.marks.some(isAnchorMark) || tagged().some(({ kinds }) => (kinds & ANCHORS) !== 0))) return null
  const ruled = readByRules(line, scan, languages, vocabulary, lang)
  let whole: LineReading | null = null
  return {
    ruled: ruled.reading,
    whole: () => (whole ??= settledLine(ruled, tagged(), languages, vocabulary, lang)),
  }
}

const ANCHORS = KIND.outlet | KIND.authors | KIND.editors | KIND.photographers | KIND.wire

function settledLine(
  { line, reading, marks }: Ruled,
  tags: readonly Tag[],
  languages: readonly Language[],
  vocabulary: Vocabulary,
  lang: string | null,
): LineReading {
  const said = saidOf(line, reading.claims, vocabulary)
  const arbitration = arbitrate(line, marks, said, tags, lang)
  const read = settled(line, marks, said, arbitration).filter((it) => !isDayLabel(line, it, vocabulary))
  const values = hasSpacedNames(languages, lang) ? joinedAtSpaces(line, read) : read
  const isTrail = isBreadcrumb(line)
  const claims = [
    ...reading.claims.filter(({ field }) => !ARBITRATED.has(field)),
    ...values.flatMap((value) => {
      const stated = claimsOf(line, [value], 'header', lang)
      const guess =
        isTrail || isCaptioned(line, value, marks) ? 'part' : guessOf(value, said, arbitration, vocabulary)
      return guess ? stated.map((it): Claim => ({ ...it, guess })) : stated
    }),
  ]
  const unread = [...reading.unread, ...said.map(({ start, end }) => line.slice(start, end))]
    .map((text) => withoutTime(leftOf(text, line, values, arbitration), languages, vocabulary))
    .filter((text) => /\p{L}/u.test(text))
  // What a breadcrumb names is no ground to call it a header line.
  const anchoring = isTrail ? [] : values.filter((value) => isAnchor(value, arbitration))
  const anchors = marks.filter(isAnchorMark).length + anchoring.length
  return { ...reading, claims, unread: [...new Set(unread)], anchors }
}

/** Any but `moved here in 2019`, which is no day. */
const isAnchorMark = (mark: Mark): boolean =>
  mark.kind !== 'date' ||
  Object.entries(mark.date.parts).some(([part, value]) => part !== 'year' && value !== undefined)

/** `10:30 公開`: the word that goes with a day is nobody. */
const isDayLabel = (line: string, { start, end, state }: Value, { labelAt }: Vocabulary): boolean =>
  PEOPLE.has(state) &&
  labelAt(small(line.slice(start, end)), 0).some(
    ({ field, word }) => (field === 'date' || field === 'updated') && word.length === end - start,
  )

const ARBITRATED: ReadonlySet<string> = new Set(['source', 'authors', 'editors', 'photographers', 'location'])

export const claimsOf = (
  line: string,
  values: readonly Value[],
  from: Claim['from'],
  lang: string | null,
): Claim[] =>
  values.flatMap(({ start, end, state }): Claim[] => {
    const value = line.slice(start, end)
    const fields = state === 'both' ? (['authors', 'photographers'] as const) : [state]
    return fields.map((field): Claim => ({ field, value, from, lang }))
  })

const SPEAKERS = KIND.role | KIND.wire | KIND.authors | KIND.editors | KIND.photographers

/**
 * How sure a person is who is the arbiter's word alone: no rule says so, and no label or role stands beside the name.
 * Where words are written together the surname told.
 */
function guessOf(
  { start, end, state }: Value,
  said: readonly Said[],
  { lattice }: Arbitration,
  vocabulary: Vocabulary,
): Claim['guess'] {
  const { atoms, begins, ends, line } = lattice
  const name = line.slice(start, end)
  if (!PEOPLE.has(state) || CJK.test(name)) return undefined
  if (said.some((it) => PEOPLE.has(it.field) && it.start < end && start < it.end)) return undefined
  const from = atoms.findIndex((atom) => atom.start === start)
  const to = atoms.findIndex((atom) => atom.end >= end) + 1
  const before = atoms[from - 1]?.kind === 'space' ? from - 1 : from
  const after = atoms[to]?.kind === 'space' ? to + 1 : to
  if ((((ends[before] ?? 0) | (begins[after] ?? 0)) & SPEAKERS) !== 0) return undefined
  // `Karl Koch (Fotos)`
  const deed = line[atoms[after]?.start ?? -1] === '(' ? atoms[after + 1]?.mark : undefined
  if (deed?.kind === 'label' && PEOPLE.has(deed.field)) return undefined
  const isBorder = (atom: Atom | undefined) => atom === undefined || BORDERS.has(atom.kind)
  const isWhole = isBorder(atoms[before - 1]) && isBorder(atoms[after])
  const isDated = atoms.some(({ kind }) => kind === 'date')
  return isWhole && isDated && isPerson(name, vocabulary) ? 'piece' : 'part'
}

/** `Tom Arden, photo: Harbour Archive`: who is in the picture. */
const isCaptioned = (line: string, { end, state }: Value, marks: readonly Mark[]): boolean => {
  const [first] = marks
  const isCredit = first?.kind === 'label' && first.field === 'photographers' && first.colon
  // `Tom Arden | Photos: Ann Lee`: the writer, then who took the pictures.
  if (!isCredit || PARTED.test(line.slice(end, first.start))) return false
  return state === 'authors' && end <= first.start && marks.every(({ kind }) => kind === 'label')
}

const PARTED = /^ ?[|/·•]/

const BORDERS: ReadonlySet<string> = new Set(['sign', 'date', 'label'])

const SPOKEN = KIND.role | KIND.desk | KIND.wire | KIND.authors | KIND.editors | KIND.photographers | KIND.and

/** What of a piece is neither a value nor a word with a part to play. */
function leftOf(text: string, line: string, values: readonly Value[], { lattice }: Arbitration): string {
  const from = line.indexOf(text)
  if (from < 0) return text
  const { atoms, covers } = lattice
  const inDesk = desksOf(lattice)
  return atoms
    .filter(({ kind, start, end }, index) => {
      if (kind === 'date' || kind === 'label' || inDesk[index] === 1) return false
      if (start < from || end > from + text.length || (covers[index]! & SPOKEN) !== 0) return false
      // A value may end before the stop of its last word.
      return !values.some((value) => value.start <= start && value.end >= end - 1)
    })
    .map(({ start, end }) => line.slice(start, end))
    .join('')
    .replace(CONTACT, ' ')
    .trim()
}

/** `國際中心`: what is glued to the word of a part of the newsroom, from a border on, belongs to it. */
function desksOf({ atoms, ends }: Lattice): Uint8Array {
  const inDesk = new Uint8Array(atoms.length)
  atoms.forEach((_, at) => {
    if ((ends[at + 1]! & KIND.desk) === 0) return
    let from = at
    while (from > 0 && atoms[from - 1]!.kind === 'joined' && at - from < MOST_IN_DESK) from--
    if (atoms[from - 1]?.kind !== 'joined') inDesk.fill(1, from, at + 1)
  })
  return inDesk
}
const MOST_IN_DESK = 6

/** `at 6:22 PM` behind a name is read. */
function withoutTime(text: string, languages: readonly Language[], { at }: Vocabulary): string {
  const time = findTime(text, languages)
  if (!time) return text
  const front = text.slice(0, time.start).trim()
  return `${at.test(front) ? '' : front}${text.slice(time.end)}`
}

/** What of a whole line is neither. */
export const unreadOf = (line: string, arbitration: Arbitration): string =>
  leftOf(line, line, arbitration.values, arbitration)

/** A known outlet, a person beside a word for people, or a place that a closing word stands behind: `屏東報導`. */
function isAnchor({ start, end, state }: Value, { lattice }: Arbitration): boolean {
  const { atoms, covers, begins } = lattice
  const within = atoms.flatMap((atom, index) => (atom.start >= start && atom.end <= end ? [index] : []))
  if (state === 'source') return within.some((index) => (covers[index]! & KIND.outlet) !== 0)
  if (state === 'location') return within.some((index) => (begins[index + 1]! & KIND.wire) !== 0)
  const beside = KIND.authors | KIND.editors | KIND.photographers | KIND.wire
  return begins.some((kinds) => (kinds & beside) !== 0)
}
