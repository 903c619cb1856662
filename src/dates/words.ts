/** The date words of a set of languages, joined into the pieces of expression that the grammar is made of. */
import type { Words as WordList } from '../languages/expression.ts'
import { exactlyOneOf, oneOf } from '../languages/merge.ts'
import type { DateUnit, DateWords, Language } from '../types.ts'
import type { Unit } from './parts.ts'

export interface Words {
  month: WordList
  weekday: WordList
  /** Weekdays of one character: they only count in brackets. */
  shortWeekday: WordList
  unit: Record<DateUnit, WordList>
  filler: WordList
  half: WordList
  era: WordList
  zone: WordList
  day: WordList
  span: WordList
  before: WordList
  after: WordList
  now: WordList
  number: WordList
  /** A numeral of the scripts that write `三月五日`. */
  numeral: string
  monthOf(word: string): number
  isPm(word: string): boolean
  endsInPm(word: string): boolean
  eraOf(word: string): number
  zoneOf(word: string): string | undefined
  shiftOf(word: string): number
  spanOf(word: string): Unit
  numbers: ReadonlyMap<string, number>
}

const UNITS: readonly DateUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second']

export function joinWords(languages: readonly Language[]): Words {
  const dates = languages.flatMap(({ dates }): DateWords[] => (dates ? [dates] : []))
  const list = (pick: (words: DateWords) => readonly string[] | undefined) =>
    dates.flatMap((words) => pick(words) ?? [])
  const months = table(
    dates.flatMap(({ months = [] }) =>
      months.flatMap((words, index) => words.map((it) => [it, index + 1] as const)),
    ),
  )
  const eras = table(dates.flatMap(({ eras = {} }) => Object.entries(eras)))
  const zones = table(dates.flatMap(({ zones = {} }) => Object.entries(zones)))
  const shifts = table(dates.flatMap(({ days = {} }) => Object.entries(days)))
  const spans = table(
    dates.flatMap(({ spans = {} }) =>
      Object.entries(spans).flatMap(([unit, words]) => words.map((it) => [it, unit as Unit] as const)),
    ),
  )
  const numbers = new Map(languages.flatMap(({ numbers = {} }) => Object.entries(numbers)))
  const weekdays = list((words) => words.weekdays)
  const pm = new Set(list((words) => words.pm).map(plain))
  const single = [...numbers.keys()].filter((word) => [...word].length === 1 && word > '\u2fff')
  return {
    month: oneOf([
      ...months.keys(),
      ...list(({ months = [] }) => months.flat().filter((word) => INNER.test(word))),
    ]),
    weekday: oneOf(weekdays.filter((word) => word.length > 1)),
    shortWeekday: oneOf(weekdays),
    unit: Object.fromEntries(
      UNITS.map((unit) => [unit, oneOf(list(({ units }) => units?.[unit]))]),
    ) as Words['unit'],
    filler: oneOf(list((words) => words.fillers)),
    half: oneOf([...list((words) => words.am), ...list((words) => words.pm)]),
    era: oneOf(eras.keys()),
    zone: exactlyOneOf(dates.flatMap(({ zones = {} }) => Object.keys(zones))),
    day: oneOf(shifts.keys()),
    span: oneOf(spans.keys()),
    before: oneOf(list(({ ago }) => ago?.before)),
    after: oneOf(list(({ ago }) => ago?.after)),
    now: oneOf(list((words) => words.now)),
    number: oneOf([...numbers].filter(([, value]) => value > 0 && value < 10).map(([word]) => word)),
    numeral: single.length === 0 ? '(?!)' : `[${single.join('')}]`,
    monthOf: (word) => months.get(plain(word))!,
    isPm: (word) => pm.has(plain(word)),
    endsInPm: (word) => [...pm].some((half) => word.length > half.length && plain(word).endsWith(half)),
    eraOf: (word) => eras.get(plain(word))!,
    zoneOf: (word) => zones.get(plain(word)),
    shiftOf: (word) => shifts.get(plain(word))!,
    spanOf: (word) => spans.get(plain(word))!,
    numbers,
  }
}

/** `Tháng Ba`: a capital behind a space. */
const INNER = / \p{Lu}/u

const plain = (word: string) => word.toLowerCase()
const table = <T>(entries: readonly (readonly [string, T])[]) =>
  new Map(entries.map(([word, value]) => [plain(word), value]))
