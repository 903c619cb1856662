/** Header lines and datelines -> claims, and the blocks that hold nothing but metadata.
 * Which lines may be a header is decided by place: around the headline, above the text, after its end. */
import { oncePerSet } from '../languages/merge.ts'
import type { Claim, Field, Header, Headline, PageBlock, Settings } from '../types.ts'
import { type Alternative, alternatives, arbitrate } from './arbiter/index.ts'
import { isBelowByline } from './below-byline.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { isHeaderLine, isOtherLine, isQuotedLine, mayBeHeaderLine } from './gate.ts'
import { CJK } from './joined.ts'
import { readLeadDay, readSignedDay } from './lead-day.ts'
import { tagLine } from './lexicon/index.ts'
import { foldLine, type LineReading, readByRules } from './line.ts'
import { readPoster, readTopics, readUpdate } from './loose.ts'
import { isPerson } from './piece.ts'
import { type HalfRead, halfRead } from './read.ts'
import { saidOf } from './said.ts'
import { isCounter, isPeople, scanLine } from './scan.ts'
import { type Reader, readSigned } from './signed.ts'
import { small, vocabularyOf } from './vocabulary.ts'
import { isLongSentence, isOther, zonesOf } from './zones.ts'

export { CJK } from './joined.ts'
export { isPerson } from './piece.ts'
export { small, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A block that is spent, and what it states. */
interface Taken {
  block: PageBlock
  claims: Claim[]
}

/** Whether a line reads as a header line or opens with a dateline, wherever it stands: it is no headline then. */
export function isHeaderText(text: string, settings: Settings): boolean {
  return readIfHeader(text, settings, null) !== null || datelineOf(text, settings) !== null
}

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
  return reading.claims.some(isDate) && isPureDate(reading)
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
  const { before, after, below, far, opening, lead } = zones
  const voices = findVoices(zones.tail, settings, lang)
  const behind = zones.behind.filter((it) => !voices.has(it))
  const tail = zones.tail.filter((it) => !voices.has(it))
  const claims = readGlued(headline, settings, lang)
  const used = new Set<PageBlock>()
  const stating = new Set<PageBlock>()
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
    const dateline = dated ? null : datelineOf(block.text, settings)
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
  if (!claims.some(isStamp)) claims.push(...readBodyDay([opening, lead], tail, settings, lang))
  const reader: Reader = {
    languages: settings.languages,
    lang,
    read: (text) => readIfHeader(text, settings, lang),
    isByline: (reading) => isByline(reading, settings),
  }
  const isDated = (block: PageBlock) => used.has(block) && DIGIT.test(block.text)
  claims.push(...readSigned(blocks, { ...zones, tail }, claims, isDated, reader))
  return {
    claims,
    // A button beside the headline states nothing: it is left out by its own rule.
    used: blocks.filter((block) => used.has(block) && (block.out === null || stating.has(block))),
    opening: dated && !used.has(dated) ? dated : null,
    end,
  }
}

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

/** Below the text: lines that open with a name and hold a day, of different people, are those of comments (`Orla Penn 2 March 2024, 10:12`). */
function findVoices(tail: readonly PageBlock[], settings: Settings, lang: string | null): Set<PageBlock> {
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
  openings: readonly (PageBlock | undefined)[],
  tail: readonly PageBlock[],
  { languages }: Settings,
  lang: string | null,
): Claim[] {
  for (const opening of openings) {
    const lead = opening ? readLeadDay(opening.text, languages, lang) : []
    if (lead.length > 0) return lead
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

/** A footer labels its people with a sign, or stands in brackets; else it is nothing but a byline. */
const FOOTER = /[:：/／|｜丨]|^[（([【〔]/

const readTail = (blocks: readonly PageBlock[], settings: Settings, lang: string | null) =>
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

/** Lines below the text that say when it was published or updated, and nothing else; what is stated above it stays. */
const readTailStamps = (
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

/** Right below the text a labelled source says whose it is (`Source: Reuters`), where the header names none. Below a picture or a table it is that of those. */
function readTailSource(
  tail: readonly PageBlock[],
  stated: readonly Claim[],
  settings: Settings,
  lang: string | null,
): Taken[] {
  if (stated.some(({ field, from }) => field === 'source' && from !== 'dateline')) return []
  const end = tail.findIndex((block) => isOther(block) || block.level !== null)
  for (const [at, block] of (end < 0 ? tail : tail.slice(0, end)).entries()) {
    if (block.type !== 'paragraph' || !COLON.test(block.text) || SHOWN.has(tail[at - 1]?.type ?? '')) continue
    const reading = readIfHeader(block.text, settings, lang)
    const source = reading?.claims.find(({ field }) => field === 'source')
    if (reading?.labelled && reading.unread.length === 0 && source && !LIST.test(source.value))
      return [{ block, claims: reading.claims.map((claim): Claim => ({ ...claim, from: 'footer' })) }]
  }
  return []
}
const COLON = /[:：]/
const SHOWN: ReadonlySet<string> = new Set(['image', 'embed', 'table'])
/** `World Bank, own calculations` is where figures are from. */
const LIST = /[,，、;；]/

const isDate = ({ field }: Claim) => field === 'date'
const hasDate = ({ claims }: LineReading) => claims.some(isDate)
const hasStamp = ({ claims }: LineReading) => claims.some(isStamp)
const isLabelledStamp = (reading: LineReading) => reading.labelled && hasStamp(reading)

/** @param isWanted Tells by the dates, the counts and the form of a line whether it is of use: the arbiter need not read it then. */
function readIfHeader(
  text: string,
  { languages }: Settings,
  lang: string | null,
  isWanted: (ruled: LineReading) => boolean = () => true,
): LineReading | null {
  if (!mayBeHeaderLine(text)) return readUpdate(text, languages, lang)
  const half = remembered(halves(languages), `${lang ?? ''} ${text}`, () => {
    const read = halfRead(text, languages, lang)
    if (!read || isOtherLine(text, read.ruled)) return null
    return isQuotedLine(text, read.ruled, vocabularyOf(languages)) ? null : read
  })
  const reading = half && isWanted(half.ruled) ? half.whole() : null
  return reading && isHeaderLine(text, reading) ? reading : null
}

/** What would be read instead of each person, outlet and place of a header line; only `explain` asks. */
export function readAlternatives(text: string, { languages }: Settings): Alternative[] {
  const vocabulary = vocabularyOf(languages)
  const line = foldLine(text)
  const scan = scanLine(line, languages, vocabulary, null)
  const { reading, marks } = readByRules(line, scan, languages, vocabulary, null)
  const tags = tagLine(line, small(line), languages)
  return alternatives(arbitrate(line, marks, saidOf(line, reading.claims, vocabulary), tags, null))
}

const datelineOf = (text: string, { languages }: Settings): Dateline | null =>
  remembered(datelines(languages), text, () => readDateline(text, vocabularyOf(languages), languages))

/** A line is asked by several stages; it reads the same each time. */
const halves = oncePerSet(() => new Map<string, HalfRead | null>())
const datelines = oncePerSet(() => new Map<string, Dateline | null>())
/** More than the lines of a page that may be its header. */
const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 2000

function remembered<T>(known: Map<string, T>, key: string, read: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = read()
  if (key.length > LONGEST_REMEMBERED) return made
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(key, made)
  return made
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

const DIGIT = /\d/

const isStamp = ({ field }: Claim) => field === 'date' || field === 'updated'

/** Lines below a standfirst: nothing but a date, or a byline. */
const readBelow = (blocks: readonly PageBlock[], settings: Settings, lang: string | null) =>
  blocks.flatMap((block) => {
    const reading = readIfHeader(block.text, settings, lang)
    const isTaken = reading && (isPureDate(reading) || isByline(reading, settings))
    return isTaken ? [{ block, claims: reading.claims }] : []
  })

/** A label and the names that it asks for: `Von Hamburg nach Berlin` is none. */
function isByline({ claims, labelled }: LineReading, settings: Settings): boolean {
  const people = claims.filter(({ field }) => isPeople(field))
  return labelled && people.length > 0 && areNames(people, settings)
}

function areNames(people: readonly Claim[], { languages }: Settings): boolean {
  const vocabulary = vocabularyOf(languages)
  return people.every(
    ({ value }) =>
      CJK.test(value) || value.split(vocabulary.and).every((name) => isPerson(name.trim(), vocabulary)),
  )
}

/** A date and one more mark beside it. */
const isDatedTwice = ({ anchors, claims }: LineReading) => anchors >= 2 && claims.some(isDate)

/** When and how often, and nothing else: no name that a quoted post would have. */
const isPureDate = ({ claims, unread }: LineReading) =>
  unread.length === 0 && claims.every((claim) => isStamp(claim) || isCounter(claim.field))
