/** What the words of languages say of a stretch, by the character that it begins with. The build keeps what this makes of the known
 * languages (`scripts/build/prepared.js`). */
import { fold } from '../../dates/fold.ts'
import { toText } from '../../languages/word-text.ts'
import type { Language, NameWords } from '../../types.ts'
import { KIND } from './kinds.ts'

/** By the first character in small letters, one word a line with its kinds behind a tab. */
export interface LexiconWords {
  /** As they are written. */
  agencies: Readonly<Record<string, string>>
  /** In small letters. */
  words: Readonly<Record<string, string>>
}

type Kinds = Map<string, number>

export function lexiconWords(languages: readonly Language[]): LexiconWords {
  const agencies: Kinds = new Map()
  const words: Kinds = new Map()
  for (const { names: own, nulls } of languages) {
    if (own) putWords(own, agencies, words)
    for (const word of nulls) put(words, fold(word).toLowerCase(), KIND.empty)
  }
  return { agencies: byFirst(agencies), words: byFirst(words) }
}

const put = (kinds: Kinds, word: string, kind: number) => kinds.set(word, (kinds.get(word) ?? 0) | kind)

function byFirst(kinds: Kinds): Record<string, string> {
  const lines = new Map<string, string[]>()
  for (const [word, bits] of kinds) {
    const first = (word[0] ?? '').toLowerCase()
    const known = lines.get(first) ?? []
    lines.set(first, known)
    known.push(`${word}\t${bits}`)
  }
  return Object.fromEntries([...lines].map(([first, all]) => [first, toText(all)]))
}

const PEOPLE = ['authors', 'editors', 'photographers'] as const

function putWords(own: NameWords, names: Kinds, words: Kinds): void {
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
