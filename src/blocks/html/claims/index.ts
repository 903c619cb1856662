/** What a page's markup states -> claims, in order of how much they are worth; nothing is read or settled here. */
import type { Claim, DropReason, Page } from '../../../types.ts'
import type { Facts } from '../facts.ts'
import { readJsonLd } from './json-ld.ts'
import { readMarks } from './marks.ts'
import { readMetas } from './metas.ts'
import { readScripts } from './scripts.ts'

export interface Stated extends Pick<Page, 'claims' | 'siteNames'> {
  /** The article's text, as JSON-LD has it. */
  text: string | null
}

/** @param end Where the body ends: claims of what stands below it are not about this article. */
export function claimsOf(facts: Facts, end: number, reasons: readonly (DropReason | null)[]): Stated {
  const jsonLd = readJsonLd(facts)
  const metas = readMetas(facts.metas)
  const claims: Claim[] = [...jsonLd.claims, ...metas.claims, ...readMarks(facts.marks, end, reasons)]
  if (!claims.some(({ field }) => field === 'date')) claims.push(...readScripts(facts.scripts))
  if (facts.title) claims.push({ field: 'title', value: facts.title, from: 'title-element' })
  if (facts.canonical) claims.unshift({ field: 'url', value: facts.canonical, from: 'meta' })
  if (facts.language) claims.push({ field: 'language', value: facts.language, from: 'meta' })
  return { claims, siteNames: [...new Set([...jsonLd.siteNames, ...metas.siteNames])], text: jsonLd.body }
}
