/** Header lines and datelines -> claims, and the blocks that hold nothing but metadata.
 * Which lines may be a header is decided by place: around the headline, above the text, after its end. */
import type { Claim, Header, Headline, PageBlock, Settings } from '../../types.ts'
import { fold } from '../dates/index.ts'
import { readDateline } from './dateline.ts'
import { readEnding } from './ending.ts'
import { isHeaderLine } from './gate.ts'
import { type LineReading, readLine } from './line.ts'
import { isPeople } from './scan.ts'
import { vocabularyOf } from './vocabulary.ts'
import { zonesOf } from './zones.ts'

/** Whether a line reads as a header line or opens with a dateline, wherever it stands: it is no headline then. */
export function isHeaderText(text: string, settings: Settings): boolean {
  return readIfHeader(text, settings, null) !== null || datelineOf(text, settings) !== null
}

/**
 * Reads the header of a page.
 *
 * @param lang BCP 47 tag of the page's language, if known: it decides what labels of several languages mean.
 */
export function readHeader(
  blocks: readonly PageBlock[],
  headline: Headline,
  settings: Settings,
  lang: string | null = null,
): Header {
  const { before, after, far, tail, opening, last } = zonesOf(blocks, headline)
  const claims: Claim[] = []
  const used = new Set<PageBlock>()
  let dated: PageBlock | null = null
  const take = (block: PageBlock, stated: readonly Claim[]) => {
    claims.push(...stated)
    used.add(block)
  }
  for (const block of [...after, ...before, ...(opening ? [opening] : [])]) {
    const dateline = dated ? null : datelineOf(block.text, settings)
    if (dateline) {
      dated = block
      claims.push(...dateline.claims)
      if (dateline.whole) used.add(block)
      else block.out = null
      continue
    }
    const reading = block === opening ? null : readIfHeader(block.text, settings, lang)
    if (reading) take(block, reading.claims)
  }
  if (!claims.some(isDate)) {
    const found = firstDated(far, settings, lang)
    if (found) take(found.block, found.claims)
  }
  for (const block of tail) {
    const reading = FOOTER.test(block.text) ? readIfHeader(block.text, settings, lang) : null
    if (reading?.claims.some(({ field }) => isPeople(field)))
      take(
        block,
        reading.claims.map((claim): Claim => ({ ...claim, from: 'footer' })),
      )
  }
  if (last) claims.push(...readEnding(last.text, vocabularyOf(settings.languages)))
  return {
    claims,
    used: blocks.filter((block) => used.has(block)),
    opening: dated && !used.has(dated) ? dated : null,
  }
}

/** A footer labels its people with a sign, or stands in brackets. */
const FOOTER = /[:：/／]|^[（([【〔]/

const isDate = ({ field }: Claim) => field === 'date'

function readIfHeader(text: string, { languages }: Settings, lang: string | null): LineReading | null {
  const vocabulary = vocabularyOf(languages)
  const reading = readLine(text, languages, vocabulary, lang)
  return isHeaderLine(text, fold(text), reading, vocabulary) ? reading : null
}

const datelineOf = (text: string, { languages }: Settings) =>
  readDateline(text, vocabularyOf(languages), languages)

/** The first line that states a date and one more thing. */
function firstDated(
  blocks: readonly PageBlock[],
  settings: Settings,
  lang: string | null,
): { block: PageBlock; claims: Claim[] } | null {
  for (const block of blocks) {
    const reading = readIfHeader(block.text, settings, lang)
    if (reading && reading.anchors >= 2 && reading.claims.some(isDate))
      return { block, claims: reading.claims }
  }
  return null
}
