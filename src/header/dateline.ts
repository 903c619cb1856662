/** Datelines: place, day, agency and reporters at the opening of the first paragraph. They are read and stay there. */

import { findDates, fold } from '../dates/index.ts'
import type { Claim, Language } from '../types.ts'
import { arbitrate } from './arbiter/index.ts'
import { isDateline, type Opened } from './is-dateline.ts'
import { KIND, tagLine } from './lexicon/index.ts'
import { readByRules } from './line.ts'
import { openingOf, REACH } from './opening.ts'
import { claimsOf } from './read.ts'
import { saidOf } from './said.ts'
import { scanLine } from './scan.ts'
import { settled } from './settle/index.ts'
import { small, type Vocabulary } from './vocabulary.ts'

export interface Dateline {
  claims: Claim[]
  /** Nothing but the dateline stands in the block. */
  whole: boolean
}

/** The opening that may be a dateline, with what the rules read of it. */
export function openDateline(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): Opened | null {
  const line = fold(text.slice(0, REACH)).replace(SLASHED, '($<agency>)')
  const opening = openingOf(line, vocabulary)
  if (!opening) return null
  const located = locatedIn(line.slice(0, opening.end), vocabulary)
  const head = located?.head ?? line.slice(0, opening.end)
  const scan = scanLine(head, languages, vocabulary, null)
  const ruled = readByRules(head, scan, languages, vocabulary, null)
  const { claims } = ruled.reading
  const stated = claims.filter(({ field }) => field === 'date')
  const day = stated.length > 0 ? null : dayOf(head, line.slice(opening.end), vocabulary, languages)
  const today = stated.length > 0 || day !== null ? null : todayIn(text.slice(0, FIRST_SENTENCE), languages)
  return {
    line: head,
    marks: ruled.marks,
    said: saidOf(head, claims, vocabulary),
    dates:
      (day ?? today)
        ? [{ field: 'date', value: (day ?? today)!, from: 'dateline' }]
        : stated.map((it): Claim => ({ ...it, from: 'dateline' })),
    opening,
    town: located?.town ?? null,
    isWhole: !/[\p{L}\d]/u.test(text.slice(opening.end)),
  }
}

/** `NEW YORK, July 14 /PRNewswire/ --`. */
const SLASHED = /(?<= )\/(?<agency>\p{L}[\p{L}\d .]{1,30})\/(?= ?[-–—])/u

/** `SALEM, Ore. –`, `RIO VERDE, N.M. (AP) –`: the town, and the opening without its region. */
function locatedIn(opening: string, { regions }: Vocabulary): { town: string; head: string } | null {
  const { town, region } = TOWN_AND_REGION.exec(opening)?.groups ?? {}
  if (town === undefined || region === undefined || !regions.has(region)) return null
  return { town, head: town + opening.slice(town.length + ', '.length + region.length) }
}

/** In small letters only with an agency behind it: `Jane Doe, Wash. – a lawyer – said …`. */
const TOWN_AND_REGION =
  /^(?<town>\p{Lu}(?:[\p{Lu}.'’ -]{2,28}|[\p{L}.'’ -]{2,28}(?=[^(]{4,12}[(]))), (?<region>\p{Lu}[\p{L}.]{1,7})(?= ?[-–—(,])/u

/** `23日電`, `[東京 5日 ロイター]`, and behind the first closing word of `…讯 北京时间6月15日凌晨消息，`. */
function dayOf(
  head: string,
  rest: string,
  { phrases }: Vocabulary,
  languages: readonly Language[],
): string | null {
  const day = phrases.dayBeforeWire.exec(head)?.groups?.day ?? DAY_APART.exec(head)?.[0]
  if (day !== undefined) return day
  const later = phrases.wireDate.exec(rest)?.groups?.when
  return later !== undefined && findDates(later, languages, null).length > 0 ? later : null
}

const DAY_APART = /(?<=[ ;])\d{1,2}\p{Script=Han}(?=[ ;])/u

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
  if (!opened) return null
  const { line, marks, said, dates, opening, town, isWhole } = opened
  const tags = tagLine(line, small(line), languages)
  const first = arbitrate(line, marks, said, tags, null, opening.by !== 'wire')
  const arbitration = { ...first, values: settled(line, marks, said, first) }
  const read = claimsOf(line, arbitration.values, 'dateline', null).filter(
    ({ field, value }) => field !== 'source' || !isPlace(value, languages),
  )
  const claims = [...dates, ...(town === null ? read : inTown(town, read))]
  if (!isDateline(opened, arbitration) || vocabulary.quoted.test(line)) return null
  if (vocabulary.unnamed.has(small(line.replace(/[^\p{L}\p{N}]/gu, '')))) return null
  return { claims, whole: isWhole }
}

/** A town that its region tells is whole: no name stands in it. */
const inTown = (town: string, claims: readonly Claim[]): Claim[] => [
  { field: 'location', value: town, from: 'dateline' },
  ...claims.filter(({ field, value }) => field !== 'location' && !town.includes(value)),
]

/** `KYIV, Ukraine —`: the country behind the town is no outlet. */
const isPlace = (text: string, languages: readonly Language[]): boolean =>
  tagLine(text, small(text), languages).some(
    ({ start, end, kinds }) => start === 0 && end === text.length && (kinds & KIND.place) !== 0,
  )
