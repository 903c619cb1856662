/** The words around people's names, language by language. The build keeps what this makes of the known languages
 * (`scripts/build/prepared.js`). */
import type { Language } from '../types.ts'

/** Of one language; see `NameWords`. */
export interface WordsOfNames {
  tag: string
  and: readonly string[]
  particles: readonly string[]
  /** What stands before and behind people: authors, photographers, editors. */
  before: readonly string[]
  after: readonly string[]
  roles: readonly string[]
  collective: readonly string[]
  /** Lead on to a place or an outlet. */
  leads: readonly string[]
  /** Lead on to a date. */
  trailing: readonly string[]
}

export const wordsOfNames = (languages: readonly Language[]): readonly WordsOfNames[] =>
  languages.map(({ tag, names, labels, dates }) => {
    const people = (side: 'before' | 'after') => {
      const it = names?.[side]
      return [...(it?.authors ?? []), ...(it?.photographers ?? []), ...(it?.editors ?? [])]
    }
    return {
      tag,
      and: names?.and ?? [],
      particles: names?.particles ?? [],
      before: people('before'),
      after: people('after'),
      roles: names?.roles ?? [],
      collective: names?.collective ?? [],
      leads: [...(names?.at ?? []), ...(names?.for ?? [])],
      trailing: [...(labels.date ?? []), ...(dates?.fillers ?? [])],
    }
  })
