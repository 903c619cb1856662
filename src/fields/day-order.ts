/** Tells day from month in `03/05/2024` by all that a page states: its languages and their regions, its other dates, its address. */
import { dayFirstAt, dayFirstOf, orderOf } from '../dates/index.ts'
import type { DateParts } from '../dates/parts.ts'
import type { Language, ReferenceDate } from '../types.ts'

/** What tells the order of the figures on a page. */
export interface Signs {
  languages: readonly Language[]
  /** BCP 47 tags of the page, the likeliest first. */
  tags: readonly string[]
  addresses: readonly string[]
  /** The page's lines, which may hold a date with a part over 12. */
  lines(): Iterable<string>
  reference: ReferenceDate | null
}

/** ISO 8601 days that other statements give without doubt. */
type Days = () => ReadonlySet<string>

/**
 * The parts with day and month told apart, or as they were.
 *
 * @param lang Tag of the language that the statement is worded in.
 */
export function ordered(parts: DateParts, lang: string | null, days: Days, signs: Signs): DateParts {
  if (!parts.isUnordered) return parts
  const { isUnordered, month, day, ...rest } = parts
  const isDayFirst =
    byLanguage(parts, lang, signs) ?? byDays(parts, days) ?? byPage(signs) ?? byNow(parts, signs)
  if (isDayFirst === null) return parts
  return isDayFirst ? { ...rest, day: month, month: day } : { ...rest, month, day }
}

/** English with an hour of the United States (`03/05/2024 6:22 PM EST`) is American; another region goes by the page's tag. */
function byLanguage({ offset }: DateParts, lang: string | null, { languages, tags }: Signs): boolean | null {
  const said = [...(lang === null ? [] : [lang]), ...tags]
  const told = said.map((tag) => orderOf(languages, tag).dayFirst).find((it) => it !== null)
  if (told !== undefined) return told
  return AMERICAN.test(offset ?? '') && said[0]?.toLowerCase().startsWith('en') ? false : null
}

/** From Bermuda to Hawaii. */
const AMERICAN = /^-(?:0[4-9]|10):00$/

/** Another statement gives the one day or the other: an address, JSON-LD. */
function byDays({ year, month, day }: DateParts, days: Days): boolean | null {
  const isStated = (monthThen?: number, dayThen?: number) =>
    [...days()].some(
      (it) => it.endsWith(`-${pad(monthThen)}-${pad(dayThen)}`) && it.startsWith(String(year ?? '')),
    )
  const [asStands, exchanged] = [isStated(month, day), isStated(day, month)]
  return asStands === exchanged ? null : exchanged
}

const byPage = ({ lines, addresses }: Signs): boolean | null =>
  dayFirstOf(lines()) ?? addresses.map(dayFirstAt).find((it) => it !== null) ?? null

/** A day after the reference date was not published yet. */
function byNow({ year, month, day }: DateParts, { reference }: Signs): boolean | null {
  if (!reference || year === undefined) return null
  const isLater = (monthThen = 0, dayThen = 0) =>
    (year - reference.year || monthThen - reference.month || dayThen - reference.day) > 0
  const [asStands, exchanged] = [isLater(month, day), isLater(day, month)]
  return asStands === exchanged ? null : asStands
}

const pad = (value = 0) => String(value).padStart(2, '0')
