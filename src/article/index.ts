/** blocks -> article: furniture left out with a reason, headline, header lines and fields, body cut into sections. */

import { settle } from '../fields/index.ts'
import { isStrayHeader, readHeader } from '../header/index.ts'
import type { Article, Headline, Notices, Origins, Page, PageBlock, Section, Settings } from '../types.ts'
import { leaveOutFragments } from './furniture/fragments.ts'
import { outlineText } from './furniture/index.ts'
import { leaveOutInsets } from './furniture/insets.ts'
import { SAMPLE, tellLanguage } from './language/index.ts'
import { findRepeats } from './repeated.ts'
import { markHeadings } from './sections/headings.ts'
import { cutSections } from './sections/index.ts'
import { markPullQuotes } from './sections/quotes.ts'
import { gatherRuns } from './sections/runs.ts'
import { readTitle } from './title.ts'

export type Read = Omit<Article, 'schema' | 'id' | 'report' | 'script'> & {
  header: string[]
  origins: Origins
  dropped: NonNullable<Article['report']>['dropped']
}

export async function readArticle(page: Page, settings: Settings, notices: Notices): Promise<Read> {
  const { blocks } = page
  const outline = page.kind === 'text' ? outlineText(blocks, settings, notices) : null
  const headline = outline?.headline ?? readTitle(page)
  const rest = blocks.filter((block) => block.out === null && !headline.blocks.includes(block))
  const told = tellLanguage(sampleOf(rest))
  const lang = page.claims.find(({ field }) => field === 'language')?.value ?? told
  const ours = blocks.filter(isOfThisArticle)
  const { claims, used, opening, end } = readHeader(ours, headline, settings, lang)
  const apart = headline.standfirst?.out ? [headline.standfirst] : []
  const header = [...new Set([...apart, ...used])]
  const spent = new Set([...header, ...headline.blocks])
  if (outline) leaveOutInsets(outline, new Set([...spent, ...(opening ? [opening] : [])]))
  const likely = blocks.filter((block) => isIn(block) && !spent.has(block))
  markPullQuotes(likely)
  markHeadings(likely.slice(firstBelow(likely, end)), page, (text) => isStrayHeader(text, settings))
  if (outline?.dump || settings.favor === 'precision') leaveOutFragments(likely)
  findRepeats(likely.filter(isIn), settings.dedupe, notices)
  const body = page.kind === 'text' ? gatherRuns(likely.filter(isIn)) : likely.filter(isIn)
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

const isOfThisArticle = ({ out }: PageBlock): boolean => out !== 'other-article'

/** Index of the first block that stands below another. */
const firstBelow = (blocks: readonly PageBlock[], above: PageBlock | null): number =>
  above === null
    ? 0
    : Math.max(
        0,
        blocks.findIndex(({ line }) => line > above.line),
      )

const isIn = ({ out }: PageBlock): boolean => out === null

const claimsOf = ({ title, subtitle, standfirst = null }: Headline) => [
  ...(title === null ? [] : [{ field: 'title', value: title, from: 'heading' } as const]),
  ...(subtitle === null ? [] : [{ field: 'subtitle', value: subtitle, from: 'heading' } as const]),
  ...(standfirst === null
    ? []
    : [{ field: 'description', value: standfirst.text, from: 'heading' } as const]),
]

/** Whether anything was found that can be called an article. */
export const hasArticle = ({ sections }: { sections: readonly Section[] }): boolean => sections.length > 0

/** The opening of the text, enough to tell its language by. */
function sampleOf(blocks: readonly PageBlock[]): string {
  let sample = ''
  for (const { text } of blocks) {
    if (sample.length >= SAMPLE) break
    sample += `${text.slice(0, SAMPLE)}\n`
  }
  return sample
}
