/** The one order in which conflicting statements are believed. `docs/header.md` gives the reasons. */
import type { ClaimFrom, Field } from '../../types.ts'

const MARKUP_FIRST: readonly ClaimFrom[] = [
  'input',
  'json-ld',
  'microdata',
  'opengraph',
  'meta',
  'dublin-core',
  'time',
  'header',
  'dateline',
  'footer',
  'script',
  'url',
  'title-element',
  'heading',
  'body',
]

/** What a reader sees of the source and the counters is exact; markup states the site itself there. */
const VISIBLE_FIRST: readonly ClaimFrom[] = [
  'input',
  'header',
  'dateline',
  'footer',
  'json-ld',
  'microdata',
  'meta',
  'dublin-core',
  'opengraph',
  'time',
  'title-element',
  'heading',
  'body',
]

const TITLE: readonly ClaimFrom[] = [
  'input',
  'heading',
  'json-ld',
  'microdata',
  'opengraph',
  'meta',
  'dublin-core',
  'title-element',
]

const VISIBLE: ReadonlySet<Field> = new Set([
  'source',
  'views',
  'comments',
  'editors',
  'photographers',
  'location',
])

/** Lower is believed before higher. */
export function rank(field: Field, from: ClaimFrom): number {
  const order =
    field === 'title' || field === 'subtitle' ? TITLE : VISIBLE.has(field) ? VISIBLE_FIRST : MARKUP_FIRST
  const at = order.indexOf(from)
  return at < 0 ? order.length : at
}
