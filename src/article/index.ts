/** Decisions -> article: the blocks that were kept cut into sections, the claims settled, the rest listed with its reasons. */
import type { Decisions } from '../extract/index.ts'
import { settle } from '../fields/index.ts'
import type { Article, Dropped, Notices, Origins, Page, PageBlock, Settings } from '../types.ts'
import { type Resolve, resolver } from './links.ts'
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
  const { fields, origins } = await settle(claims, siteNames, settings, notices, {
    language,
    address,
    lines: () => blocks.map(({ block }) => block.text),
  })
  const resolve = resolver(facts?.base ?? null, address ?? fields.url)
  const sections = cutSections(kind === 'text' ? gatherRuns(kept) : kept, resolve, settings.marks)
  const offer = fields.access === 'free' || fields.access === null ? undefined : offerBelow(blocks)
  if (offer) notices.add('cut-by-paywall', { line: offer.line, detail: offer.text.slice(0, MAX_DETAIL) })
  const stated = fields.image === null ? null : resolve(fields.image)
  const picture = stated ?? firstPicture(sections)
  if (fields.image === null && picture !== null) origins.image = 'body'
  return {
    ...fields,
    image: picture,
    origins,
    language: fields.language ?? language,
    sections,
    header: [...header],
    dropped: blocks.flatMap(({ outcome, block, reason, rule }): Composed['dropped'] => {
      const piece = pieceOf(block, resolve)
      if (piece.text === '') return []
      // A line of signs, or a word for "unknown", may stand where a headline does, but says none.
      const isUnsaid = outcome === 'title' && ![fields.title, fields.subtitle].includes(block.text.trim())
      if (isUnsaid) return [{ reason: 'headline', rule: 'other-headline', ...piece }]
      return reason === null || rule === null ? [] : [{ reason, rule, ...piece }]
    }),
  }
}

/** What is left out, in words: a picture without any has its address in their place. */
function pieceOf(block: PageBlock, resolve: Resolve): Pick<Dropped, 'line' | 'text' | 'src'> {
  const { line, text } = block
  if ((block.type !== 'image' && block.type !== 'embed') || block.src === null) return { line, text }
  const src = resolve(block.src)
  return { line, text: text || (block.type === 'image' && block.alt) || src, src }
}

/** Characters of an offer that a notice quotes. */
const MAX_DETAIL = 100
/** Blocks behind the text among which the offer stands. */
const MAX_BLOCKS_BELOW = 4

/** The offer to subscribe that stands right behind the last block of the text. */
function offerBelow(blocks: Decisions['blocks']): PageBlock | undefined {
  const last = blocks.findLastIndex(({ outcome }) => outcome === 'keep')
  const below = blocks.slice(last + 1).filter(({ reason }) => reason !== null && reason !== 'hidden')
  return below.slice(0, MAX_BLOCKS_BELOW).find(({ reason }) => reason === 'advertisement')?.block
}

function firstPicture(sections: Article['sections']): string | null {
  for (const { blocks } of sections)
    for (const block of blocks) if (block.type === 'image' && block.src) return block.src
  return null
}
