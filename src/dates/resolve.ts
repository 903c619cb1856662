/** Parts of a date -> ISO 8601, filling gaps only from a stated reference or from another date of the article. */
import type { ReferenceDate } from '../types.ts'
import type { Ago, DateParts } from './parts.ts'

/** `iso` is null when a reference is missing or contradicts; `open` says that a reference date would help. */
export interface Resolved {
  iso: string | null
  open: boolean
}

/** The other date of the article, complete: it lends its year, and to an update its day. */
export interface Anchor {
  parts: DateParts
  /** It is the update, which comes after publication. */
  isLater: boolean
}

/** @param reference What relative and year-less dates count from, as the user stated it. */
export function resolveDate(
  parts: DateParts,
  reference: ReferenceDate | null,
  anchor: Anchor | null,
): Resolved {
  if (parts.isUnordered) return { iso: null, open: false }
  if (parts.ago) return fromAgo(wholeUnits(parts.ago), reference)
  if (parts.shift !== undefined) {
    if (!reference) return { iso: null, open: true }
    const offset = parts.hour === undefined ? undefined : (parts.offset ?? toOffset(reference.offset))
    return done({ ...dayOf(addDays(reference, parts.shift)), ...timeOf(parts), ...(offset && { offset }) })
  }
  if (parts.year !== undefined) return done(parts)
  if (parts.month === undefined && parts.day === undefined) {
    if (!anchor && reference)
      return done({ ...dayOf(lastSuchTime(parts, reference)), ...timeOf(parts), offset: parts.offset })
    return anchor && !anchor.isLater
      ? done({ ...anchor.parts, ...timeOf(parts), offset: parts.offset ?? anchor.parts.offset })
      : { iso: null, open: true }
  }
  const base = anchor?.parts ?? (reference && { ...reference, offset: undefined })
  if (!base) return { iso: null, open: true }
  const isAfter = anchor !== null && !anchor.isLater
  return done({
    ...parts,
    ...(parts.month === undefined ? lastDay(parts.day!, base) : lastSuch(parts, base, isAfter)),
  })
}

/** `半天前`: half a day is twelve hours. */
const wholeUnits = ({ amount, unit }: Ago): Ago =>
  unit === 'day' && !Number.isInteger(amount) ? { amount: amount * 24, unit: 'hour' } : { amount, unit }

function fromAgo({ amount, unit }: Ago, reference: ReferenceDate | null): Resolved {
  if (!reference) return { iso: null, open: true }
  const exact = unit === 'hour' || unit === 'minute' || unit === 'second'
  if (exact && !/T| /.test(reference.iso)) return { iso: null, open: true }
  const { year, month, day, hour, minute, second } = reference
  const months = unit === 'year' ? 12 * amount : unit === 'month' ? amount : 0
  const days = unit === 'day' ? amount : unit === 'week' ? 7 * amount : 0
  const seconds = amount * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : unit === 'second' ? 1 : 0)
  const target = (year * 12 + month - 1 - months) % 12
  const targetYear = Math.floor((year * 12 + month - 1 - months) / 12)
  const last = new Date(Date.UTC(targetYear, target + 1, 0)).getUTCDate()
  const then = new Date(
    Date.UTC(targetYear, target, Math.min(day, last) - days, hour, minute, second - seconds),
  )
  const offset = toOffset(reference.offset)
  return done({
    ...dayOf(then),
    ...(exact && { hour: then.getUTCHours(), minute: then.getUTCMinutes(), ...(offset && { offset }) }),
  })
}

/** The last such day that is not after the base, or, of an update, the first that is not before it. */
function lastSuch({ month, day }: DateParts, base: DateParts, isAfter: boolean): DateParts {
  const year = base.year!
  const order = month! * 100 + day! - (base.month! * 100 + base.day!)
  if (isAfter) return { year: order < 0 ? year + 1 : year }
  return { year: order > 0 ? year - 1 : year }
}

function lastDay(day: number, base: DateParts): DateParts {
  const year = base.year!
  const month = base.month! - (day > base.day! ? 1 : 0)
  return month < 1 ? { year: year - 1, month: 12 } : { year, month }
}

/** `Updated 15:59` and no day: the last such time that is not after the reference. */
function lastSuchTime({ hour = 0, minute = 0 }: DateParts, reference: ReferenceDate): Date {
  const isLater = /T| /.test(reference.iso) && hour * 60 + minute > reference.hour * 60 + reference.minute
  return addDays(reference, isLater ? -1 : 0)
}

const addDays = ({ year, month, day }: ReferenceDate, days: number) =>
  new Date(Date.UTC(year, month - 1, day + days))
const dayOf = (date: Date): DateParts => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
})
const timeOf = ({ hour, minute, second }: DateParts): DateParts =>
  hour === undefined ? {} : { hour, minute: minute ?? 0, second }
const toOffset = (offset: string | null) => (offset === 'Z' ? '+00:00' : (offset ?? undefined))

function done(parts: DateParts): Resolved {
  const { year, month, day, hour, minute, second, offset } = parts
  if (year === undefined || month === undefined || day === undefined) return { iso: null, open: false }
  if (!Number.isInteger(year) || !isDay(year, month, day)) return { iso: null, open: false }
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (hour === undefined) return { iso: date, open: false }
  const time = `${pad(hour)}:${pad(minute ?? 0)}${second === undefined ? '' : `:${pad(second)}`}`
  return { iso: `${date}T${time}${offset ?? ''}`, open: false }
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
