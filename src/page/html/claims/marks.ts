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
  ['publisher', 'site'],
  ['image', 'image'],
  ['keywords', 'keywords'],
  ['tag', 'keywords'],
  ['articlesection', 'category'],
  ['genre', 'category'],
  ['category', 'category'],
  ['isaccessibleforfree', 'access'],
])

/** Links to a tag or a section are repeated by the cards of other articles. */
const TAGS: ReadonlySet<string> = new Set(['tag', 'category'])

/** @param body Claims of what stands below it are not about this article. */
export function readMarks(
  { leaves, facts: { marks } }: PlacedFacts,
  body: Pick<Box, 'start' | 'end'>,
  reasons: readonly (DropReason | null)[],
): Claim[] {
  const top = topOf(leaves, body.start)
  const claimOf =
    (places: ReadonlySet<DropReason | null>) =>
    ({ name, value, box }: Mark): Claim[] => {
      const field = FIELDS.get(name)
      if (!field || !places.has(reasons[box] ?? null)) return []
      return [{ field, value, from: name === 'time' ? 'time' : 'microdata' }]
    }
  // Between headline and text a `<footer>` or `.hidden-print` holds the byline, and the lead picture stands alone.
  const placesOf = ({ name, leaf }: Mark) => {
    const isBetween = leaf > top && leaf <= body.start
    return isBetween ? (name === 'image' ? AROUND : BESIDE) : OWN
  }
  const claims = marks
    .filter(({ leaf, name }) => leaf <= body.end && !TAGS.has(name))
    .flatMap((mark) => claimOf(placesOf(mark))(mark))
  const [published, ...others] = marks.filter(({ name }) => name === 'datepublished')
  // The only one of the page may stand in a footer of the article, below its text; cards have one each.
  const isOwn = published !== undefined && others.length === 0 && published.leaf <= body.end + BELOW
  const isRead = claims.some(({ field }) => field === 'date')
  const tags = marks
    .filter(({ name, leaf }) => TAGS.has(name) && leaf >= top - TAGS_ABOVE && leaf <= body.end + BELOW)
    .flatMap(claimOf(OF_TAGS))
  const isNamed = claims.some(({ field }) => field === 'authors')
  const cards = marks
    .filter(({ name, leaf }) => name === 'author' && leaf > body.start && leaf <= body.end + BELOW)
    .flatMap(claimOf(OWN_FOOTER))
  const isOne = !isNamed && new Set(cards.map(({ value }) => value)).size === 1
  return [
    ...claims,
    // As weak as any byline: it may be anybody's below the text.
    ...(isOne ? cards.slice(0, 1).map((it): Claim => ({ ...it, from: 'byline', person: true })) : []),
    ...(isOwn && !isRead ? claimOf(OWN_FOOTER)(published) : []),
    ...tags,
  ]
}

const OWN: ReadonlySet<DropReason | null> = new Set([null, 'author-box'])
const OWN_FOOTER: ReadonlySet<DropReason | null> = new Set([null, 'author-box', 'footer'])
const BESIDE: ReadonlySet<DropReason | null> = new Set([...OWN_FOOTER, 'control'])
const AROUND: ReadonlySet<DropReason | null> = new Set([...BESIDE, 'outside'])
/** Lists of tags are boxes of navigation by their names. */
const OF_TAGS: ReadonlySet<DropReason | null> = new Set([...AROUND, 'navigation'])
/** How far below the text the line stands that says who wrote it and when, in leaves. */
const BELOW = 8
/** How far above the headline its section stands. */
const TAGS_ABOVE = 4

/** How far above the text the byline may stand, in leaves. */
const ABOVE = 30
const LOUD: ReadonlySet<DropReason | null> = new Set(['outside', 'navigation', 'author-box', null])

/** The names nearest to the text: between the headline and it, else the first in it. Cards of other articles stand elsewhere. */
export function readBylines(
  { leaves, facts }: PlacedFacts,
  { start, end }: Pick<Box, 'start' | 'end'>,
  reasons: readonly (DropReason | null)[],
): Claim[] {
  const top = topOf(leaves, start)
  const from = Math.max(top, start - ABOVE)
  const above = facts.bylines.filter(
    ({ leaf, box }) => leaf >= from && leaf <= start && LOUD.has(reasons[box] ?? null),
  )
  const within = facts.bylines.filter(
    ({ leaf, box }) => leaf > start && leaf <= end && (reasons[box] ?? null) === null,
  )
  const below = facts.bylines.filter(
    ({ leaf, box }) => leaf > start && leaf <= end + BELOW && OWN_FOOTER.has(reasons[box] ?? null),
  )
  const [nearest = []] = [above, firstOf(within), firstOf(below)].filter(({ length }) => length > 0)
  return nearest.map(
    ({ name, value }): Claim => ({
      field: 'authors',
      value,
      from: 'byline',
      // Content systems call whoever wrote a text its user, under any name.
      ...(name === 'user' && { person: true }),
    }),
  )
}

/** Those that stand together. */
const firstOf = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(({ leaf }) => leaf - marks[0]!.leaf <= 3)

/** The last headline of the first level above the text, -1 for none. */
const topOf = (leaves: PlacedFacts['leaves'], start: number): number =>
  leaves.findLastIndex(({ level }, at) => level === 1 && at <= start)
