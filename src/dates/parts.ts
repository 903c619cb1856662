/** What a text states about a point in time, before a reference date fills the gaps. */

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

export interface DateParts {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
  hour?: number | undefined
  minute?: number | undefined
  second?: number | undefined
  /** As `+08:00`; left out when none is stated. */
  offset?: string | undefined
  /** Nothing tells which figure is the day and which the month: `03/05/2024` where the language is not known. */
  isUnordered?: true
  /** Days from the reference day: -1 for "yesterday". */
  shift?: number | undefined
  /** The day's word says that hours count from noon: "last night". */
  pm?: boolean
  /** Span before the reference: "2 hours ago". */
  ago?: Ago
}

export interface Ago {
  amount: number
  unit: Unit
}

export interface FoundDate {
  start: number
  end: number
  parts: DateParts
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether month, day and time can exist at all. */
export function isPossible({ year, month, day, hour = 0, minute = 0, second = 0 }: DateParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day !== undefined && (day < 1 || day > (DAYS[(month ?? 1) - 1] ?? 31))) return false
  if (year !== undefined && month === 2 && day === 29 && !isLeap(year)) return false
  return hour < 24 && minute < 60 && second < 61
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
