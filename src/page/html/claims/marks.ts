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
  const claimOf =
    (places: ReadonlySet<DropReason | null>) =>
    ({ name, value, box }: Mark): Claim[] => {
      const field = FIELDS.get(name)
      if (!field || !places.has(reasons[box] ?? null)) return []
      return [{ field, value, from: name === 'time' ? 'time' : 'microdata' }]
    }
  const claims = marks.filter(({ leaf }) => leaf <= end).flatMap(claimOf(OWN))
  const [published, ...others] = marks.filter(({ name }) => name === 'datepublished')
  // The only one of the page may stand in a footer of the article, below its text; cards have one each.
  const isOwn = published !== undefined && others.length === 0 && published.leaf <= end + BELOW
  const isRead = claims.some(({ field }) => field === 'date')
  return isOwn && !isRead ? [...claims, ...claimOf(OWN_FOOTER)(published)] : claims
}

const OWN: ReadonlySet<DropReason | null> = new Set([null, 'author-box'])
const OWN_FOOTER: ReadonlySet<DropReason | null> = new Set([null, 'author-box', 'footer'])
/** How far below the text the line stands that says who wrote it and when, in leaves. */
const BELOW = 8

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
