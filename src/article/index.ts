/** Decisions -> article: the blocks that were kept cut into sections, the claims settled, the rest listed with its reasons. */
import type { Decisions } from '../extract/index.ts'
import { settle } from '../fields/index.ts'
import type { Article, Notices, Origins, Page, Settings } from '../types.ts'
import { resolver } from './links.ts'
import { gatherRuns } from './runs.ts'
import { cutSections } from './sections.ts'

export type Composed = Omit<Article, 'schema' | 'id' | 'report' | 'script'> & {
  header: string[]
  origins: Origins
  dropped: NonNullable<Article['report']>['dropped']
}

/** @param address Where the page is from; without it, what the page states counts. */
export async function compose(
  { kind, facts }: Pick<Page, 'kind' | 'facts'>,
  { blocks, claims, siteNames, header, language }: Decisions,
  settings: Settings,
  notices: Notices,
  address: string | null = null,
): Promise<Composed> {
  const kept = blocks.flatMap(({ outcome, block }) => (outcome === 'keep' ? [block] : []))
  const { fields, origins } = await settle(claims, siteNames, settings, notices)
  const resolve = resolver(facts?.base ?? null, address ?? fields.url)
  const sections = cutSections(kind === 'text' ? gatherRuns(kept) : kept, resolve, settings.marks)
  return {
    ...fields,
    origins,
    language: fields.language ?? language,
    sections,
    header: [...header],
    dropped: blocks.flatMap(({ outcome, block: { line, text }, reason, rule }): Composed['dropped'] => {
      // A line of signs, or a word for "unknown", may stand where a headline does, but says none.
      const isUnsaid = outcome === 'title' && ![fields.title, fields.subtitle].includes(text.trim())
      if (isUnsaid) return [{ reason: 'headline', rule: 'other-headline', line, text }]
      return reason === null || rule === null ? [] : [{ reason, rule, line, text }]
    }),
  }
}
