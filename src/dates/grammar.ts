/** How dates and times are written: one expression a form, built from the words of the languages, first match wins.
 * Numeric, Chinese, Japanese and Korean forms, month names, relative words. */
import { Expression, type Words as WordList } from '../languages/expression.ts'
import { LETTER, oncePerSet } from '../languages/merge.ts'
import { readNumber } from './numbers.ts'
import type { Order } from './order.ts'
import type { DateParts } from './parts.ts'
import { joinWords, type Words } from './words.ts'

type Groups = Record<string, string | undefined>

export interface Form {
  /** Every line that has the form matches this; it is compiled in an instant, unlike the pattern. */
  needs?: Expression
  pattern(): RegExp
  read(groups: Groups, order: Order): DateParts | null
}

export interface Grammar {
  words: Words
  /** Whether a line may state a date. */
  mayState(line: string): boolean
  forms: readonly Form[]
  /** A time, right after a date. */
  timeAfter(): RegExp
  /** A time, right before a date. */
  timeBefore(): RegExp
  timeAlone(): RegExp
  /** A zone that stands before the time: `HKT 10:25`. */
  zoneIn: Expression
  /** A zone that stands after the whole of `21:15, 26 June 2022 BST`. */
  zoneAfter(): RegExp
  /** `5日`: the day of a dateline. */
  dayAlone: Expression
  /** What may surround a date without saying more: weekdays, brackets, fillers. */
  leftMargin(): RegExp
  rightMargin(): RegExp
  /** What a margin holds at least; they are compiled in an instant, the margins are not. */
  inLeftMargin: Expression
  inRightMargin: Expression
  readTime(groups: Groups): DateParts | null
}

/** The grammar of a set of languages. */
export const grammarOf = oncePerSet((languages) => compile(joinWords(languages)))

/** 24 and 25: years of the Buddhist era, as Thailand counts. */
const YEAR = '(?:1[89]|20|2[45])\\d\\d'
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d'
/** A number that ends here, or where a glued time begins (`2015-12-1610:22`). */
const DAY = `(?<day>\\d{1,2}(?=${CLOCK})|\\d{1,2}(?=\\d:[0-5]\\d)|\\d{1,2}(?!\\d))`
/** The same for a year; a second date may be glued on, too (`17. August 202117. August 2021`). */
const YEAR_STOP = `(?=${CLOCK}|\\d:[0-5]\\d|\\d{1,2}\\.? [${LETTER}]|\\D|$)`
/** `28.09.19` and `12:44` glued are no year 1912. */
const YEAR_END = `(?<year>${YEAR})(?!:[0-5]\\d(?!\\d))${YEAR_STOP}`

/** Every time has one. */
const DIGIT = /\d/
const BRACKET = { isIn: (text: string) => text.includes('(') }

/** What is made at the first call. */
function onDemand<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function compile(words: Words): Grammar {
  const { month, unit, numeral, era, filler, day, span, before, after, now, number } = words
  const gap = '[ ,،]{0,3}'
  // `Sept.`, `ספט׳`, `सित॰`: what a shortened month ends with.
  const cut = '[.׳॰]?'
  const of = `(?:[ .,،/-]{0,3}(?:${filler})?[ .,،/-]{0,2})`
  const start = `(?:(?<!\\d)(?=\\d)|(?<!${numeral})(?=${numeral}))`
  const figure = (name: string, most: number) => `(?<${name}>\\d{1,${most}}|${numeral}{1,${most + 1}})`
  const form = (pattern: () => string, read: Form['read'], needs?: Expression): Form => ({
    pattern: onDemand(() => new RegExp(pattern(), 'gu')),
    read,
    ...(needs && { needs }),
  })
  const oneOf = (...lists: readonly WordList[]) => new Expression(lists, () => lists.join('|'))
  const monthName = oneOf(month)
  const count = (text = '') => readNumber(text, words.numbers) ?? Number.NaN

  const named = ({ year, name, day }: Groups): DateParts => ({
    ...(year !== undefined && { year: expandYear(year) }),
    month: words.monthOf(name!),
    day: Number(day),
  })
  const numeric = ({ year, month, day }: Groups): DateParts => ({
    year: fullYear(Number(year)),
    month: Number(month),
    day: Number(day),
  })

  const forms: Form[] = [
    // 2015-12-16, 2015/12/16, 2015.12.16, 2015. 12. 16
    form(
      () => `(?<!\\d)(?<year>${YEAR}) ?(?<sign>[-/.]) ?(?<month>\\d{1,2}) ?\\k<sign> ?${DAY}\\.?`,
      numeric,
    ),
    // 民國113年3月5日, 令和6年3月5日, 二〇二四年三月五日, 2024年3月5日, 113年3月5日, 2024년 3월 5일
    form(
      () =>
        `(?:(?<era>${era}) ?)?${start}${figure('year', 4)} ?${unit.year} ?${figure('month', 2)} ?${unit.month} ?${figure('day', 2)} ?${unit.day}`,
      ({ era: name, year, month, day }) => ({
        year: readYear(count(year), year!.length, name === undefined ? 0 : words.eraOf(name)),
        month: count(month),
        day: count(day),
      }),
      oneOf(unit.year),
    ),
    // 2024 March 5, 2024-Mar-05, 2024. március 5.
    form(
      () =>
        `(?<!\\d)(?<year>${YEAR})(?=[ .,/-])${of}(?<name>${month})${cut}${of}(?<day>\\d{1,2})(?![\\d:])\\.?`,
      named,
      monthName,
    ),
    // 5 March 2024, 5. März 2024, 5 de marzo de 2024, 5th of March, 2024, 5-Mar-24, 5 March 24, 3 مارس / آذار 2024
    form(
      () =>
        `(?:(?<![\\d.:])|(?<=${YEAR}))(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?${of}(?<name>${month})${cut}(?: ?/ ?(?:${month}))?(?:${of}(?:(?<year>${YEAR}|['’]\\d\\d|(?<=-)\\d\\d|(?<= )\\d\\d(?= ?(?:$|[)\\]])))${YEAR_STOP}))?`,
      named,
      monthName,
    ),
    // Mon Sep 23 10:30:00 2024, Dec 28 Sat 2013
    form(
      () =>
        `(?<name>${month})${cut} (?<day>\\d{1,2}),?(?: (?:${words.weekday})\\.?,?| (?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?: (?<zone>${words.zone}))?) (?<year>${YEAR})(?!\\d)`,
      ({ hour, minute, second, zone, ...date }) => ({
        ...named(date),
        ...(hour !== undefined && { hour: Number(hour), minute: Number(minute) }),
        ...(second !== undefined && { second: Number(second) }),
        ...(zone !== undefined && { offset: words.zoneOf(zone) || undefined }),
      }),
      monthName,
    ),
    // March 5, 2024, Sept. 5th, marzo 5 de 2024
    form(
      () =>
        `(?<name>${month})${cut}[ -]?(?:${filler})? ?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[/.]\\d{1,2}[/.]\\d)(?:${gap}(?:${filler})? ?${YEAR_END})?`,
      named,
      monthName,
    ),
    // 05/03/2024, 5.3.2024, 5. 3. 2024
    form(
      () => `(?<![\\d.])(?<first>\\d{1,2}) ?(?<sign>[-/.]) ?(?<second>\\d{1,2}) ?\\k<sign> ?${YEAR_END}`,
      ({ first, sign, second, year }, order) => ({
        year: fullYear(Number(year)),
        ...dayAndMonth(Number(first), Number(second), sign === '.' ? true : order.dayFirst),
      }),
    ),
    // 113-03-05, 112.12.01 (ROC years)
    form(
      () => `(?<![\\d.])(?<year>1\\d\\d)(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>${DAY}`,
      (groups, order) => (order.yearFirst ? { ...numeric(groups), year: Number(groups.year) + ROC } : null),
    ),
    // 18-03-08, 22/05/09, 08.03.18
    form(
      () =>
        `(?<![\\d.])(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>(?<third>\\d\\d)(?!\\d(?!:|\\d:))`,
      twoDigitYear,
    ),
    // 3月5日, 三月五日, 3월 5일
    form(
      () => `${start}${figure('month', 2)} ?${unit.month} ?${figure('day', 2)} ?${unit.day}`,
      ({ month, day }) => ({
        month: count(month),
        day: count(day),
      }),
      oneOf(unit.month),
    ),
    // 今(9)日
    form(
      () => `(?<word>${day})\\((?<day>\\d{1,2})\\)${unit.day}`,
      (groups) => ({ day: Number(groups.day) }),
      oneOf(day),
    ),
    // 2小时前, 2 hours ago, vor 2 Stunden, il y a une heure
    form(
      () =>
        `(?:(?<before>${before}) ?)?(?<amount>\\d{1,4}|${number}|${numeral}{1,3}) ?(?<span>${span})\\.? ?(?<after>${after})?`,
      ({ before, after, amount, span }) =>
        before === undefined && after === undefined
          ? null
          : { ago: { amount: count(amount), unit: words.spanOf(span!) } },
      oneOf(before, after),
    ),
    form(
      () => `${now}`,
      () => ({ ago: { amount: 0, unit: 'minute' } }),
      oneOf(now),
    ),
    form(
      () => `(?<word>${day})`,
      // A single character (`今`) says a day only with its number.
      ({ word }) =>
        word!.length === 1
          ? null
          : { shift: words.shiftOf(word!), ...(words.endsInPm(word!) && { pm: true }) },
      oneOf(day),
    ),
    // 12-16, 3/18, 27.04.
    form(
      () =>
        `(?<!\\d[.:/-]?)(?<first>\\d{1,2})(?<sign>[-/])(?<second>\\d{1,2}(?=${CLOCK})|\\d{1,2}(?![\\d/.-]))|(?<!\\d[.:]?)(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\.(?!\\d)`,
      ({ first, second, day, month }, order) =>
        day !== undefined
          ? { day: Number(day), month: Number(month) }
          : dayAndMonth(Number(first), Number(second), order.yearFirst ? false : order.dayFirst),
    ),
  ]

  const { weekday, shortWeekday, zone, half } = words
  const time = onDemand(() => timeExpression(words))
  const margin = (between: string) => `(?:${between}|(?:${weekday})\\.?|[(](?:${shortWeekday})[)])`
  // `AM 12:30` in Korean is no German `am`.
  const space = () =>
    `(?:[ ,،;·•|–—/@()-]|(?:${weekday})\\.?|\\((?:${shortWeekday})\\)|(?!(?:${half}) ?\\d{1,2}:)(?:${filler})\\.?|${zone})`
  const made = (source: () => string, flags = 'u') => onDemand(() => new RegExp(source(), flags))
  const dayWord = oneOf(unit.day, after, now, day)
  return {
    words,
    mayState: (line) => DIGIT.test(line) || dayWord.test(line),
    forms,
    timeAfter: made(() => `T?${space()}{0,8}${time()}`, 'uy'),
    timeBefore: made(
      () => `${time()}(?:(?<=[${LETTER}])\\.)?(?:[ ,،·|–-]|(?:${weekday})\\.?|(?:${filler})){1,6}$`,
    ),
    timeAlone: made(() => `(?:${filler}| ){0,4}${time()}`),
    zoneIn: new Expression([zone], () => `(?<zone>${zone})`),
    zoneAfter: made(() => ` ?\\(?(?<zone>${zone})\\)?`, 'uy'),
    dayAlone: new Expression([unit.day], () => `(?<!\\d)(?<day>\\d{1,2}) ?${unit.day}`),
    leftMargin: made(() => `(?<![${LETTER}\\d])(?:${weekday})\\.?${margin('[ ,|·]')}{0,3}(?:${filler})? ?$`),
    rightMargin: made(() => `(?: ?(?:${filler})\\.?(?![${LETTER}]))?${margin('[ ]')}{0,3}`, 'uy'),
    inLeftMargin: oneOf(weekday),
    inRightMargin: new Expression([BRACKET, weekday, filler], () => `[(]|${weekday}|${filler}`),
    readTime: (groups) => readTime(groups, words),
  }
}

/** Republic of China: year 1 is 1912. */
const ROC = 1911

function readYear(value: number, length: number, era: number): number {
  if (era > 0) return value + era
  if (value >= 1000) return value
  if (value >= 100 && value < 200) return value + ROC
  return length === 2 ? expandYear(String(value)) : Number.NaN
}

/** The year of the Buddhist era that is the year 0. */
const BUDDHIST = 543
const fullYear = (year: number) => (year >= 2400 ? year - BUDDHIST : year)

/** Two digits mean the hundred years around the millennium: 00–49 are 20xx. */
function expandYear(text: string): number {
  const value = Number(text.replace(/['’]/, ''))
  if (value >= 100) return fullYear(value)
  return value < 50 ? 2000 + value : 1900 + value
}

function twoDigitYear({ first, sign, second, third }: Groups, order: Order): DateParts {
  const [a, b, c] = [Number(first), Number(second), Number(third)] as const
  if (order.yearFirst && first!.length === 2) return { year: expandYear(first!), month: b, day: c }
  return { year: expandYear(third!), ...dayAndMonth(a, b, sign === '.' ? true : order.dayFirst) }
}

function dayAndMonth(first: number, second: number, dayFirst: boolean | null): DateParts {
  const swapped = first > 12 ? true : second > 12 ? false : dayFirst
  if (swapped) return { day: first, month: second }
  const parts: DateParts = { month: first, day: second }
  return swapped === null && first !== second ? { ...parts, isUnordered: true } : parts
}

function timeExpression({ unit, half, zone }: Words): string {
  const hour = '(?<hour>\\d{1,2})'
  // 15:05, 15時05分, 3時5分
  const minute = `(?:(?::|${unit.hour} ?)(?<minute>[0-5]\\d|\\d(?= ?${unit.minute}))(?!\\d{2})(?:(?::| ?${unit.minute} ?)(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?(?:${unit.second})?)?(?: ?${unit.minute})?)`
  const dotted = `(?:\\.(?<minuteDotted>[0-5]\\d)(?![\\d.,%€$£]|:\\d| ?[%€$£]))`
  // 1207 GMT
  const joined = `(?<minuteJoined>[0-5]\\d)(?= (?:${zone}))`
  const whole = `(?= ?(?:${half}|${unit.hour}))`
  const offset = `(?<offset>(?:UTC|GMT)? ?[+-]\\d{1,2}(?::?\\d\\d)?(?!\\d)|Z(?![${LETTER}])|(?<zone>${zone}))`
  return (
    `(?:(?<half>${half}) ?)?(?:${hour}(?:${minute}|${dotted}|${whole})|(?<hourJoined>[01]\\d|2[0-3])${joined})` +
    `(?: ?(?:${unit.hour})(?![${LETTER}]))?(?: ?(?<halfAfter>${half})(?!\\p{Script=Han}))?(?: ?\\(?${offset}\\)?)?`
  )
}

function readTime(groups: Groups, words: Words): DateParts | null {
  const half = groups.half ?? groups.halfAfter
  const hour = Number(groups.hour ?? groups.hourJoined)
  const minute = groups.minute ?? groups.minuteDotted ?? groups.minuteJoined
  const zone = groups.zone
  const offset = zone === undefined ? readOffset(groups.offset) : words.zoneOf(zone)
  return {
    hour: half === undefined ? hour : halfHour(hour, words.isPm(half)),
    minute: Number(minute ?? 0),
    ...(groups.second !== undefined && { second: Number(groups.second) }),
    ...(offset && { offset }),
  }
}

const halfHour = (hour: number, pm: boolean) => (pm ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour)

/** `+8`, `+0800`, `UTC+08:00`, `Z` as `+08:00`. */
function readOffset(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (text === 'Z') return '+00:00'
  const found = /([+-])(\d{1,2}):?(\d\d)?$/.exec(text)
  return found ? `${found[1]}${found[2]!.padStart(2, '0')}:${found[3] ?? '00'}` : undefined
}
