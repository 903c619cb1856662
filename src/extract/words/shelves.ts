/** The words of languages, folded, by their first letter: only the letters that the lines of a text begin with are made ready. */
import type { FurnitureKind, Language } from '../../types.ts'
import { fold } from './fold.ts'
import { shelfTable } from './shelves.prepared.ts'

/** A word or phrase of one language. */
export interface Entry {
  words: string
  kind: FurnitureKind
  tag: string
}

/** All that begins with a letter. */
interface Shelf {
  whole: ReadonlyMap<string, readonly Entry[]>
  openings: readonly Entry[]
  labels: ReadonlySet<string>
}

/** @param lines See `ShelfTable`. */
function shelfOf(lines = ''): Shelf {
  const whole = new Map<string, Entry[]>()
  const openings: Entry[] = []
  const labels = new Set<string>()
  for (const { word, kind, tag } of unpacked(lines)) {
    const folded = fold(word)
    if (kind === '') labels.add(folded)
    else if (word.endsWith('…')) openings.push({ words: folded, kind, tag })
    else add(whole, folded, { words: folded, kind, tag })
  }
  for (const [folded, entries] of whole)
    if (entries.some(({ kind }) => kind !== 'credit'))
      whole.set(
        folded,
        entries.filter(({ kind }) => kind !== 'credit'),
      )
  return { whole, openings, labels }
}

interface Unfolded {
  word: string
  kind: FurnitureKind | ''
  tag: string
}

function* unpacked(lines: string): Generator<Unfolded> {
  for (const line of lines.split('\n')) {
    const [word, kind, tag] = line.split('\t')
    if (tag !== undefined) yield { word: word!, kind: kind as Unfolded['kind'], tag }
  }
}

/** The words by their first letter, folded for the first line that begins with it: to fold thousands takes longer than to read a
 * short article. */
export function shelvesOf(languages: readonly Language[]) {
  const { longest, byLetter, endings } = shelfTable(languages)
  const shelves = new Map<string, Shelf>()
  let byEnd: Map<string, Entry[]> | null = null
  return {
    /** In characters, of those that a line may be as a whole. */
    longest,
    /** @param folded What a line begins with. */
    at(folded: string): Shelf {
      const first = folded[0] ?? ''
      const known = shelves.get(first) ?? shelfOf(byLetter[first])
      shelves.set(first, known)
      return known
    },
    /** @param folded What a line ends with. */
    endingLike(folded: string): readonly Entry[] {
      if (!byEnd) {
        byEnd = new Map()
        for (const { word, kind, tag } of unpacked(endings)) {
          const words = fold(word)
          if (kind !== '') add(byEnd, words.at(-1) ?? '', { words, kind, tag })
        }
      }
      return byEnd.get(folded.at(-1) ?? '') ?? []
    },
  }
}

const add = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
