/** Header lines and datelines -> claims, and the blocks that hold nothing but metadata.
 * Which lines may be a header is decided by place: around the headline, above the text, after its end. */
import { isAsWideAs } from '../text/columns.ts'
import { endsSentence } from '../text/sentence.ts'
import type { Claim, Field, Header, Headline, PageBlock, Settings } from '../types.ts'
import { type Alternative, alternatives, arbitrate } from './arbiter/index.ts'
import { isBelowByline } from './below-byline.ts'
import type { Dateline } from './dateline.ts'
import { datelineOf, readIfHeader } from './if-header.ts'
import { readLeadDay, readSignedDay } from './lead-day.ts'
import { tagLine } from './lexicon/index.ts'
import { foldLine, type LineReading, readByRules } from './line.ts'
import { readPoster, readTopics } from './loose.ts'
import { saidOf } from './said.ts'
import { isPeople, scanLine } from './scan.ts'
import { readBesideDay } from './signature.ts'
import { type Reader, readSigned } from './signed.ts'
import { findVoices, readTail, readTailSource, readTailStamps, type Taken } from './tail.ts'
import {
  areNames,
  DIGIT,
  hasDate,
  hasStamp,
  isByline,
  isDatedTwice,
  isPureDate,
  isRecord,
  isStamp,
} from './told.ts'
import { small, vocabularyOf } from './vocabulary.ts'
import { isLongSentence, isOther, type Zones, zonesOf } from './zones.ts'

export { CJK } from './joined.ts'
export { readCaptionDay } from './lead-day.ts'
export { isPerson } from './piece.ts'
export { opensWithName } from './signature.ts'
export { small, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Whether a line reads as a header line or opens with a dateline, wherever it stands: it is no headline then. */
export function isHeaderText(text: string, settings: Settings): boolean {
  return readIfHeader(text, settings, null) !== null || datelineOf(text, settings) !== null
}

/** Whether all of a line is read as a header line: `Market report, 5 April 2023` says more than when. */
export function isAllHeader(text: string, settings: Settings): boolean {
  const unread = readIfHeader(text, settings, null)?.unread
  return unread !== undefined && !isAsWideAs(unread.join(''), LEAST_SAID_COLUMNS)
}
/** `page 1` says nothing. */
const LEAST_SAID_COLUMNS = 8

/** Whether a line between paragraphs is one of the header: `By the river` is none, since that is nobody's name. */
export function isStrayHeader(text: string, settings: Settings): boolean {
  const reading = readIfHeader(text, settings, null)
  if (!reading) return datelineOf(text, settings) !== null
  const people = reading.claims.filter(({ field }) => isPeople(field))
  return people.length < reading.claims.length || areNames(people, settings)
}

/** Whether a line is a day, with its time perhaps, and nothing else. */
export function isDayLine(text: string, settings: Settings, lang: string | null): boolean {
  const reading = readIfHeader(text, settings, lang)
  if (!reading) return false
  return hasDate(reading) && isPureDate(reading)
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
  const zones = zonesOf(blocks, headline)
  const { before, after, below, far, opening } = zones
  const voices = findVoices(zones.tail, settings, lang)
  const behind = zones.behind.filter((it) => !voices.has(it))
  const tail = zones.tail.filter((it) => !voices.has(it))
  const claims = readGlued(headline, settings, lang)
  const used = new Set<PageBlock>()
  const stating = new Set<PageBlock>()
  const closing = linesBelowText(blocks)
  let dated: PageBlock | null = null
  let open: Field | null = null
  const bylines: PageBlock[] = []
  const take = (block: PageBlock, stated: readonly Claim[]) => {
    claims.push(...stated)
    used.add(block)
    if (stated.length > 0) stating.add(block)
    bylines.push(...bylineOf(block, stated))
  }
  const takeEach = (found: readonly Taken[]) => {
    for (const it of found) take(it.block, it.claims)
  }
  const takeDateline = (block: PageBlock, { claims: stated, whole }: Dateline) => {
    if (whole) take(block, stated)
    else claims.push(...stated)
  }
  for (const block of [...after, ...before, ...(opening ? [opening] : [])]) {
    const stated = block === after[0] ? claims : null
    const reading = block === opening ? null : readBeside(block, stated, settings, lang)
    const dateline = dated ? null : datelineAbove(block, closing, settings)
    if (dateline && isBetter(dateline, reading)) {
      dated = block
      takeDateline(block, dateline)
      continue
    }
    if (open && isSplitValue(block, reading))
      take(block, [{ field: open, value: block.text, from: 'header', lang }])
    else if (reading) take(block, reading.claims)
    open = reading?.open ?? null
  }
  takeEach(rolesBelow(bylines, after, settings))
  takeEach(readBelow(below, settings, lang))
  const end = blocks.findLast((block) => used.has(block)) ?? null
  // They are no part of the text either.
  for (const it of voices) used.add(it)
  const stray = claims.some(isStamp) ? null : findStray(far, behind, settings, lang)
  if (stray) take(stray.block, stray.claims)
  takeEach(readTail(tail, settings, lang))
  takeEach(readTailStamps(tail, claims, settings, lang))
  takeEach(readTailSource(tail, claims, settings, lang))
  if (!claims.some(isStamp)) claims.push(...readBodyDay(zones, tail, settings, lang))
  const reader: Reader = {
    languages: settings.languages,
    lang,
    read: (text) => readIfHeader(text, settings, lang),
    isByline: (reading) => isByline(reading, settings),
  }
  const isDated = (block: PageBlock) => used.has(block) && DIGIT.test(block.text)
  claims.push(...readSigned(blocks, { ...zones, tail }, claims, reader))
  const names = namesBesideDay(after, isDated, claims, settings, lang)
  takeEach(names.taken)
  claims.push(...names.apart)
  return {
    claims,
    // A button beside the headline states nothing: it is left out by its own rule.
    used: blocks.filter((block) => used.has(block) && (block.out === null || stating.has(block))),
    opening: dated && !used.has(dated) ? dated : null,
    end,
  }
}

/** The line with the name is read; beside people whom the header names it may be somebody else, and stays. */
function namesBesideDay(
  after: readonly PageBlock[],
  isDated: (block: PageBlock) => boolean,
  stated: readonly Claim[],
  { languages }: Settings,
  lang: string | null,
): { taken: Taken[]; apart: Claim[] } {
  const found = readBesideDay(after, isDated, vocabularyOf(languages), languages, lang)
  const isApart = stated.some(({ field }) => isPeople(field))
  return isApart ? { taken: [], apart: found.flatMap(({ claims }) => claims) } : { taken: found, apart: [] }
}

/** Below the last sentence no text is left that a dateline could open: `（此件公开发布）`. */
function linesBelowText(blocks: readonly PageBlock[]): Set<PageBlock> {
  const last = blocks.findLastIndex(({ out, text }) => out === null && endsSentence(text))
  return new Set(last < 0 ? [] : blocks.slice(last + 1))
}

const datelineAbove = (block: PageBlock, closing: ReadonlySet<PageBlock>, settings: Settings) =>
  closing.has(block) ? null : datelineOf(block.text, settings)

/** The block where it names authors. */
const bylineOf = (block: PageBlock, stated: readonly Claim[]): PageBlock[] =>
  stated.some(({ field }) => field === 'authors') ? [block] : []

/** Lines right below bylines that say what the writer is. */
const rolesBelow = (bylines: readonly PageBlock[], after: readonly PageBlock[], { languages }: Settings) =>
  bylines.flatMap((byline): Taken[] => {
    const below = after[after.indexOf(byline) + 1]
    const isRole = below?.level === null && after.includes(byline) && isBelowByline(below.text, languages)
    return isRole ? [{ block: below, claims: [] }] : []
  })

/** The heading may hold the line that stands below it elsewhere. */
const readGlued = ({ day }: Headline, settings: Settings, lang: string | null): Claim[] => {
  const reading = day == null ? null : readIfHeader(day, settings, lang)
  return reading ? [...reading.claims] : []
}

/** @param stated What is stated so far, for the first line below the headline; null for any other line. */
function readBeside(
  block: PageBlock,
  stated: readonly Claim[] | null,
  settings: Settings,
  lang: string | null,
): LineReading | null {
  const line = readIfHeader(block.text, settings, lang)
  const reading = line && block.level !== null && isPhrase(block.text, line) ? null : line
  const mayHaveTopics = stated !== null && !stated.some(isStamp)
  const posted = stated !== null ? readPoster(block, settings, lang) : null
  return posted ?? reading ?? (mayHaveTopics ? readTopics(block, settings, lang) : null)
}

/** A heading that ends in a name behind a label is a phrase: `Police found the car of Anna Berg`. A byline opens with its label. */
const isPhrase = (text: string, { claims }: LineReading): boolean =>
  !DIGIT.test(text) &&
  claims.some(({ field }) => isPeople(field)) &&
  claims.some(({ field, value }) => !isPeople(field) && text.startsWith(value))

/** `Cultura 23 octubre 2019 - 01:00` is no dateline: it is read to its end. Without a mark, a header line has to say more: `(서울=연합뉴스) 홍길동 기자`. */
const isBetter = ({ whole, claims }: Dateline, reading: LineReading | null): boolean =>
  whole ||
  reading === null ||
  reading.unread.length > 0 ||
  !(reading.isMarked || reading.claims.length > claims.length)

/** Where no header line states a day: the one that opens the text, else the one it is signed with. */
function readBodyDay(
  { opening, lead }: Zones,
  tail: readonly PageBlock[],
  { languages }: Settings,
  lang: string | null,
): Claim[] {
  for (const first of [opening, lead]) {
    const found = first ? readLeadDay(first.text, languages, lang) : []
    if (found.length > 0) return found
  }
  return tail
    .flatMap(({ text, out }, at) =>
      out === null && !isOther(tail[at - 1]) ? readSignedDay(text, languages, lang) : [],
    )
    .slice(0, 1)
}

/** A value that stands on the line below its label is no longer. */
const LONGEST_SPLIT = 40

const isSplitValue = (block: PageBlock, reading: LineReading | null) =>
  !reading?.labelled && !isLongSentence(block) && block.text.length <= LONGEST_SPLIT

/** What would be read instead of each person, outlet and place of a header line; only `explain` asks. */
export function readAlternatives(text: string, { languages }: Settings): Alternative[] {
  const vocabulary = vocabularyOf(languages)
  const line = foldLine(text)
  const scan = scanLine(line, languages, vocabulary, null)
  const { reading, marks } = readByRules(line, scan, languages, vocabulary, null)
  const tags = tagLine(line, small(line), languages)
  return alternatives(arbitrate(line, marks, saidOf(line, reading.claims, vocabulary), tags, null))
}

/** A date that stands apart from the headline. */
const findStray = (
  far: readonly PageBlock[],
  behind: readonly PageBlock[],
  settings: Settings,
  lang: string | null,
) =>
  firstDated(far, settings, lang, isDatedTwice) ??
  // A day that is a link, or in a box of such, stands on the card of another article.
  firstDated(
    behind.filter(({ links, out }) => links < 1 && out !== 'related'),
    settings,
    lang,
    isPureDate,
  )

/** The first line that states a date in the way asked for. */
function firstDated(
  blocks: readonly PageBlock[],
  settings: Settings,
  lang: string | null,
  isWanted: (reading: LineReading) => boolean,
): { block: PageBlock; claims: Claim[] } | null {
  for (const block of blocks) {
    const reading = DIGIT.test(block.text) ? readIfHeader(block.text, settings, lang, hasStamp) : null
    if (reading && isWanted(reading)) return { block, claims: reading.claims }
  }
  return null
}

/** Lines below a standfirst: nothing but a date, or a byline. */
const readBelow = (blocks: readonly PageBlock[], settings: Settings, lang: string | null) =>
  blocks.flatMap((block) => {
    const reading = readIfHeader(block.text, settings, lang)
    const isTaken =
      reading &&
      reading.claims.length > 0 &&
      (isPureDate(reading) || isByline(reading, settings) || isRecord(reading))
    return isTaken ? [{ block, claims: reading.claims }] : []
  })
