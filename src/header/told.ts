/** What a reading of a line tells by the fields that it states. */
import type { Claim, Settings } from '../types.ts'
import { CJK } from './joined.ts'
import type { LineReading } from './line.ts'
import { isPerson } from './piece.ts'
import { isCounter, isPeople } from './scan.ts'
import { vocabularyOf } from './vocabulary.ts'

export const DIGIT: RegExp = /\d/

export const isStamp = ({ field }: Claim): boolean => field === 'date' || field === 'updated'

const isDate = ({ field }: Claim): boolean => field === 'date'
export const hasDate = ({ claims }: LineReading): boolean => claims.some(isDate)
export const hasStamp = ({ claims }: LineReading): boolean => claims.some(isStamp)

/** A label, a day and an outlet, and nothing else: `来源：河口日报 2023-04-05`. */
export const isRecord = ({ claims, labelled, unread }: LineReading): boolean =>
  labelled && unread.length === 0 && claims.some(isStamp) && claims.some(({ field }) => field === 'source')

/** A label and the names that it asks for: `Von Hamburg nach Berlin` is none. */
export function isByline({ claims, labelled }: LineReading, settings: Settings): boolean {
  const people = claims.filter(({ field }) => isPeople(field))
  return labelled && people.length > 0 && areNames(people, settings)
}

export function areNames(people: readonly Claim[], { languages }: Settings): boolean {
  const vocabulary = vocabularyOf(languages)
  return people.every(
    ({ value }) =>
      CJK.test(value) || value.split(vocabulary.and).every((name) => isPerson(name.trim(), vocabulary)),
  )
}

/** A date and one more mark beside it. */
export const isDatedTwice = ({ anchors, claims }: LineReading): boolean => anchors >= 2 && claims.some(isDate)

/** When and how often, and nothing else: no name that a quoted post would have. */
export const isPureDate = ({ claims, unread }: LineReading): boolean =>
  unread.length === 0 && claims.every((claim) => isStamp(claim) || isCounter(claim.field))
