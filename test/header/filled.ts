/** What a header line fills: shared by the tables of lines. */
import type { Article } from '../../src/index.ts'

const FIELDS = [
  'source',
  'date',
  'updated',
  'views',
  'comments',
  'authors',
  'editors',
  'photographers',
  'location',
] as const

/** The fields that a header line may fill, without those that are null or an empty list. */
export const filledOf = (article: Article): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.map((field) => [field, article[field]] as const).filter(
      ([, value]) => value !== null && String(value) !== '',
    ),
  )

/** A text as it stands in HTML. */
export const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
