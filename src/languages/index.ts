/** The languages whose words are known. Data only; add a language: one file, one line here. Their dates have CLDR's words
 * besides their own (`dates.data.ts`), Chinese ones their Traditional spellings (`spellings.data.ts`; `scripts/tables.js` makes both). */
import type { DateWords, Language } from '../types.ts'
import { ar } from './ar.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { dateWords } from './dates.data.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hu } from './hu.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { no } from './no.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { spellings } from './spellings.data.ts'
import { withSpellings } from './spellings.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

const written: readonly Language[] = [
  withSpellings(zh, spellings),
  en,
  ja,
  ko,
  de,
  fr,
  es,
  ru,
  pt,
  it,
  nl,
  sv,
  no,
  da,
  fi,
  pl,
  cs,
  hu,
  ro,
  tr,
  uk,
  vi,
  id,
  ar,
  he,
  el,
  hi,
  th,
]

const joined = (some: readonly string[] = [], more: readonly string[] = []) => [
  ...new Set([...some, ...more]),
]

function joinedByKey<K extends string>(
  some: Partial<Record<K, readonly string[]>> = {},
  more: Partial<Record<K, readonly string[]>> = {},
): Partial<Record<K, readonly string[]>> {
  const both: Partial<Record<K, readonly string[]>> = { ...more, ...some }
  for (const key in both) both[key] = joined(some[key], more[key])
  return both
}

/** A language with the words of both; what its own file says about a word comes first. */
function withWords(own: DateWords = {}, words: DateWords): DateWords {
  const { months, weekdays, am, pm, days, spans, ago } = words
  return {
    ...own,
    months: (months ?? []).map((names, index) => joined(own.months?.[index], names)),
    weekdays: joined(own.weekdays, weekdays),
    am: joined(own.am, am),
    pm: joined(own.pm, pm),
    days: { ...days, ...own.days },
    spans: joinedByKey(own.spans, spans),
    ago: joinedByKey(own.ago, ago),
  }
}

export const languages: readonly Language[] = written.map((language) => {
  const words = dateWords[language.tag]
  return words ? { ...language, dates: withWords(language.dates, words) } : language
})
