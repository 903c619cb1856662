/** Dates as programs write them: figures without signs, seconds or milliseconds since 1970. */
import { type DateParts, isPossible } from './parts.ts'

const FIGURES =
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d))?)?(?<utc>Z)?$/
const EPOCH = /^1\d{9}(?:\d{3})?$/

/**
 * The date that a value states as a whole, or null. Seconds since 1970 are a point in time, so their offset is known.
 *
 * @example
 * readMachineDate('20240305') // => { year: 2024, month: 3, day: 5 }
 */
export function readMachineDate(value: string): DateParts | null {
  if (EPOCH.test(value)) return fromEpoch(Number(value.slice(0, 10)))
  const groups = FIGURES.exec(value)?.groups
  if (!groups) return null
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  const parts: DateParts = { year: number('year'), month: number('month'), day: number('day') }
  if (groups.hour !== undefined) {
    parts.hour = number('hour')
    parts.minute = number('minute')
    if (groups.second !== undefined) parts.second = number('second')
    if (groups.utc !== undefined) parts.offset = '+00:00'
  }
  return isPossible(parts) ? parts : null
}

function fromEpoch(seconds: number): DateParts {
  const date = new Date(seconds * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    offset: '+00:00',
  }
}
