/** Tells the language of a text by its script and, where languages share one, by their commonest words. */
import { frequentWords } from '../../languages/frequent-words.ts'
import { scriptLanguages } from './scripts.ts'

/** So much of a text tells its language as well as all of it. */
export const SAMPLE = 6000

/** Weighted words that it takes, and how far the best language must be ahead of the next. */
const ENOUGH = 0.9
const AHEAD = 1.15

/**
 * BCP 47 primary tag of the language, or null when the text does not tell.
 *
 * @example
 * tellLanguage('Die Stadt und der Fluss sind nicht weit.') // => 'de'
 */
export function tellLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const told = scriptLanguages(sample)
  return told.length === 1 ? told[0]! : byWords(sample, told)
}

function byWords(sample: string, among: readonly string[]): string | null {
  if (among.length === 0) return null
  const { tags, words } = wordTable()
  const scores = tags.map(() => 0)
  const found = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  for (let at = 0; at < found.length; at++) {
    const known = words.get(found[at]!)
    if (known) for (const speaker of known.speakers) scores[speaker]! += known.weight
  }
  const scoreOf = (tag: string) => scores[tags.indexOf(tag)] ?? 0
  const [best, next] = among
    .map((tag) => ({ tag, score: scoreOf(tag) }))
    .sort((one, other) => other.score - one.score)
  if (!best || best.score < ENOUGH || best.score < (next?.score ?? 0) * AHEAD) return null
  return best.tag
}

/** A word, the languages that have it as indices, and what it counts for each: one that many have tells little. */
interface Word {
  speakers: number[]
  weight: number
}

let table: { tags: readonly string[]; words: ReadonlyMap<string, Word> } | null = null

function wordTable() {
  if (table) return table
  const words = new Map<string, Word>()
  const tags = Object.keys(frequentWords)
  for (const [at, list] of Object.values(frequentWords).entries())
    for (const word of new Set(list.split(' '))) {
      const known = words.get(word)
      if (known) known.speakers.push(at)
      else words.set(word, { speakers: [at], weight: 1 })
    }
  for (const word of words.values()) word.weight = 1 / word.speakers.length
  table = { tags, words }
  return table
}
