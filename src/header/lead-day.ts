/** A day that opens the first paragraph, or stands alone at the end of the last: `(18.01.2018) The council …`, `Lisbon, 5 May 2024`. */
import { findDates, fold } from '../dates/index.ts'
import type { Claim, Language } from '../types.ts'

const REACH = 60
/** Words before the day: `Press release of 25 January 2022 | Lisbon –`. */
const MOST_WORDS = 3
/** What sets a day apart from the sentence behind it. A day in figures may have a capital or a quote right behind. */
const BORDER = /^ *(?:[)\]]|[|·:–—]|- )/
const OPENS = /^ *["“„«»‚‘'(]?\p{Lu}/u
const FIGURES = /^[\d./-]+$/

/** The claim of a paragraph that opens with a whole day, which stays there. */
export function readLeadDay(text: string, languages: readonly Language[], lang: string | null): Claim[] {
  const line = fold(text.slice(0, REACH))
  if (!/\d{4}/.test(line)) return []
  const found = findDates(line, languages, lang)[0]
  if (!found || !isWhole(found.parts)) return []
  const value = line.slice(found.start, found.end).trim()
  const front = line.slice(0, found.start).trim()
  const rest = line.slice(line.indexOf(value) + value.length)
  const isFirst = /^[([]?$/.test(front)
  const isSet = BORDER.test(rest) || (isFirst && FIGURES.test(value) && OPENS.test(rest))
  const isPhrase =
    front.split(/\s+/).length <= MOST_WORDS && !/[.,;:!?–—]/.test(front) && /^ *[|·]/.test(rest)
  return (isFirst && isSet) || isPhrase
    ? [{ field: 'date', value, parts: found.parts, from: 'dateline', lang }]
    : []
}

/** A line in brackets below the title of a law or an order in Chinese: `（2024年3月5日河湾市人民政府令第18号公布）`. */
const CAPTION = /^[（(][^（()）]{9,200}[)）]$/u
const HAN_BEHIND = /^ ?\p{Script=Han}/u

/** The claim of such a line: the day that it opens with, which the text came out or was passed on. */
export function readCaptionDay(text: string, languages: readonly Language[], lang: string | null): Claim[] {
  if (!CAPTION.test(text)) return []
  const line = fold(text).slice(1, REACH)
  const found = findDates(line, languages, lang)[0]
  if (found?.start !== 0 || !isWhole(found.parts) || !HAN_BEHIND.test(line.slice(found.end))) return []
  return [{ field: 'date', value: line.slice(0, found.end), parts: found.parts, from: 'dateline', lang }]
}

/** In figures, or in the numerals of Chinese, of which the circle is no Han character. */
const YEAR = /\d{4}|[\p{Script=Han}\u25cb]{4}/u

/** Longer is rather a sentence. */
const LONGEST_SIGNED = 60

/** The claim of a last line that is a day, or ends in one behind a place or a name: how letters and releases are signed. */
export function readSignedDay(text: string, languages: readonly Language[], lang: string | null): Claim[] {
  if (text.length > LONGEST_SIGNED || !YEAR.test(text)) return []
  const line = fold(text.replace(/\s+/g, ' ').trim()).replace(/\.$/, '')
  const found = findDates(line, languages, lang).at(-1)
  if (!found || !isWhole(found.parts)) return []
  const value = line.slice(found.start, found.end).trim()
  const front = line.slice(0, found.start).trim()
  const isLast = line.slice(found.end).trim() === ''
  const isName = /^(?:\p{Lu}[\p{L}'’.-]*,?(?: |$)){0,4}(?:\p{L}{2,3})?$/u.test(front)
  return isLast && isName ? [{ field: 'date', value, parts: found.parts, from: 'footer', lang }] : []
}

const isWhole = ({
  year,
  month,
  day,
}: {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
}) => year !== undefined && month !== undefined && day !== undefined
