/** The one order in which conflicting statements are believed. `docs/header.md` gives the reasons. */
import type { ClaimFrom, Field } from '../types.ts'

const MARKUP_FIRST: readonly ClaimFrom[] = [
  'site-rule',
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
  'byline',
  'script',
  'url',
  'title-element',
  'heading',
  'body',
]

/** What a reader sees of the source and the counters is exact; markup states the site itself there. */
const VISIBLE_FIRST: readonly ClaimFrom[] = [
  'site-rule',
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

/** Below the text a source has a label (`来源：新华社`); a dateline names who wired it, or only `本报`. */
const LABELLED_FIRST: readonly ClaimFrom[] = VISIBLE_FIRST.toSpliced(3, 2, 'footer', 'dateline')

const TITLE: readonly ClaimFrom[] = [
  'site-rule',
  'input',
  'heading',
  'json-ld',
  'microdata',
  'opengraph',
  'meta',
  'dublin-core',
  'title-element',
]

/** What OpenGraph states of the site and the picture is meant to be shown; JSON-LD names the company behind the site, and pictures in all sizes. */
const SHOWN: readonly ClaimFrom[] = [
  'site-rule',
  'input',
  'opengraph',
  'json-ld',
  'microdata',
  'meta',
  'dublin-core',
  'heading',
  'body',
]

const KEYWORDS: readonly ClaimFrom[] = [
  'site-rule',
  'input',
  'meta',
  'opengraph',
  'json-ld',
  'microdata',
  'dublin-core',
]

const SHOWN_BEST: ReadonlySet<Field> = new Set(['site', 'image', 'category', 'access'])

const SEEN_BEST: ReadonlySet<Field> = new Set([
  'source',
  'views',
  'comments',
  'editors',
  'photographers',
  'location',
])

/** What a reader sees, not what markup states. */
export const VISIBLE: ReadonlySet<ClaimFrom> = new Set(['header', 'dateline', 'footer', 'byline', 'body'])

/** Markup that tells an author from other meta data. */
export const STRUCTURED: ReadonlySet<ClaimFrom> = new Set(['json-ld', 'microdata'])

/** Lower is believed before higher. */
export function rank(field: Field, from: ClaimFrom): number {
  const order = orderOf(field)
  const at = order.indexOf(from)
  return at < 0 ? order.length : at
}

function orderOf(field: Field): readonly ClaimFrom[] {
  if (field === 'title' || field === 'subtitle') return TITLE
  if (field === 'keywords') return KEYWORDS
  if (field === 'source') return LABELLED_FIRST
  if (SHOWN_BEST.has(field)) return SHOWN
  return SEEN_BEST.has(field) ? VISIBLE_FIRST : MARKUP_FIRST
}
