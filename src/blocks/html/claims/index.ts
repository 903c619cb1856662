/** What a page's markup states -> claims, in order of how much they are worth; nothing is read or settled here. */
import type { Claim, DropReason, Page } from '../../../types.ts'
import type { Facts } from '../facts.ts'
import { readJsonLd } from './json-ld.ts'
import { readMarks } from './marks.ts'
import { readMetas } from './metas.ts'

export function claimsOf(
  facts: Facts,
  body: { start: number; end: number },
  reasons: readonly (DropReason | null)[],
): Pick<Page, 'claims' | 'siteNames'> {
  const jsonLd = readJsonLd(facts)
  const metas = readMetas(facts.metas)
  const claims: Claim[] = [...jsonLd.claims, ...metas.claims, ...readMarks(facts.marks, body, reasons)]
  if (facts.title) claims.push({ field: 'title', value: facts.title, from: 'title-element' })
  if (facts.canonical) claims.unshift({ field: 'url', value: facts.canonical, from: 'meta' })
  if (facts.language) claims.push({ field: 'language', value: facts.language, from: 'meta' })
  return { claims, siteNames: [...new Set([...jsonLd.siteNames, ...metas.siteNames])] }
}
