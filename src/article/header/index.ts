/** Header lines and datelines -> claims, and the blocks that hold nothing but metadata.
 * Which lines may be a header is decided by place: around the headline, before the text, after its end. */
import type { Claim, Header, Headline, PageBlock, Settings } from '../../types.ts'
import { fold } from '../dates/index.ts'
import { readDateline } from './dateline.ts'
import { readEnding } from './ending.ts'
import { isHeaderLine } from './gate.ts'
import { type LineReading, readLine } from './line.ts'
import { isPeople } from './scan.ts'
import { vocabularyOf } from './vocabulary.ts'

/** How many blocks above and below the headline may belong to the header. */
const ABOVE = 4
const BELOW = 14

/** Whether a line reads as a header line or opens with a dateline, wherever it stands: it is no headline then. */
export function isHeaderText(text: string, { languages }: Settings): boolean {
  const vocabulary = vocabularyOf(languages)
  return (
    isHeaderLine(text, fold(text), readLine(text, languages, vocabulary, null), vocabulary) ||
    readDateline(text, vocabulary, languages) !== null
  )
}

export function readHeader(
  blocks: readonly PageBlock[],
  headline: Headline,
  settings: Settings,
  lang: string | null = null,
): Header {
  const vocabulary = vocabularyOf(settings.languages)
  const read = (block: PageBlock) => readLine(block.text, settings.languages, vocabulary, lang)
  const accepts = (block: PageBlock, reading: LineReading) =>
    isHeaderLine(block.text, fold(block.text), reading, vocabulary)
  const claims: Claim[] = []
  const used = new Set<PageBlock>()
  const take = (block: PageBlock, stated: readonly Claim[]) => {
    claims.push(...stated)
    used.add(block)
  }
  const { before, after, tail } = zones(blocks, headline)
  const opening = blocks.find(
    (block) => block.out === null && isProse(block) && !headline.blocks.includes(block),
  )
  let dated: PageBlock | null = null
  for (const block of [...after, ...before, ...(opening ? [opening] : [])]) {
    const dateline = dated ? null : readDateline(block.text, vocabulary, settings.languages)
    if (dateline) {
      dated = block
      claims.push(...dateline.claims)
      if (dateline.whole) used.add(block)
      else block.out = null
      continue
    }
    const reading = block === opening ? null : read(block)
    if (reading && accepts(block, reading)) take(block, reading.claims)
  }
  for (const block of tail) {
    const reading = read(block)
    const stated = reading.claims.map((claim): Claim => ({ ...claim, from: 'footer' }))
    if (
      accepts(block, reading) &&
      /[:：/／]|^[（([【〔]/.test(block.text) &&
      stated.some(({ field }) => isPeople(field))
    )
      take(block, stated)
  }
  const last = blocks.findLast((block) => block.out === null && isProse(block))
  if (last) claims.push(...readEnding(last.text, vocabulary))
  return {
    claims,
    used: blocks.filter((block) => used.has(block)),
    opening: dated && !used.has(dated) ? dated : null,
  }
}

interface Zones {
  before: PageBlock[]
  after: PageBlock[]
  tail: PageBlock[]
}

function zones(blocks: readonly PageBlock[], { blocks: heads }: Headline): Zones {
  const last = heads.at(-1)
  const at = last ? blocks.indexOf(last) : -1
  const first = heads[0] ? blocks.indexOf(heads[0]) : 0
  const prose = blocks.findIndex((block, index) => index > at && isProse(block))
  const stop = prose < 0 ? blocks.length : prose
  const end = blocks.findLastIndex((block) => block.out === null && isProse(block))
  return {
    before: blocks.slice(Math.max(0, first - ABOVE), first),
    after: blocks.slice(at + 1, Math.min(stop, at + 1 + BELOW)).filter((block) => !heads.includes(block)),
    tail: end < 0 ? [] : blocks.slice(Math.max(end + 1, stop), end + 8),
  }
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Reads like running text: long, with the end of a sentence. */
function isProse({ text, type }: PageBlock): boolean {
  if (type !== 'paragraph' && type !== 'quote') return false
  const width = text.length + (text.match(CJK)?.length ?? 0)
  return width >= 70 && /[.!?。！？…”"」』)]\s*$/.test(text) && /\p{Ll}[.!?]|[。！？]|다\./u.test(text)
}
