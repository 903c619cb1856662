/** blocks -> article: headline, header lines and fields, furniture left out with a reason, body cut into sections. */
import type { Article, Notices, Page, Settings } from '../types.ts'
import { cutSections } from './sections.ts'

export type Read = Omit<Article, 'schema' | 'id' | 'report' | 'script'> & {
  header: string[]
  dropped: NonNullable<Article['report']>['dropped']
}

export async function readArticle(page: Page, _settings: Settings, _notices: Notices): Promise<Read> {
  const kept = page.blocks.filter((block) => block.out === null)
  const title = kept.find((block) => block.level === 1) ?? kept[0]
  const body = kept.filter((block) => block !== title)
  return {
    url: null,
    title: title?.text ?? null,
    subtitle: null,
    source: null,
    date: null,
    updated: null,
    views: null,
    comments: null,
    authors: [],
    editors: [],
    photographers: [],
    location: null,
    description: null,
    language: null,
    sections: cutSections(body),
    header: [],
    dropped: page.blocks.flatMap(({ out, line, text }) =>
      out === null ? [] : [{ reason: out, line, text }],
    ),
  }
}
