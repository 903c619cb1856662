/** Tells what stretches of a header line are by public lists and by the words of the languages: a place, an outlet, a
 * surname, a word for reporters. The lists are unpacked for the first line that asks. */
import { fold } from '../../dates/index.ts'
import { oncePerSet } from '../../languages/merge.ts'
import type { Language, NameWords } from '../../types.ts'
import { places as otherPlaces, outlets } from './facts.ts'
import { given, places, surnames } from './names.data.ts'
import { unpacked } from './unpack.ts'

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

type Table = Map<string, number>

interface Lexicon {
  /** Names count as they are written, words in small letters. */
  names: Table
  words: Table
  /** Lengths of what begins with a character, the longest first. */
  lengths: Map<string, number[]>
}

const LONGEST = 24
const UNIT = /(?:特别行政区|自治区|自治州|自治县|省|市|区|县|盟|旗|縣|區|鄉|鎮)$/

/** Names are the same for every set of languages. */
let namesMade: Table | null = null

function namesOf(): Table {
  if (namesMade) return namesMade
  const table: Table = new Map()
  for (const place of [...unpacked(places), ...otherPlaces]) {
    put(table, place, KIND.place)
    const short = place.replace(UNIT, '')
    if (short.length > 1 && short !== place) put(table, short, KIND.place)
  }
  for (const outlet of outlets) put(table, outlet, KIND.outlet)
  for (const name of unpacked(surnames)) put(table, name, KIND.surname)
  for (const name of unpacked(given)) put(table, name, KIND.given)
  namesMade = table
  return table
}

const put = (table: Table, word: string, kind: number) => table.set(word, (table.get(word) ?? 0) | kind)

const lexiconOf = oncePerSet((languages): Lexicon => {
  const names = new Map(namesOf())
  const words: Table = new Map()
  for (const { names: own, nulls } of languages) {
    if (own) putWords(own, names, words)
    for (const word of nulls) put(words, fold(word).toLowerCase(), KIND.empty)
  }
  const lengths = new Map<string, Set<number>>()
  for (const word of [...names.keys(), ...words.keys()]) {
    const first = word[0]!.toLowerCase()
    const known = lengths.get(first) ?? new Set()
    lengths.set(first, known.add(word.length))
  }
  return {
    names,
    words,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
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

/** A letter of the scripts that write words apart: a stretch of them begins and ends where a word does. */
const APART = /[A-Za-z\u00c0-\u0dff\u1e00-\u1fff]/

/**
 * The stretches of a folded line that are known, in order of their start; of the same start the longest first.
 *
 * @param lower The line in small letters, of the same length.
 */
export function tagLine(line: string, lower: string, languages: readonly Language[]): Tag[] {
  const { names, words, lengths } = lexiconOf(languages)
  const tags: Tag[] = []
  for (let start = 0; start < line.length; start++) {
    const apart = APART.test(line[start]!)
    if (apart && start > 0 && APART.test(line[start - 1]!)) continue
    for (const length of lengths.get(lower[start]!) ?? []) {
      const end = start + length
      if (end > line.length || length > LONGEST) continue
      if (APART.test(line[end - 1]!) && APART.test(line[end] ?? '')) continue
      const text = line.slice(start, end)
      const kinds =
        (names.get(text) ?? namedInCapitals(text, names)) | (words.get(lower.slice(start, end)) ?? 0)
      if (kinds !== 0) tags.push({ start, end, kinds })
    }
  }
  return tags
}

/** `LISBON` is the city, too. */
const namedInCapitals = (text: string, names: Table): number =>
  text.length > 3 && /^[\p{Lu} -]+$/u.test(text)
    ? (names.get(text.replace(/(?<=\p{L})\p{L}/gu, (letter) => letter.toLowerCase())) ?? 0)
    : 0
