/** What a page's markup states -> claims, in order of how much they are worth; nothing is read or settled here. */
import { nameKey } from '../../../text/name-key.ts'
import type { Box, Claim, DropReason, Language } from '../../../types.ts'
import { readJsonLd } from './json-ld.ts'
import { readLabelled, readLabelledDays } from './labelled.ts'
import { limitClaims, limitNames } from './limit.ts'
import type { PlacedFacts } from './marks.ts'
import { readBylines, readMarks } from './marks.ts'
import { readMetas } from './metas.ts'
import { readScripts } from './scripts.ts'

export interface Stated {
  claims: Claim[]
  /** What the markup calls the site and its publisher. */
  siteNames: readonly string[]
  /** The article's text, as JSON-LD has it. */
  text: string | null
}

/** `23.01.2022 - Harbour opens again` */
const DATED_TITLE = /^\s{0,20}(\d{1,4}[./-]\d{1,2}[./-]\d{2,4})\s{1,9}[-–—|:]\s/

/** @param body Claims of what stands below it are not about this article. */
export function claimsOf(
  outline: PlacedFacts,
  body: Pick<Box, 'start' | 'end'>,
  reasons: readonly (DropReason | null)[],
  languages: readonly Language[],
): Stated {
  const { facts } = outline
  const jsonLd = readJsonLd(facts)
  const metas = readMetas(facts.metas, languages)
  const claims: Claim[] = [
    ...facts.ruled,
    ...jsonLd.claims,
    ...metas.claims,
    ...readMarks(outline, body, reasons),
    ...readBylines(outline, body, reasons),
    ...readLabelled(outline, body, reasons, languages),
  ]
  if (!claims.some(({ field }) => field === 'date'))
    claims.push(...readScripts([...facts.scripts, ...jsonLd.broken]))
  const dated = facts.title === null ? undefined : DATED_TITLE.exec(facts.title)?.[1]
  if (dated !== undefined) claims.push({ field: 'date', value: dated, from: 'title-element' })
  if (facts.title) claims.push({ field: 'title', value: facts.title, from: 'title-element' })
  const [section] = sectionsOf(outline)
  if (section !== undefined) claims.push({ field: 'category', value: section, from: 'body' })
  claims.push(...readLabelledDays(outline, reasons, languages))
  if (facts.canonical) claims.unshift({ field: 'url', value: facts.canonical, from: 'meta' })
  if (facts.language) claims.push({ field: 'language', value: facts.language, from: 'meta' })
  return {
    claims: limitClaims(claims, facts.passed),
    siteNames: limitNames([...jsonLd.siteNames, ...metas.siteNames], facts.passed),
    text: jsonLd.body,
  }
}

/** What opens the title of the page and is longer is the article, not its section. */
const LONG_SECTION = 12

/** The sections of the breadcrumb, the nearest first. The last step may be the article itself. */
const sectionsOf = ({ leaves, facts }: PlacedFacts): string[] => {
  const titles = new Set(leaves.flatMap(({ level, text }) => (level === 1 ? [nameKey(text)] : [])))
  const stated = nameKey(facts.title ?? '')
  const isTitle = (key: string) => titles.has(key) || (key.length > LONG_SECTION && stated.startsWith(key))
  return facts.crumbs.filter((step) => !isTitle(nameKey(step))).toReversed()
}
