/** Pairs of a label and a value -> who wrote the article, and when. They may stand far from it, in a column beside the text. */
import { oncePerSet } from '../../../languages/merge.ts'
import { nameKey } from '../../../text/name-key.ts'
import type { Box, Claim, DropReason, Language } from '../../../types.ts'
import type { Labelled } from '../labelled.ts'
import { pairLabels } from './labels.prepared.ts'
import type { PlacedFacts } from './marks.ts'
import { authorWords } from './metas.ts'

/** How far from the text they are sure to be about it, in leaves. */
const NEAR = 12
/** `de`, `di`: too short to be a label outside of its language. */
const SHORT = 3

/**
 * The author that a page states beside a label; where several are stated, those nearest above the text or below it. Cards of
 * other articles are the reason why far from it all pairs have to name the same.
 */
export function readLabelled(
  { leaves, facts: { labelled, language } }: PlacedFacts,
  { start, end }: Pick<Box, 'start' | 'end'>,
  reasons: readonly (DropReason | null)[],
  languages: readonly Language[],
): Claim[] {
  const tag = language?.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
  const words = authorWords(languages)
  const isAuthor = (word: string) => {
    const tags = words.get(word)
    return tags !== undefined && (word.length > SHORT || tags.has('en') || tags.has(tag))
  }
  const found = labelled.filter(({ label, box }) => {
    if (OF_OTHERS.has(reasons[box] ?? null)) return false
    const word = label.toLowerCase()
    return isAuthor(word) || (word.includes('/') && word.split('/').every((it) => isAuthor(it.trim())))
  })
  const top = leaves.findLastIndex(({ level }, at) => level === 1 && at <= start)
  const above = found.filter(({ leaf }) => leaf >= Math.max(top, start - NEAR) && leaf <= start)
  const below = found.filter(({ leaf }) => leaf > end && leaf <= end + NEAR)
  const nearest = above.length > 0 ? firstGroup(above) : below.length > 0 ? firstGroup(below) : found
  const isOne = new Set(nearest.map(({ value }) => nameKey(value))).size === 1
  const isSure = above.length > 0 || isOne
  return isSure ? nearest.map(({ value }): Claim => ({ field: 'authors', value, from: 'byline' })) : []
}

const OF_OTHERS: ReadonlySet<DropReason | null> = new Set(['related', 'comments', 'advertisement', 'hidden'])

const STAMPS = ['date', 'updated'] as const

/** Labels of days, in small letters, without the small word that may end them (`Mise en ligne le`). */
const stampWords = oncePerSet(
  (languages): ReadonlyMap<string, 'date' | 'updated'> =>
    new Map(
      pairLabels(languages).days.flatMap(([word, field]) => [
        [word.replace(/ \p{Ll}{1,4}$/u, ''), field],
        [word, field],
      ]),
    ),
)

/** The days that a page states beside a label, where all such pairs say the same. They come after all other statements. */
export function readLabelledDays(
  { facts: { labelled } }: PlacedFacts,
  reasons: readonly (DropReason | null)[],
  languages: readonly Language[],
): Claim[] {
  const words = stampWords(languages)
  const found = labelled.flatMap(({ label, value, box }): Claim[] => {
    const field = words.get(label.toLowerCase())
    const isOwn = field !== undefined && YEAR.test(value) && !OF_OTHERS.has(reasons[box] ?? null)
    return isOwn ? [{ field, value, from: 'body' }] : []
  })
  return STAMPS.flatMap((wanted) => {
    const values = found.filter(({ field }) => field === wanted)
    return new Set(values.map(({ value }) => value)).size === 1 ? values.slice(0, 1) : []
  })
}
const YEAR = /(?:^|\P{Nd})\p{Nd}{4}(?:\P{Nd}|$)/u

/** What stands together. */
const firstGroup = (pairs: readonly Labelled[]): readonly Labelled[] =>
  pairs.filter(({ leaf }) => leaf - pairs[0]!.leaf <= 2)
