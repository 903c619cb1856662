/** Whom to believe of those that are stated as the people of a field: one place, corrected by what the others agree on. */
import { nameKey } from '../text/name-key.ts'
import type { ClaimFrom } from '../types.ts'
import { STRUCTURED, VISIBLE } from './precedence.ts'

/** One statement about people, read into names. */
export interface Named {
  from: ClaimFrom
  /** Those that count at such a place: of a byline the persons. */
  names: readonly string[]
  /** All of them. */
  said: readonly string[]
  /** The markup says that it is an organisation. */
  organisation: boolean
  /** The markup says that it is a person. */
  isOne: boolean
  /** It may be of something else in the page: a byline, or a name without a label. */
  isWeak: boolean
}

export interface People {
  from: ClaimFrom
  names: readonly string[]
}

interface Tests {
  isSite(name: string): boolean
  isPerson(name: string, from: ClaimFrom): boolean
  /** Nobody in particular: `admin`. */
  isNobody(name: string): boolean
}

/**
 * Pages name the site itself or an agency where the author belongs: a person stated anywhere comes first, a weak one
 * after the agency, the site last.
 *
 * @param named In order of precedence.
 * @param editors Keys of the names that a reader sees as those of editors.
 */
export function believePeople(
  named: readonly Named[],
  { isSite, isPerson, isNobody }: Tests,
  editors: ReadonlySet<string>,
): People | null {
  const isPersons = ({ names, from }: Named) => names.some((name) => isPerson(name, from))
  const strong = named.filter((it) => !it.organisation && !it.isWeak && isPersons(it))
  const [first, ...others] = placesOf(strong)
  const weak = placesOf(named.filter((it) => it.isWeak && isPersons(it)))
  if (first) return corrected(placeOf(named, first.from), others, weak, editors)
  const best =
    named.find(({ names }) => names.some((name) => !isSite(name) && !isNobody(name))) ??
    named.find(({ names }) => names.some((name) => !isSite(name))) ??
    named.find((it) => SIGNS.has(it.from) && !it.isWeak && it.names.length > 0 && signsItself(it, named))
  return best ? placeOf(named, best.from) : null
}

/** Where the site is stated as the author, and not as what a page is of. */
const SIGNS: ReadonlySet<ClaimFrom> = new Set([...STRUCTURED, 'header'])

/**
 * A site signs itself where it is stated as a person (a blog goes by its owner's name), where a reader sees it, or at a
 * second place of the page. Stated once, out of sight, it is who publishes: content systems put it where nobody was entered.
 */
const signsItself = (site: Named, named: readonly Named[]): boolean =>
  site.isOne ||
  isSeen(site) ||
  named.some(
    ({ from, said }) => from !== site.from && said.every((name) => agree({ from, names: [name] }, site)),
  )

/** What is stated at one place, as one. */
const placeOf = (named: readonly Named[], from: ClaimFrom): People => ({
  from,
  names: named.flatMap((it) => (it.from === from ? it.names : [])),
})

const placesOf = (named: readonly Named[]): People[] =>
  [...new Set(named.map(({ from }) => from))].map((from) => placeOf(named, from))

/** Where a reader sees the names, or markup stands around them that he sees. */
const isSeen = ({ from }: Pick<Named, 'from'>) => VISIBLE.has(from) || from === 'microdata'

/** @param weak Bylines and names without a label. */
function corrected(
  first: People,
  others: readonly People[],
  weak: readonly People[],
  editors: ReadonlySet<string>,
): People {
  const keys = keysOf(first)
  const seen = others.filter(isSeen)
  const isStated = (place: People) => [...keysOf(place)].some((key) => keys.has(key))
  // A content system states who entered the text; the byline and the page's head name who wrote it.
  if (!others.some(isStated)) {
    const agreed = seen.find((it) => others.some((other) => !isSeen(other) && agree(it, other)))
    if (agreed) return agreed
    const byline = [...seen, ...weak].find((it) => ![...keysOf(it)].some((key) => editors.has(key)))
    if (byline && [...keys].every((key) => editors.has(key))) return byline
  }
  return { ...first, names: first.names.map((name) => completed(name, seen)) }
}

const keysOf = ({ names }: People): ReadonlySet<string> => new Set(names.map(nameKey))

const agree = (one: People, other: People): boolean => {
  const keys = keysOf(other)
  return one.names.some((name) => keys.has(nameKey(name)))
}

const FORENAME = /^\p{Lu}\p{Ll}+$/u

/** `Jonas`, where the byline says `Jonas Petri`. */
function completed(name: string, seen: readonly People[]): string {
  if (!FORENAME.test(name)) return name
  return seen.flatMap(({ names }) => names).find((it) => it.startsWith(`${name} `)) ?? name
}
