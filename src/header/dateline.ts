/** Datelines: place, day, agency and reporters at the opening of the first paragraph. They are read and stay there. */

import { findDates, fold } from '../dates/index.ts'
import type { Claim, Field, Language } from '../types.ts'
import { arbitrate, type Said } from './arbiter/index.ts'
import { isDateline } from './is-dateline.ts'
import { readByRules } from './line.ts'
import { type Opening, openingOf, REACH } from './opening.ts'
import { claimsOf } from './read.ts'
import { CJK, cutPlace, isNames, readReporters } from './reporters.ts'
import { saidOf } from './said.ts'
import type { Mark } from './scan.ts'
import { settled } from './settle.ts'
import { trim } from './trim.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Dateline {
  claims: Claim[]
  /** Nothing but the dateline stands in the block. */
  whole: boolean
}

type Stated = [Field, string][]
type Reader = (opening: string, vocabulary: Vocabulary, languages: readonly Language[]) => Found | null

interface Found {
  stated: Stated
  end: number
}

/** A dateline of such a form is over by here. */
const PATTERN_REACH = 90
const LONGEST_PLACE = 14

export interface Opened {
  line: string
  marks: readonly Mark[]
  said: Said[]
  dates: Claim[]
  opening: Opening
  /** Nothing stands behind it. */
  isWhole: boolean
}

/** The opening that may be a dateline, with what the rules read of it. */
export function openDateline(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): Opened | null {
  const line = fold(text.slice(0, REACH))
  const opening = openingOf(line, vocabulary)
  if (!opening) return null
  const head = line.slice(0, opening.end)
  const ruled = readByRules(head, languages, vocabulary, null)
  const known = readByPatterns(text, vocabulary, languages)
  const claims = known?.claims ?? ruled.reading.claims
  const stated = claims.filter(({ field }) => field === 'date')
  const day = stated.length > 0 ? null : vocabulary.phrases.dayBeforeWire.exec(head)?.groups?.day
  const today =
    stated.length > 0 || day !== undefined ? null : todayIn(text.slice(0, FIRST_SENTENCE), languages)
  return {
    line: head,
    marks: ruled.marks,
    said: saidOf(head, claims, vocabulary),
    dates:
      (day ?? today)
        ? [{ field: 'date', value: (day ?? today)!, from: 'dateline' }]
        : stated.map((it): Claim => ({ ...it, from: 'dateline' })),
    opening,
    isWhole: !/[\p{L}\d]/u.test(text.slice(opening.end)),
  }
}

/** As far as a day behind a dateline is looked for. */
const FIRST_SENTENCE = 120
const STOP = /[。!?！？]/

/** `屏東縣農會今(26)日推出 …`: what is "today" in a report is its day. */
function todayIn(text: string, languages: readonly Language[]): string | null {
  const sentence = fold(text.split(STOP, 1)[0]!)
  const days = languages.flatMap(({ dates }) => Object.entries(dates?.days ?? {}))
  const found = findDates(sentence, languages, null).find(({ start, end, parts }) => {
    const stated = sentence.slice(start, end)
    return (
      parts.day !== undefined &&
      days.some(
        ([word, shift]) => shift === 0 && stated.startsWith(word) && BRACKET.test(stated.slice(word.length)),
      )
    )
  })
  return found ? sentence.slice(found.start, found.end) : null
}

const BRACKET = /^ ?[(]/

export function readDateline(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): Dateline | null {
  const opened = openDateline(text, vocabulary, languages)
  if (!opened) return readByPatterns(text, vocabulary, languages)
  const { line, marks, said, dates, opening, isWhole } = opened
  const first = arbitrate(line, marks, said, languages, null, opening.by !== 'wire')
  const arbitration = { ...first, values: settled(line, marks, said, first) }
  const claims = [...dates, ...claimsOf(line, arbitration.values, 'dateline', null)]
  if (!isDateline(opened, arbitration) || vocabulary.quoted.test(line))
    return readByPatterns(text, vocabulary, languages)
  return { claims, whole: isWhole }
}

/** What forms of datelines that are known by their order state. */
function readByPatterns(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): Dateline | null {
  const opening = fold(text.slice(0, PATTERN_REACH))
  for (const read of READERS) {
    const found = read(opening, vocabulary, languages)
    if (!found || found.stated.length === 0) continue
    if (vocabulary.quoted.test(opening)) return null
    const claims = found.stated.map(([field, value]): Claim => ({ field, value, from: 'dateline' }))
    return { claims, whole: !/[\p{L}\d]/u.test(text.slice(found.end)) }
  }
  return null
}

/** `新华社北京1月5日电（记者 …）`, `（中央社記者黃子芸台東17日電）`, `大紀元2019年06月12日訊`, `本报讯 (记者 …)`. */
const wireLine: Reader = (opening, vocabulary, languages) => {
  const { phrases, desk } = vocabulary
  const head = phrases.wire.exec(opening)
  const front = head?.groups?.front
  if (!head || front === undefined) return null
  const { when, before } = cutDate(front, languages)
  const isReporter = phrases.reporters.exec(before)?.groups?.front === ''
  const org = isReporter ? undefined : phrases.orgFirst.exec(before)?.[0]
  if (!org && when === null) return null
  const rest = opening.slice(head[0].length)
  const later = when ?? phrases.wireDate.exec(rest)?.groups?.when ?? null
  const inBrackets = /^[^([]{0,6}[([](?<inner>[^)\]]{2,40})[)\]]/u.exec(rest)
  const stated: Stated = [
    ...(org && !desk.test(org) ? ([['source', org]] as Stated) : []),
    ...(later !== null && findDates(later, languages, null).length + Number(when !== null) > 0
      ? ([['date', later]] as Stated)
      : []),
    ...placeAndNames(trim(before.slice(org?.length)), vocabulary),
    ...(inBrackets ? names(inBrackets.groups!.inner!, vocabulary) : []),
  ]
  return { stated, end: head[0].length + (inBrackets?.[0].length ?? 0) + 1 }
}

/** `新华社北京1月5日` -> day and what stands before it. */
function cutDate(front: string, languages: readonly Language[]): { when: string | null; before: string } {
  const date = findDates(front, languages, null)[0]
  if (date) return { when: front.slice(date.start, date.end), before: trim(front.slice(0, date.start)) }
  const day = /\d{1,2}\p{Script=Han}$/u.exec(front)
  return { when: day?.[0] ?? null, before: trim(day ? front.slice(0, day.index) : front) }
}

function placeAndNames(text: string, vocabulary: Vocabulary): Stated {
  const isDesk = vocabulary.desk.test(text)
  const opened = vocabulary.phrases.reporters.exec(text)?.groups
  if (!opened) return text !== '' && text.length <= LONGEST_PLACE && !isDesk ? [['location', text]] : []
  const cut = cutPlace(opened.names!, vocabulary)
  return [
    ...(isNames(cut.names ?? '') ? ([['authors', cut.names!]] as Stated) : []),
    ...(cut.place && !vocabulary.desk.test(cut.place) ? ([['location', cut.place]] as Stated) : []),
  ]
}

function names(inner: string, { phrases }: Vocabulary): Stated {
  const bare = trim((phrases.reporters.exec(inner)?.groups?.names ?? '').replace(phrases.deskAndWire, ''))
  return isNames(bare) ? [['authors', bare]] : []
}

/** `〔記者張三／台北報導〕`, `【ワシントン共同】`, `[대전=스포츠동아 한도윤 기자]`, `(서울=연합뉴스) 홍길동 기자 =`. */
const bracketed: Reader = (opening, vocabulary, languages) => {
  const found = /^ ?[[(](?<inner>[^\]):]{2,40})[\])](?: ?(?<after>[^=]{2,16}) ?=)?/u.exec(opening)
  if (!found?.groups || !CJK.test(found.groups.inner!)) return null
  const parts = [...found.groups.inner!.split('/'), ...(found.groups.after ? [found.groups.after] : [])].map(
    trim,
  )
  const stated = parts.map((part): Stated | null => {
    if (vocabulary.agency.test(part)) return [['source', part]]
    const phrase = readReporters(part, vocabulary)
    if (phrase) return phrase.map(({ field, value }) => [field, value])
    const agency = vocabulary.phrases.agencyLast.exec(part)?.groups
    if (!agency) return null
    const { when, before } = cutDate(trim(agency.place!), languages)
    return [['source', agency.agency!], ['location', before], ...(when ? ([['date', when]] as Stated) : [])]
  })
  return stated.includes(null) ? null : { stated: stated.flatMap((it) => it ?? []), end: found[0].length }
}

const PLACE = "(?<place>\\p{Lu}[\\p{L}'’. /-]{1,40}?)"
const DASH = '[-–—]'
const AGENCY_IN_BRACKETS = new RegExp(
  `^${PLACE}(?:, (?<more>[^()]{2,30}?))? ?[(](?<agency>[^()]{2,24})[)] ?\\.? ?(?:${DASH}|:)`,
  'u',
)
const AGENCY_FIRST = new RegExp(
  `^[(](?<agency>[^()]{2,24})[)] ?${DASH} ?${PLACE}(?:, (?<more>[^()]{2,30}?))? ?${DASH}`,
  'u',
)
const AGENCY_LAST = new RegExp(
  `^${PLACE}, (?<more>[^()/–—-]{2,20}?)\\.? ?(?:${DASH}|/) ?(?<agency>[^./]{2,20}?)[./]`,
  'u',
)
/** Each of them has one of these; it is compiled in an instant. */
const DASHED_SIGN = /, |[(]/
const DATE_AND_DASH = /^(?<place>\p{Lu}[\p{Lu}'’. /-]{2,40}?), (?<more>[^()–—]{2,24}?) [–—]/u

/** `LONDON (Reuters) -`, `Lisboa, 9 feb (EFE).-`, `(ANSA) - ROMA, 05 MAR -`, `МОСКВА, 5 мар - РИА Новости.` */
const dashed: Reader = (opening, vocabulary, languages) => {
  if (!DASHED_SIGN.test(opening)) return null
  for (const pattern of [AGENCY_IN_BRACKETS, AGENCY_FIRST, AGENCY_LAST, DATE_AND_DASH]) {
    const found = pattern.exec(opening)
    if (!found?.groups) continue
    const { place, more, agency } = found.groups
    if (agency !== undefined && !vocabulary.phrases.agencyFirst.test(agency)) continue
    const hasDate = more !== undefined && findDates(more, languages, null).length > 0
    if (agency === undefined && !hasDate) continue
    const stated: Stated = [
      ['location', place!],
      ...(agency !== undefined ? ([['source', agency]] as Stated) : []),
      ...(hasDate ? ([['date', more]] as Stated) : []),
    ]
    return { stated, end: found[0].length }
  }
  return null
}

const READERS: readonly Reader[] = [wireLine, bracketed, dashed]
