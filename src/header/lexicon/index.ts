/** Tells what stretches of a header line are by public lists and by the words of the languages: a place, an outlet, a
 * surname, a word for reporters. The lists are unpacked for the first line that asks. */
import { isAsciiLetter } from '../../ascii.ts'
import { oncePerSet } from '../../languages/merge.ts'
import { toWords } from '../../languages/word-text.ts'
import type { Language } from '../../types.ts'
import { KIND } from './kinds.ts'
import { namesBy, put, type Table } from './names.ts'
import { lexiconWords } from './words.prepared.ts'

export { KIND } from './kinds.ts'

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
  startingWith(first: string): Group
  /** In small letters. */
  wordsWith(first: string): Table
}

/** So many bits there are. */
const LONGEST = 24
/** Names are the same for every set of languages. */
const publicNames = namesBy(KIND)

const lexiconOf = oncePerSet((languages): Lexicon => {
  const { agencies, words } = lexiconWords(languages)
  const groups = new Map<string, Group>()
  const tables = new Map<string, Table>()
  const wordsWith = (first: string): Table => {
    const known = tables.get(first) ?? new Map(entriesOf(words[first]))
    tables.set(first, known)
    return known
  }
  return {
    wordsWith,
    startingWith(first) {
      const known = groups.get(first)
      if (known) return known
      const names = publicNames(first)
      for (const [name, kind] of entriesOf(agencies[first])) put(names, name, kind)
      const group = { names, lengths: lengthsOf([...names.keys(), ...wordsWith(first).keys()]) }
      groups.set(first, group)
      return group
    },
  }
})

/** @param text See `LexiconWords`. */
const entriesOf = (text = ''): [word: string, kinds: number][] =>
  toWords(text).map((line) => {
    const tab = line.lastIndexOf('\t')
    return [line.slice(0, tab), Number(line.slice(tab + 1))]
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

/** Whether a unit is a letter of the scripts that write words apart: a stretch of them begins and ends where a word does. */
const isApart = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x1dff) || isAsciiLetter(unit) || (unit >= 0x1e00 && unit <= 0x1fff)

/**
 * The stretches of a folded line that are known, in order of their start; of the same start the longest first.
 *
 * @param lower The line in small letters, of the same length.
 */
export function tagLine(line: string, lower: string, languages: readonly Language[]): Tag[] {
  const { startingWith, wordsWith } = lexiconOf(languages)
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
      const kinds = namedAs(line.slice(start, end), names) | spokenAs(lower, start, end, wordsWith)
      if (kinds !== 0) tags.push({ start, end, kinds })
    }
  }
  return tags
}

const SPEAKERS = KIND.authors | KIND.editors | KIND.photographers | KIND.behind | KIND.wire
const LETTER = /\p{L}/u

/** What a stretch is by the words of the languages. */
function spokenAs(lower: string, start: number, end: number, wordsWith: Lexicon['wordsWith']): number {
  const word = wordsWith(lower[start]!).get(lower.slice(start, end)) ?? 0
  return end - start === 1 && word !== 0 && isInWord(lower, end, wordsWith) ? word & ~SPEAKERS : word
}

/** `文芳婷`, `林文杰`, `资讯汇总`: a character with letters behind it is part of a name or word, but in `本报讯记者 …`. */
const isInWord = (lower: string, end: number, wordsWith: Lexicon['wordsWith']): boolean =>
  LETTER.test(lower[end] ?? '') &&
  ((wordsWith(lower[end]!).get(lower.slice(end, end + 2)) ?? 0) & SPEAKERS) === 0

/** What a stretch is by the lists; `LISBON` is the city, too. */
function namedAs(text: string, names: Table): number {
  const kinds = names.get(text)
  if (kinds !== undefined || text.length < LEAST_SHOUTED || !SHOUTED.test(text)) return kinds ?? 0
  return names.get(text.replace(/(?<=\p{L})\p{L}/gu, (letter) => letter.toLowerCase())) ?? 0
}
const LEAST_SHOUTED = 4
const SHOUTED = /^[\p{Lu} -]+$/u
