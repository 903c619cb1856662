/** Microdata, `rel=author` and `<time>` -> claims. Only what stands by the article counts: cards of other articles are marked up too. */
import type { Box, Claim, DropReason, Field, Page } from '../../../types.ts'
import type { Facts, Mark } from '../facts.ts'

/** Statements, and the leaves that they stand among. */
export interface PlacedFacts {
  leaves: Page['leaves']
  facts: Facts
}

const FIELDS = new Map<string, Field>([
  ['headline', 'title'],
  ['alternativeheadline', 'subtitle'],
  ['datepublished', 'date'],
  ['datecreated', 'date'],
  ['datemodified', 'updated'],
  ['author', 'authors'],
  ['author creator', 'authors'],
  ['time', 'date'],
])

export function readMarks(
  marks: readonly Mark[],
  end: number,
  reasons: readonly (DropReason | null)[],
): Claim[] {
  return marks.flatMap(({ name, value, box, leaf }): Claim[] => {
    const field = FIELDS.get(name)
    const reason = reasons[box] ?? null
    if (!field || leaf > end || !(reason === null || reason === 'author-box')) return []
    return [{ field, value, from: name === 'time' ? 'time' : 'microdata' }]
  })
}

/** How far above the text the byline may stand, in leaves. */
const ABOVE = 30
const LOUD: ReadonlySet<DropReason | null> = new Set(['outside', 'navigation', 'author-box', null])

/** The names nearest to the text: between the headline and it, else the first in it. Cards of other articles stand elsewhere. */
export function readBylines(
  { leaves, facts }: PlacedFacts,
  { start, end }: Pick<Box, 'start' | 'end'>,
  reasons: readonly (DropReason | null)[],
): Claim[] {
  const top = leaves.findLastIndex(({ level }, at) => level === 1 && at <= start)
  const from = Math.max(top, start - ABOVE)
  const above = facts.bylines.filter(
    ({ leaf, box }) => leaf >= from && leaf <= start && LOUD.has(reasons[box] ?? null),
  )
  const within = facts.bylines.filter(
    ({ leaf, box }) => leaf > start && leaf <= end && (reasons[box] ?? null) === null,
  )
  const nearest = above.length > 0 ? above : within.filter(({ leaf }) => leaf - within[0]!.leaf <= 3)
  return nearest.map(({ value }): Claim => ({ field: 'authors', value, from: 'byline' }))
}
