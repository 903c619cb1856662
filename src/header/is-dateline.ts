/** Tells a dateline from the opening of a sentence by what was read between its signs. */
import type { Claim } from '../types.ts'
import type { Arbitration, Said, Value } from './arbiter/index.ts'
import type { Lattice } from './arbiter/lattice.ts'
import { KIND } from './lexicon/index.ts'
import type { Opening } from './opening.ts'
import { unreadOf } from './read.ts'
import type { Mark } from './scan.ts'

/** An opening that may be a dateline, and what the rules read of it. */
export interface Opened {
  line: string
  marks: readonly Mark[]
  said: Said[]
  dates: Claim[]
  opening: Opening
  /** The town, where its region stood behind it: `SALEM, Ore. –`. */
  town: string | null
  /** Nothing stands behind it. */
  isWhole: boolean
}

const SPEAKS = KIND.wire | KIND.authors | KIND.photographers

/** Whether what was read of an opening is enough for a dateline. */
export function isDateline(
  { line, dates, opening, marks, town, isWhole }: Opened,
  arbitration: Arbitration,
): boolean {
  const { lattice, values } = arbitration
  const { atoms, begins, covers } = lattice
  if (town !== null) return true
  const isRead = !/\p{L}/u.test(unreadOf(line, arbitration))
  // `國際中心／綜合報導` names nobody.
  if (values.length === 0 && dates.length === 0) return isWhole && isRead && isClosed(line, lattice)
  const isKnown = values.some(
    ({ start, end, state }) =>
      state === 'source' &&
      atoms.some((atom, at) => atom.start >= start && atom.end <= end && (covers[at]! & KIND.outlet) !== 0),
  )
  const has = (state: string) => values.some((value) => value.state === state)
  const speaks = begins.some((kinds) => (kinds & SPEAKS) !== 0)
  if (opening.by === 'wire') return has('source') || has('authors') || (has('location') && dates.length > 0)
  if (opening.by === 'bracket') {
    if (isKnown || (speaks && values.length > 0)) return true
    return isRead && isBracket(line, values, isWhole, lattice)
  }
  // `OSLO — Harbour pilots …`
  if (!isWhole && dates.length === 0 && values.length === 1 && isShouted(line, values[0]!, lattice))
    return true
  const isStated =
    isKnown ||
    (has('source') &&
      (BRACKETED.test(line.slice(line.lastIndexOf('  ') + 1).trimStart()) || BEHIND_COMMA.test(line)))
  return (isStated && (has('location') || marks.length > 0)) || (has('location') && dates.length > 0)
}

/** The last word closes a dateline: `國際中心／綜合報導`, `（社會中心／綜合外電報導）`. */
const isClosed = (line: string, { atoms, ends }: Lattice): boolean => {
  const last = atoms.findLastIndex(({ start, end }) => LETTER.test(line.slice(start, end)))
  return (ends[last + 1]! & KIND.wire) !== 0
}
const LETTER = /\p{L}/u

/** `(Coastal News) -`, `【東海網／林小滿】`, `【アテネ＝高梨健吾】`, `（小野寺圭）` alone on its line. */
function isBracket(line: string, values: readonly Value[], isWhole: boolean, lattice: Lattice): boolean {
  const has = (state: string) => values.some((value) => value.state === state)
  if (values.length === 1 && has('source') && OUTLET_AND_DASH.test(line)) return true
  const areNamed = values.every((it) => isNamed(it, lattice))
  return (
    (areNamed && (isWhole || (has('source') && has('authors')))) || (values.length > 1 && has('location'))
  )
}

/** A known place in capitals is all that stands before the dash. */
function isShouted(line: string, { start, end, state }: Value, { atoms, covers }: Lattice): boolean {
  const isKnown = atoms.every(
    (atom, at) =>
      atom.start < start || atom.end > end || atom.kind !== 'word' || (covers[at]! & KIND.place) !== 0,
  )
  return state === 'location' && isKnown && SHOUTED.test(line)
}

const SHOUTED = /^\p{Lu}[\p{Lu} .'’-]{3,24} ?[–—] ?$/u

/** A name of a known family, or an outlet that says that it is one: `(Advertisement)` is none. */
function isNamed({ start, end, state }: Value, { atoms, begins, ends }: Lattice): boolean {
  const from = atoms.findIndex((atom) => atom.start === start)
  const to = atoms.findIndex((atom) => atom.end >= end) + 1
  if (state === 'source') return (ends[to]! & KIND.outletWord) !== 0
  return state !== 'location' && atoms[from]?.kind === 'joined' && (begins[from]! & KIND.surname) !== 0
}

/** `RIO VERDE (Coastal News) - `, `April 12 (Stadtblatt) -`: an outlet that nobody knows stands in brackets before the dash. */
const BRACKETED = /^[\p{Lu}\d][^()\p{Ll}]*(?:\p{Ll}+[^()\p{Ll}\d]*\d[^()]*)?[(][^()]{2,40}[)][ .]*[-–—]/u

/** `(Coastal News) - …`. */
const OUTLET_AND_DASH = /^[(](?:\p{Lu}{2,6}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3})[)] ?[-–—]/u

/** `MILLBROOK, Metro Daily - …`. */
const BEHIND_COMMA = /^\p{Lu}[\p{Lu} .'’-]{2,24}, ?[^,()\d]{2,30} [-–—]/u
