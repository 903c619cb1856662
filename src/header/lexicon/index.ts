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
  /** Of names and words, the longest first. */
  lengths: readonly number[]
}

interface Lexicon {
  startingWith: (first: string) => Group
  /** In small letters. */
  words: Table
}

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
  const all = new Map<string, { agencies: string[]; lengths: Set<number> }>()
  const besides = (word: string) => {
    const first = word[0]!.toLowerCase()
    const known = all.get(first) ?? { agencies: [], lengths: new Set() }
    all.set(first, known)
    known.lengths.add(word.length)
    return known
  }
  for (const name of agencies.keys()) besides(name).agencies.push(name)
  for (const word of words.keys()) besides(word)
  const groups = new Map<string, Group>()
  return {
    words,
    startingWith(first) {
      const known = groups.get(first)
      if (known) return known
      const names = publicNames(first)
      const own = all.get(first)
      for (const name of own?.agencies ?? []) put(names, name, agencies.get(name)!)
      const lengths = new Set([...names.keys()].map(({ length }) => length).concat(...(own?.lengths ?? [])))
      const group = { names, lengths: [...lengths].sort((a, b) => b - a) }
      groups.set(first, group)
      return group
    },
  }
})

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
  const apart = Uint8Array.from({ length: line.length + 1 }, (_, at) => Number(isApart(line.charCodeAt(at))))
  for (let start = 0; start < line.length; start++) {
    if (apart[start] === 1 && start > 0 && apart[start - 1] === 1) continue
    const { names, lengths } = startingWith(lower[start]!)
    for (const length of lengths) {
      const end = start + length
      if (end > line.length || length > LONGEST || (apart[end - 1] === 1 && apart[end] === 1)) continue
      const text = line.slice(start, end)
      const word = words.get(lower.slice(start, end)) ?? 0
      const kinds =
        (names.get(text) ?? namedInCapitals(text, names)) |
        (length === 1 && word !== 0 && isInWord(line, lower, end, words) ? word & ~SPEAKERS : word)
      if (kinds !== 0) tags.push({ start, end, kinds })
    }
  }
  return tags
}

const SPEAKERS = KIND.authors | KIND.editors | KIND.photographers | KIND.behind | KIND.wire
const LETTER = /\p{L}/u

/** `文芳婷`, `林文杰`, `资讯汇总`: a character with letters behind it is part of a name or word, but in `本报讯记者 …`. */
const isInWord = (line: string, lower: string, end: number, words: Table): boolean =>
  LETTER.test(line[end] ?? '') && ((words.get(lower.slice(end, end + 2)) ?? 0) & SPEAKERS) === 0

/** `LISBON` is the city, too. */
const namedInCapitals = (text: string, names: Table): number =>
  text.length > 3 && /^[\p{Lu} -]+$/u.test(text)
    ? (names.get(text.replace(/(?<=\p{L})\p{L}/gu, (letter) => letter.toLowerCase())) ?? 0)
    : 0
