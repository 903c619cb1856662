/** Tells what stretches of a header line are by public lists and by the words of the languages: a place, an outlet, a
 * surname, a word for reporters. The lists are unpacked for the first line that asks. */
import { isAsciiLetter } from '../../ascii.ts'
import { fold } from '../../dates/index.ts'
import { oncePerSet } from '../../languages/merge.ts'
import type { Language, NameWords } from '../../types.ts'
import { namesBy, put, type Table } from './names.ts'

/** What a stretch may be, as bits: one may be several. */
export const KIND = {
  place: 1,
  outlet: 2,
  surname: 4,
  given: 8,
  role: 16,
  desk: 32,
  wire: 64,
  at: 128,
  authors: 256,
  editors: 512,
  photographers: 1024,
  /** `기자`, `摄`: the name is in front. */
  behind: 2048,
  collective: 4096,
  /** A word that outlets end in or hold. */
  outletWord: 8192,
  /** An ending of places. */
  placeWord: 16384,
  and: 32768,
  empty: 65536,
  /** `von`, `de`. */
  particle: 131072,
} as const

export interface Tag {
  start: number
  end: number
  kinds: number
}

/** What begins with a character. */
interface Group {
  /** As they are written. */
  names: Table
  /** How long the names and words are that begin alike, as bits; see `beginningOf`. */
  lengths: Table
}

interface Lexicon {
  startingWith: (first: string) => Group
  /** In small letters. */
  words: Table
}

/** So many bits there are. */
const LONGEST = 24
/** Names are the same for every set of languages. */
const publicNames = namesBy(KIND)

const lexiconOf = oncePerSet((languages): Lexicon => {
  const agencies: Table = new Map()
  const words: Table = new Map()
  for (const { names: own, nulls } of languages) {
    if (own) putWords(own, agencies, words)
    for (const word of nulls) put(words, fold(word).toLowerCase(), KIND.empty)
  }
  const all = new Map<string, { agencies: string[]; words: string[] }>()
  const besides = (word: string) => {
    const first = word[0]!.toLowerCase()
    const known = all.get(first) ?? { agencies: [], words: [] }
    all.set(first, known)
    return known
  }
  for (const name of agencies.keys()) besides(name).agencies.push(name)
  for (const word of words.keys()) besides(word).words.push(word)
  const groups = new Map<string, Group>()
  return {
    words,
    startingWith(first) {
      const known = groups.get(first)
      if (known) return known
      const names = publicNames(first)
      const own = all.get(first)
      for (const name of own?.agencies ?? []) put(names, name, agencies.get(name)!)
      const group = { names, lengths: lengthsOf([...names.keys(), ...(own?.words ?? [])]) }
      groups.set(first, group)
      return group
    },
  }
})

/** The first word where words are written apart, else the first two characters. */
function beginningOf(lower: string, start: number): string {
  let end = start
  while (isApart(lower.charCodeAt(end))) end++
  return lower.slice(start, Math.max(end, start + (end > start ? 0 : 2)))
}

function lengthsOf(names: readonly string[]): Table {
  const lengths: Table = new Map()
  for (const name of names)
    if (name.length <= LONGEST) put(lengths, beginningOf(name.toLowerCase(), 0), 1 << name.length)
  return lengths
}

const PEOPLE = ['authors', 'editors', 'photographers'] as const

function putWords(own: NameWords, names: Table, words: Table): void {
  const all = (list: readonly string[] | undefined, kind: number) => {
    for (const word of list ?? []) put(words, fold(word).toLowerCase(), kind)
  }
  for (const field of PEOPLE) {
    all(own.before?.[field], KIND[field])
    all(own.after?.[field], KIND[field] | KIND.behind)
  }
  all(own.roles, KIND.role)
  all(own.desks, KIND.desk)
  all(own.wire, KIND.wire)
  all(own.at, KIND.at)
  all(own.and, KIND.and)
  all(own.particles, KIND.particle)
  all(own.collective, KIND.collective)
  all(own.outlets, KIND.outletWord)
  all(own.places, KIND.placeWord)
  for (const agency of own.agencies ?? []) put(names, fold(agency), KIND.outlet)
}

/** Whether a unit is a letter of the scripts that write words apart: a stretch of them begins and ends where a word does. */
const isApart = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x1dff) || isAsciiLetter(unit) || (unit >= 0x1e00 && unit <= 0x1fff)

/**
 * The stretches of a folded line that are known, in order of their start; of the same start the longest first.
 *
 * @param lower The line in small letters, of the same length.
 */
export function tagLine(line: string, lower: string, languages: readonly Language[]): Tag[] {
  const { startingWith, words } = lexiconOf(languages)
  const tags: Tag[] = []
  // By position, and one more for the end.
  const apart = new Uint8Array(line.length + 1)
  for (let at = 0; at < line.length; at++) if (isApart(line.charCodeAt(at))) apart[at] = 1
  for (let start = 0; start < line.length; start++) {
    if (apart[start] === 1 && start > 0 && apart[start - 1] === 1) continue
    const { names, lengths } = startingWith(lower[start]!)
    const beginning = beginningOf(lower, start)
    // A character of a script that writes words together may be known by itself.
    const alone = apart[start] === 1 ? 0 : (lengths.get(lower[start]!) ?? 0)
    const bits = alone | (lengths.get(beginning) ?? 0)
    for (let length = bits === 0 ? 0 : LONGEST; length > 0; length--) {
      const end = start + length
      if ((bits & (1 << length)) === 0 || end > line.length || (apart[end - 1] === 1 && apart[end] === 1))
        continue
      const kinds = namedAs(line.slice(start, end), names) | spokenAs(lower, start, end, words)
      if (kinds !== 0) tags.push({ start, end, kinds })
    }
  }
  return tags
}

const SPEAKERS = KIND.authors | KIND.editors | KIND.photographers | KIND.behind | KIND.wire
const LETTER = /\p{L}/u

/** What a stretch is by the words of the languages. */
function spokenAs(lower: string, start: number, end: number, words: Table): number {
  const word = words.get(lower.slice(start, end)) ?? 0
  return end - start === 1 && word !== 0 && isInWord(lower, end, words) ? word & ~SPEAKERS : word
}

/** `文芳婷`, `林文杰`, `资讯汇总`: a character with letters behind it is part of a name or word, but in `本报讯记者 …`. */
const isInWord = (lower: string, end: number, words: Table): boolean =>
  LETTER.test(lower[end] ?? '') && ((words.get(lower.slice(end, end + 2)) ?? 0) & SPEAKERS) === 0

/** What a stretch is by the lists; `LISBON` is the city, too. */
function namedAs(text: string, names: Table): number {
  const kinds = names.get(text)
  if (kinds !== undefined || text.length < LEAST_SHOUTED || !SHOUTED.test(text)) return kinds ?? 0
  return names.get(text.replace(/(?<=\p{L})\p{L}/gu, (letter) => letter.toLowerCase())) ?? 0
}
const LEAST_SHOUTED = 4
const SHOUTED = /^[\p{Lu} -]+$/u
