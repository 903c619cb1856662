/** Who signs the text: brackets at its end, a last line, a byline that other text was kept behind. */
import { endsSentence } from '../text/sentence.ts'
import type { Claim, Language, PageBlock } from '../types.ts'
import { readEnding } from './ending.ts'
import type { LineReading } from './line.ts'
import { isPeople } from './scan.ts'
import { isHanName, isLoud, readSignature, signedBy } from './signature.ts'
import { vocabularyOf } from './vocabulary.ts'
import { readWithin } from './within.ts'
import type { Zones } from './zones.ts'

/** How the lines of the page are read. */
export interface Reader {
  languages: readonly Language[]
  lang: string | null
  /** A header line; null for one that is none. */
  read(text: string): LineReading | null
  /** A label and the names that it asks for. */
  isByline(reading: LineReading): boolean
}

/** Newspapers in Chinese and Japanese sign with a bare name in brackets. */
const HAN_SIGNS = /^(?:zh|ja)/i
/** They stand on a line of their own, too. */
const BRACKETED = /^[（(【[][^（）()【】[\]]{2,40}[）)】\]]$/u

/**
 * @param stated What the header states.
 */
export function readSigned(
  blocks: readonly PageBlock[],
  { opening, last, tail }: Pick<Zones, 'opening' | 'last' | 'tail'>,
  stated: readonly Claim[],
  { languages, lang, read, isByline }: Reader,
): Claim[] {
  const vocabulary = vocabularyOf(languages)
  const isName = (word: string) => HAN_SIGNS.test(lang ?? '') && isHanName(word, vocabulary, languages)
  const claims = [
    ...(last ? readEnding(endOf(last, tail), read, isName) : []),
    ...readSignature(tail, vocabulary, languages, lang),
  ]
  const isNamed = [...stated, ...claims].some(({ field }) => isPeople(field))
  if (!isNamed && opening && last)
    claims.push(
      ...readWithin(blocks.slice(blocks.indexOf(opening), blocks.indexOf(last) + 1), {
        byline({ text }) {
          const reading = read(text)
          return reading?.unread.length === 0 && isByline(reading) ? reading.claims : null
        },
        name: (block) => (isLoud(block) ? signedBy(block, vocabulary, languages, lang) : null),
      }),
    )
  return claims
}

/** The last paragraph, and the brackets on the line below it; a sentence that is short for a paragraph may stand between. */
function endOf(last: PageBlock, tail: readonly PageBlock[]): string {
  const kept = tail.filter(({ out }) => out === null)
  const at = kept.findIndex(({ text }) => BRACKETED.test(text.trim()) || !endsSentence(text))
  const below = kept[at]?.text.trim() ?? ''
  return BRACKETED.test(below) ? (kept[at - 1] ?? last).text + below : last.text
}
