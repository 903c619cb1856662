/** The date words of languages, list by list. The build keeps what this makes of the known languages (`scripts/build/prepared.js`). */
import { toText } from '../languages/word-text.ts'
import type { DateUnit, DateWords, Language } from '../types.ts'

const UNITS: readonly DateUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second']

/** See `Words`; one word a line. */
type List =
  | 'month'
  | 'weekday'
  | 'shortWeekday'
  | 'filler'
  | 'half'
  | 'pm'
  | 'zone'
  | 'before'
  | 'after'
  | 'now'
  | 'number'

/** One word a line in small letters, and its value behind a tab. */
type Table = 'months' | 'eras' | 'zones' | 'shifts' | 'spans'

export interface DateLists {
  lists: Readonly<Record<List, string>>
  units: Readonly<Record<DateUnit, string>>
  tables: Readonly<Record<Table, string>>
  /** A numeral of the scripts that write `三月五日`. */
  numeral: string
  numbers: readonly (readonly [string, number])[]
}

export function dateLists(languages: readonly Language[]): DateLists {
  const dates = languages.flatMap(({ dates }): DateWords[] => (dates ? [dates] : []))
  const list = (pick: (words: DateWords) => readonly string[] | undefined) =>
    dates.flatMap((words) => pick(words) ?? [])
  const text = (pick: (words: DateWords) => readonly string[] | undefined) => toText(list(pick))
  const months = table(
    dates.flatMap(({ months = [] }) =>
      months.flatMap((words, index) => words.map((it) => [it, index + 1] as const)),
    ),
  )
  const weekdays = list((words) => words.weekdays)
  const numbers = new Map(languages.flatMap(({ numbers = {} }) => Object.entries(numbers)))
  const single = [...numbers.keys()].filter((word) => [...word].length === 1 && word > '\u2fff')
  return {
    lists: {
      month: toText([
        ...months.keys(),
        ...list(({ months = [] }) => months.flat().filter((word) => INNER.test(word))),
      ]),
      weekday: toText(weekdays.filter((word) => word.length > 1)),
      shortWeekday: toText(weekdays),
      filler: text((words) => words.fillers),
      half: toText([...list((words) => words.am), ...list((words) => words.pm)]),
      pm: toText(list((words) => words.pm).map(plain)),
      zone: toText(dates.flatMap(({ zones = {} }) => Object.keys(zones))),
      before: text(({ ago }) => ago?.before),
      after: text(({ ago }) => ago?.after),
      now: text((words) => words.now),
      number: toText([...numbers].filter(([, value]) => value > 0 && value < 10).map(([word]) => word)),
    },
    units: Object.fromEntries(
      UNITS.map((unit) => [unit, text(({ units }) => units?.[unit])]),
    ) as DateLists['units'],
    tables: {
      months: asText(months),
      eras: asText(table(dates.flatMap(({ eras = {} }) => Object.entries(eras)))),
      zones: asText(table(dates.flatMap(({ zones = {} }) => Object.entries(zones)))),
      shifts: asText(table(dates.flatMap(({ days = {} }) => Object.entries(days)))),
      spans: asText(
        table(
          dates.flatMap(({ spans = {} }) =>
            Object.entries(spans).flatMap(([unit, words]) => words.map((it) => [it, unit] as const)),
          ),
        ),
      ),
    },
    numeral: single.length === 0 ? '(?!)' : `[${single.join('')}]`,
    numbers: [...numbers],
  }
}

/** `Tháng Ba`: a capital behind a space. */
const INNER = / \p{Lu}/u

const plain = (word: string) => word.toLowerCase()
const table = (entries: readonly (readonly [string, string | number])[]) =>
  new Map(entries.map(([word, value]) => [plain(word), value]))
const asText = (words: ReadonlyMap<string, string | number>) =>
  toText([...words].map(([word, value]) => `${word}\t${value}`))
