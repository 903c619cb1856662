/** Labels beside a value, in small letters. The build keeps what this makes of the known languages (`scripts/build/prepared.js`). */
import type { Language } from '../../../types.ts'

export interface PairLabels {
  /** Of authors, with the tag of the language. */
  authors: readonly (readonly [word: string, tag: string])[]
  /** Of days. */
  days: readonly (readonly [word: string, field: 'date' | 'updated'])[]
}

export const pairLabels = (languages: readonly Language[]): PairLabels => ({
  authors: languages.flatMap(({ tag, labels, names }) =>
    [...(labels.authors ?? []), ...(names?.before?.authors ?? [])].map(
      (word) => [word.toLowerCase(), tag] as const,
    ),
  ),
  days: languages.flatMap(({ labels }) =>
    (['date', 'updated'] as const).flatMap((field) =>
      (labels[field] ?? []).map((word) => [word.toLowerCase(), field] as const),
    ),
  ),
})
