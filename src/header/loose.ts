/** Lines that say when and are no header lines by their form: a day with topics behind it, a sentence about the last change. */
import type { Language, PageBlock, Settings } from '../types.ts'
import { mayBeHeaderLine, STOP } from './gate.ts'
import { foldLine, type LineReading } from './line.ts'
import { halfRead } from './read.ts'
import { small, vocabularyOf } from './vocabulary.ts'

/** A short sentence that says when the text was changed last, and that it may be out of date. */
export function readUpdate(
  text: string,
  languages: readonly Language[],
  lang: string | null,
): LineReading | null {
  const head = partBeforeClause(text)
  if (head === null || !hasUpdateLabel(head, languages)) return null
  const half = halfRead(head, languages, lang)
  if (!half?.ruled.claims.some(({ field }) => field === 'updated')) return null
  const reading = half.whole()
  const [claim] = reading.claims
  const label = claim ? head.slice(0, head.indexOf(claim.value)).trim() : ''
  const isUpdate =
    claim?.field === 'updated' &&
    reading.claims.length === 1 &&
    reading.unread.length === 0 &&
    LAST_CHANGE.test(label)
  return isUpdate ? reading : null
}

/** Whether a word for an update stands anywhere; hardly any sentence has one, and short ones are asked for by several stages. */
function hasUpdateLabel(text: string, languages: readonly Language[]): boolean {
  const { labelAt } = vocabularyOf(languages)
  const low = small(foldLine(text))
  for (let at = 0; at < low.length; at++)
    if (labelAt(low, at).some(({ field }) => field === 'updated')) return true
  return false
}

/** `最后更新于`, `Last updated on`: `Updated` alone may open any sentence. */
const LAST_CHANGE = /^(?:\p{Script=Han}{4,}$|[\p{L}\p{M}]+ [\p{L}\p{M}])/u

/** The day that a line right below the headline opens with; what the text is about stands behind it. */
export function readTopics(
  { text, level }: PageBlock,
  { languages }: Settings,
  lang: string | null,
): LineReading | null {
  if (level !== null || !mayBeHeaderLine(text)) return null
  const half = text.length <= LONGEST_TOPICS ? halfRead(text, languages, lang) : null
  if (!half || !isDayAndTopics(half.ruled)) return null
  const reading = half.whole()
  return { ...reading, claims: reading.claims.filter(({ field }) => field === 'date') }
}

/** `Filed under: News — Anna Berg @ 10:30`: how the first themes of WordPress say who wrote an entry, and when on its day. */
export function readPoster(
  { text }: PageBlock,
  { languages }: Settings,
  lang: string | null,
): LineReading | null {
  const value = text.length <= LONGEST_POSTED ? POSTER.exec(text)?.groups?.name : undefined
  if (value === undefined) return null
  const reading = halfRead(text, languages, lang)?.whole()
  return reading ? { ...reading, claims: [{ field: 'authors', value, from: 'header', lang }] } : null
}
const POSTER = /[—–] (?<name>[^\s@—–][^@—–\n]{1,40}) @ \d{1,2}:\d{2}(?: [ap]\.?m\.?)?(?: ?\n|$)/iu
const LONGEST_POSTED = 240

/** `28 kwietnia 2021 Polityka Fundusz Odbudowy, lewica`: right below the headline a day may be followed by what the text is about. */
const isDayAndTopics = ({ opensWithDay, compound, claims }: LineReading): boolean =>
  opensWithDay && !compound && claims.some(({ field }) => field === 'date')
const LONGEST_TOPICS = 60

/** `本文最后更新于 2023年2月21日，文中内容可能已过时。`: the part of a short sentence that says when; null for any other line. */
function partBeforeClause(raw: string): string | null {
  const end = raw.length <= LONGEST_SENTENCE && STOP.test(raw) ? raw.search(CLAUSE) : -1
  return end > 0 ? raw.slice(0, end) : null
}
const LONGEST_SENTENCE = 80
const CLAUSE = /[，。,.](?!\d)/u
