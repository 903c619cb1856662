/** Gives the words of a language their other spellings: those of Chinese are written once, in Simplified. */
import type { Language } from '../types.ts'

/** @param spellings By word what it is spelt besides, parted by `|`. */
export function withSpellings(language: Language, spellings: Readonly<Record<string, string>>): Language {
  const spelt = (word: string) => [word, ...(spellings[word]?.split('|') ?? [])]
  const widened = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((it) => (typeof it === 'string' ? spelt(it) : [widened(it)]))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' ? [[key, widened(inner)]] : spelt(key).map((it) => [it, inner]),
      ),
    )
  }
  return widened(language) as Language
}
