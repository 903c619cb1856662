/** Finds the labels of header fields in a line, by the character that they begin with: only those that a line holds are made ready. */
import { LETTER } from '../languages/merge.ts'
import type { LabelField, Language } from '../types.ts'
import { labelTable } from './labels.prepared.ts'

export interface Label {
  /** Folded, in small letters. */
  word: string
  field: LabelField
  lang: string
  /** It opens a name without a colon. */
  bare: boolean
  /** It stands behind a name only: `기자`. */
  behind: boolean
}

/** Finds the longest label that starts at an offset of a folded line in small letters. */
export type LabelAt = (line: string, at: number) => readonly Label[]

/** Labels that begin with a character. */
interface Group {
  words: ReadonlyMap<string, readonly Label[]>
  /** How long they are by their first two characters. */
  lengths: ReadonlyMap<string, readonly number[]>
}

export function labelFinder(languages: readonly Language[]): LabelAt {
  const { byUnit, pairs, singles } = labelTable(languages)
  const openings = openingsOf(pairs, singles)
  const groups = new Map<string, Group>()
  return (line, at) => {
    // Most words of a line begin like no label.
    if (!mayOpen(openings, line.charCodeAt(at), line.charCodeAt(at + 1))) return NO_LABELS
    const first = line[at]!
    const group = groups.get(first) ?? groupOf(byUnit[first])
    groups.set(first, group)
    for (const length of group.lengths.get(line.slice(at, at + 2)) ?? group.lengths.get(first) ?? []) {
      const found = group.words.get(line.slice(at, at + length))
      if (found && endsWord(line, at + length, found[0]!.word)) return found
    }
    return NO_LABELS
  }
}
const NO_LABELS: readonly Label[] = []

/** @param lines See `LabelTable`. */
function groupOf(lines = ''): Group {
  const words = new Map<string, Label[]>()
  for (const line of lines.split('\n')) {
    const [word, field, lang, signs] = line.split('\t')
    if (signs === undefined) continue
    const label = {
      word: word!,
      field: field as LabelField,
      lang: lang!,
      bare: signs.includes('<'),
      behind: signs.includes('>'),
    }
    const known = words.get(label.word)
    if (known) known.push(label)
    else words.set(label.word, [label])
  }
  return { words, lengths: lengthsByBeginning(words.keys()) }
}

/** A bit for each pair of units that a label may begin with; of one unit for any behind it. Few pairs share a bit. */
function openingsOf(pairs: string, singles: string): Uint8Array {
  const bits = new Uint8Array(2 * OPENINGS)
  for (let at = 0; at < singles.length; at++) bits[OPENINGS + (singles.charCodeAt(at) % OPENINGS)] = 1
  for (let at = 0; at < pairs.length; at += 2)
    bits[openingAt(pairs.charCodeAt(at), pairs.charCodeAt(at + 1))] = 1
  return bits
}
const OPENINGS = 1 << 14
const openingAt = (first: number, second: number) => (first * 131 + second) % OPENINGS

/** @param second NaN at the end of a line. */
const mayOpen = (openings: Uint8Array, first: number, second: number): boolean =>
  openings[OPENINGS + (first % OPENINGS)] === 1 || openings[openingAt(first, second)] === 1

/** How long the words are that begin with two characters, the longest first; those of one character are among them, and stand by themselves, too. */
function lengthsByBeginning(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const word of words) {
    const beginning = word.slice(0, 2)
    const known = found.get(beginning) ?? new Set<number>()
    found.set(beginning, known.add(word.length))
  }
  for (const [beginning, known] of found) if (found.has(beginning[0]!)) known.add(1)
  return new Map([...found].map(([beginning, known]) => [beginning, [...known].sort((a, b) => b - a)]))
}

const spaced = new RegExp(`[${LETTER}]`)

/** In scripts with spaces a label ends where letters end; the line here is in small letters, so a capital that is
 * glued on is looked for by the caller. */
function endsWord(line: string, end: number, word: string): boolean {
  return !spaced.test(word.at(-1)!) || !spaced.test(line[end] ?? ' ')
}
