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
  const { languages, weights } = wordTable()
  const scores = new Map<string, number>(among.map((tag) => [tag, 0]))
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    const speakers = languages.get(word)
    if (!speakers) continue
    for (const tag of speakers) if (scores.has(tag)) scores.set(tag, scores.get(tag)! + weights.get(word)!)
  }
  const [best, next] = [...scores].sort((one, other) => other[1] - one[1])
  if (!best || best[1] < ENOUGH || best[1] < (next?.[1] ?? 0) * AHEAD) return null
  return best[0]
}

let table: { languages: Map<string, string[]>; weights: Map<string, number> } | null = null

/** A word that many languages have tells little: it weighs the less. */
function wordTable() {
  if (table) return table
  const languages = new Map<string, string[]>()
  for (const [tag, words] of Object.entries(frequentWords))
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), tag])
  const weights = new Map([...languages].map(([word, tags]) => [word, 1 / tags.length]))
  table = { languages, weights }
  return table
}
