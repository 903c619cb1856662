/** Lines below the text: a footer that names people or a source, a day of publication, the comments of readers. */
import type { Claim, PageBlock, Settings } from '../types.ts'
import { readIfHeader } from './if-header.ts'
import { CJK } from './joined.ts'
import type { LineReading } from './line.ts'
import { isPeople } from './scan.ts'
import { DIGIT, hasDate, hasStamp, isByline, isPureDate } from './told.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { isOther } from './zones.ts'

/** A block that is spent, and what it states. */
export interface Taken {
  block: PageBlock
  claims: Claim[]
}

/** Below the text: lines that open with a name and hold a day, of different people, are those of comments (`Orla Penn 2 March 2024, 10:12`). */
export function findVoices(
  tail: readonly PageBlock[],
  settings: Settings,
  lang: string | null,
): Set<PageBlock> {
  const found = new Map<PageBlock, string>()
  for (const block of tail) {
    const reading = DIGIT.test(block.text) ? readIfHeader(block.text, settings, lang, hasDate) : null
    const name = reading?.claims.find(
      ({ field, value }) => isPeople(field) && block.text.startsWith(value),
    )?.value
    if (name !== undefined) found.set(block, name)
  }
  return new Set(new Set(found.values()).size >= LEAST_VOICES ? found.keys() : [])
}
const LEAST_VOICES = 2

/** A footer labels its people with a sign, or stands in brackets; else it is nothing but a byline. */
const FOOTER = /[:：/／|｜丨]|^[（([【〔]/

export const readTail = (blocks: readonly PageBlock[], settings: Settings, lang: string | null) =>
  blocks.flatMap((block) => {
    const claims = readFooter(block, settings, lang)
    return claims ? [{ block, claims }] : []
  })

function readFooter({ text, out }: PageBlock, settings: Settings, lang: string | null): Claim[] | null {
  // The card of another article has a byline too.
  if (out === 'related') return null
  const isSigned = FOOTER.test(text)
  const reading = readIfHeader(text, settings, lang, ({ labelled }) => isSigned || labelled)
  // What is left out of the text anyway may say more: `Posted by Tom Arden at 6:22 PM Labels: pier`.
  const isNamed =
    !CJK.test(text) &&
    (out === 'footer' || reading?.unread.length === 0) &&
    reading !== null &&
    isByline(reading, settings)
  if (!(isSigned || isNamed) || !reading?.claims.some(({ field }) => isPeople(field))) return null
  return reading.claims.map((claim): Claim => ({ ...claim, from: 'footer' }))
}

/** Right below the text a labelled source says whose it is (`Source: Reuters`), where the header names none. */
export function readTailSource(
  tail: readonly PageBlock[],
  stated: readonly Claim[],
  settings: Settings,
  lang: string | null,
): Taken[] {
  if (stated.some(({ field, from }) => field === 'source' && from !== 'dateline')) return []
  const vocabulary = vocabularyOf(settings.languages)
  const end = tail.findIndex((block) => isOther(block) || block.level !== null)
  for (const [at, block] of (end < 0 ? tail : tail.slice(0, end)).entries()) {
    // Below a picture or a table it is that of those.
    if (block.type !== 'paragraph' || !COLON.test(block.text) || SHOWN.has(tail[at - 1]?.type ?? '')) continue
    const reading = readIfHeader(block.text, settings, lang)
    if (reading && statesSource(reading, vocabulary))
      return [{ block, claims: reading.claims.map((claim): Claim => ({ ...claim, from: 'footer' })) }]
  }
  return []
}
const COLON = /[:：]/
const SHOWN: ReadonlySet<string> = new Set(['image', 'embed', 'table'])

/** An agency, a site or what ends like an outlet: below a chart an office may stand (`来源：国家统计局`). */
function statesSource({ claims, labelled, unread }: LineReading, { agency, outletEnd }: Vocabulary): boolean {
  const source = claims.find(({ field }) => field === 'source')?.value
  if (source === undefined || !labelled || unread.length > 0 || LIST.test(source)) return false
  return agency.test(source) || outletEnd.test(source) || SITE.test(source)
}
const SITE = /^(?:[\p{L}\d-]+\.)+\p{L}{2,12}$/u
/** `World Bank, own calculations` is where figures are from. */
const LIST = /[,，、;；]/

/** Lines below the text that say when it was published or updated, and nothing else; what is stated above it stays. */
export const readTailStamps = (
  tail: readonly PageBlock[],
  stated: readonly Claim[],
  settings: Settings,
  lang: string | null,
) =>
  tail.flatMap((block) => {
    const reading =
      DIGIT.test(block.text) && block.links < 1 && block.out !== 'related'
        ? readIfHeader(block.text, settings, lang, isLabelledStamp)
        : null
    if (!reading || !isPureDate(reading)) return []
    const open = reading.claims.filter(({ field }) => !stated.some((claim) => claim.field === field))
    const claims = open.map((claim): Claim => ({ ...claim, from: 'footer' }))
    return claims.length > 0 ? [{ block, claims }] : []
  })

const isLabelledStamp = (reading: LineReading): boolean => reading.labelled && hasStamp(reading)
