/** blocks -> article: furniture left out with a reason, headline, header lines and fields, body cut into sections. */
import type { Article, Headline, Notices, Origins, Page, Section, Settings } from '../types.ts'
import { settle } from './fields/index.ts'
import { leaveOutFragments } from './furniture/fragments.ts'
import { outlineText } from './furniture/index.ts'
import { leaveOutInsets } from './furniture/insets.ts'
import { readHeader } from './header/index.ts'
import { tellLanguage } from './language.ts'
import { reportRepeats } from './repeated.ts'
import { markHeadings } from './sections/headings.ts'
import { cutSections } from './sections/index.ts'
import { markPullQuotes } from './sections/quotes.ts'
import { readTitle } from './title.ts'

export type Read = Omit<Article, 'schema' | 'id' | 'report' | 'script'> & {
  header: string[]
  origins: Origins
  dropped: NonNullable<Article['report']>['dropped']
}

export async function readArticle(page: Page, settings: Settings, notices: Notices): Promise<Read> {
  const { blocks } = page
  const outline = page.kind === 'text' ? outlineText(blocks, settings) : null
  const headline = outline?.headline ?? readTitle(page)
  const rest = blocks.filter((block) => block.out === null && !headline.blocks.includes(block))
  const told = tellLanguage(rest.map(({ text }) => text).join('\n'))
  const lang = page.claims.find(({ field }) => field === 'language')?.value ?? told
  const { claims, used, opening } = readHeader(blocks, headline, settings, lang)
  const header = [...(headline.standfirst ? [headline.standfirst] : []), ...used]
  const spent = new Set([...header, ...headline.blocks])
  if (outline) leaveOutInsets(outline, new Set([...spent, opening]))
  const likely = blocks.filter((block) => !spent.has(block) && block.out === null)
  markPullQuotes(likely)
  markHeadings(likely, page.kind)
  if (outline?.dump) leaveOutFragments(likely)
  const body = likely.filter((block) => block.out === null)
  reportRepeats(body, notices)
  const sections = cutSections(body)
  const stated = [...claimsOf(headline), ...page.claims, ...claims]
  const { fields, origins } = await settle(stated, page.siteNames, settings, notices)
  return {
    ...fields,
    origins,
    language: fields.language ?? told,
    sections,
    header: header.map((block) => block.text),
    dropped: blocks.flatMap((block) =>
      block.out === null || spent.has(block)
        ? []
        : [{ reason: block.out, line: block.line, text: block.text }],
    ),
  }
}

const claimsOf = ({ title, subtitle, standfirst = null }: Headline) => [
  ...(title === null ? [] : [{ field: 'title', value: title, from: 'heading' } as const]),
  ...(subtitle === null ? [] : [{ field: 'subtitle', value: subtitle, from: 'heading' } as const]),
  ...(standfirst === null
    ? []
    : [{ field: 'description', value: standfirst.text, from: 'heading' } as const]),
]

/** Whether anything was found that can be called an article. */
export const hasArticle = ({ sections }: { sections: readonly Section[] }): boolean => sections.length > 0
