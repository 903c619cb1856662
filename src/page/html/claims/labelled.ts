/** Pairs of a label and a value -> who wrote the article. They may stand far from it, in a column beside the text. */
import { nameKey } from '../../../text/name-key.ts'
import type { Box, Claim, DropReason, Language } from '../../../types.ts'
import type { Labelled } from '../labelled.ts'
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

/** What stands together. */
const firstGroup = (pairs: readonly Labelled[]): readonly Labelled[] =>
  pairs.filter(({ leaf }) => leaf - pairs[0]!.leaf <= 2)
