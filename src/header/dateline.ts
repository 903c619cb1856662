/** Datelines: place, day, agency and reporters at the opening of the first paragraph. They are read and stay there. */

import { findDates, fold } from '../dates/index.ts'
import type { Claim, Language } from '../types.ts'
import { arbitrate } from './arbiter/index.ts'
import { isDateline, type Opened } from './is-dateline.ts'
import { tagLine } from './lexicon/index.ts'
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
  const line = fold(text.slice(0, REACH))
  const opening = openingOf(line, vocabulary)
  if (!opening) return null
  const head = line.slice(0, opening.end)
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
    isWhole: !/[\p{L}\d]/u.test(text.slice(opening.end)),
  }
}

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
  const { line, marks, said, dates, opening, isWhole } = opened
  const tags = tagLine(line, small(line), languages)
  const first = arbitrate(line, marks, said, tags, null, opening.by !== 'wire')
  const arbitration = { ...first, values: settled(line, marks, said, first) }
  const claims = [...dates, ...claimsOf(line, arbitration.values, 'dateline', null)]
  if (!isDateline(opened, arbitration) || vocabulary.quoted.test(line)) return null
  return { claims, whole: isWhole }
}
