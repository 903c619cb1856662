/** The date words of a set of languages, joined into the pieces of expression that the grammar is made of. */
import { lateList, type Words as WordList } from '../languages/expression.ts'
import { exactlyOneOf, oneOf } from '../languages/merge.ts'
import { toWords } from '../languages/word-text.ts'
import type { DateUnit, Language } from '../types.ts'
import type { Unit } from './parts.ts'
import { dateLists } from './words.prepared.ts'

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

export function joinWords(languages: readonly Language[]): Words {
  const { lists, units, tables, numeral, numbers } = dateLists(languages)
  const late = (text: string) => lateList(() => toWords(text))
  const words = (name: keyof typeof lists) => oneOf(late(lists[name]))
  const keys = (name: keyof typeof tables) => oneOf(lateList(() => [...entriesOf(tables[name]).keys()]))
  const table = (name: keyof typeof tables) => {
    let made: ReadonlyMap<string, string> | null = null
    return (word: string) => {
      made ??= entriesOf(tables[name])
      return made.get(plain(word))
    }
  }
  const [monthOf, eraOf, shiftOf] = [table('months'), table('eras'), table('shifts')]
  const spanOf = table('spans')
  const pm = new Set(toWords(lists.pm))
  return {
    month: words('month'),
    weekday: words('weekday'),
    shortWeekday: words('shortWeekday'),
    unit: Object.fromEntries(
      Object.entries(units).map(([unit, text]) => [unit, oneOf(late(text))]),
    ) as Words['unit'],
    filler: words('filler'),
    half: words('half'),
    era: keys('eras'),
    zone: exactlyOneOf(late(lists.zone)),
    day: keys('shifts'),
    span: keys('spans'),
    before: words('before'),
    after: words('after'),
    now: words('now'),
    number: words('number'),
    numeral,
    monthOf: (word) => toNumber(monthOf(word))!,
    isPm: (word) => pm.has(plain(word)),
    endsInPm: (word) => [...pm].some((half) => word.length > half.length && plain(word).endsWith(half)),
    eraOf: (word) => toNumber(eraOf(word))!,
    zoneOf: table('zones'),
    shiftOf: (word) => toNumber(shiftOf(word))!,
    spanOf: (word) => spanOf(word) as Unit,
    numbers: new Map(numbers),
  }
}

const plain = (word: string) => word.toLowerCase()
const toNumber = (value: string | undefined) => (value === undefined ? value : Number(value))

/** @param text See `DateLists`. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    toWords(text).map((line) => {
      const tab = line.lastIndexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    }),
  )
}
