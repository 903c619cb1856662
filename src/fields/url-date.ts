/** The day that an address states: `/2024/03/05/`, `/2024/mar/05/`, `/2024-03-05-title`, `/t20240305_1234.html`. */
import { findDates } from '../dates/index.ts'
import type { Language } from '../types.ts'

const YEAR = '(?<year>(?:19[89]|20\\d)\\d)'
const MONTH = '(?<month>0[1-9]|1[0-2])'
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])'
const END = '(?=[/_.-]|$)'
// Eight figures behind a `-` are rather the number of an article: `world-20120512`.
const STATED = [
  `/${YEAR}[/-]${MONTH}[/-]?${DAY}${END}`,
  `/${YEAR}${MONTH}/${DAY}${END}`,
  `[/_]t?${YEAR}${MONTH}${DAY}(?:\\d{4,8})?${END}`,
  `[/_-]${YEAR}(?<sign>[-_])${MONTH}\\k<sign>${DAY}${END}`,
].map((pattern) => new RegExp(pattern))

/** A year, a month in figures or letters, a day, each a folder: `/2024/3/5/`, `/2024/mar/05/`. */
const FOLDERS = /\/((?:19[89]|20\d)\d)\/(\d|\p{L}{3,9})\/(\d{1,2})(?=\/|$)/u

/**
 * ISO 8601 day, or null. Only a path states one: what a query holds is rather a search or a session.
 *
 * @example
 * dateOfUrl('https://news.example/world/2024/03/05/harbour.html', []) // => '2024-03-05'
 */
export function dateOfUrl(url: string, languages: readonly Language[]): string | null {
  const path = url.replace(/^https?:\/\/[^/]{1,300}/, '').split(/[?#]/, 1)[0]!
  for (const pattern of STATED) {
    const groups = pattern.exec(path)?.groups
    if (groups) return `${groups.year}-${groups.month}-${groups.day}`
  }
  const [, year, month, day] = FOLDERS.exec(path) ?? []
  const parts =
    year === undefined ? undefined : findDates(`${year}-${month}-${day}`, languages, null)[0]?.parts
  if (parts?.month === undefined || parts.day === undefined) return null
  return `${year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`
}
