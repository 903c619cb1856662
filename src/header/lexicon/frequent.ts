/** The commonest words of a page's language: no name begins with one or holds one. */
import { frequentWords } from '../../languages/frequent-words.ts'

const known = new Map<string, ReadonlySet<string>>()
const NONE: ReadonlySet<string> = new Set()

/** @param lang BCP 47 tag; without one no word is common. */
export function frequentIn(lang: string | null): ReadonlySet<string> {
  const tag = lang?.split('-')[0] ?? ''
  if (!Object.hasOwn(frequentWords, tag)) return NONE
  const words = known.get(tag) ?? new Set(frequentWords[tag as keyof typeof frequentWords].split(' '))
  known.set(tag, words)
  return words
}
