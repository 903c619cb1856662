/** Which figure of `03/05/09` is what: what a language, its region and an address say of it. */
import { traits } from '../languages/merge.ts'
import type { Language } from '../types.ts'

/** What the digits do not tell. */
export interface Order {
  /** Null where nothing tells: `03/05/2024` in English may be either, and in Japanese, where the year comes first. */
  dayFirst: boolean | null
  yearFirst: boolean
}

/** English is written with the month first here, with the day first elsewhere (CLDR, `en` with each region). */
const MONTH_FIRST = new Set(['US', 'AS', 'BI', 'GU', 'MH', 'MP', 'PH', 'PR', 'UM', 'VI'])
/** Both are usual in Canada; `en-001` and `en-150` are no countries. */
const EITHER = new Set(['CA'])

/**
 * How a language orders the parts of a date; English by its region.
 *
 * @param lang BCP 47 tag, or with `_` as OpenGraph writes it.
 * @example
 * orderOf(languages, 'en-GB').dayFirst // => true
 */
export function orderOf(languages: readonly Language[], lang: string | null): Order {
  const [primary, ...rest] = (lang ?? '').split(/[-_]/)
  const own = traits(languages).find(({ tag }) => tag === primary?.toLowerCase())
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase()
  return {
    dayFirst: own?.dayFirst ?? (primary?.toLowerCase() === REGIONAL ? dayFirstIn(region) : null),
    yearFirst: own?.yearFirst ?? false,
  }
}

/** The language whose order goes by the region. */
const REGIONAL = 'en'

const dayFirstIn = (region: string | undefined): boolean | null =>
  region === undefined || EITHER.has(region) ? null : !MONTH_FIRST.has(region)

/** Domains of countries whose papers are in English, and those of the offices of the United States. Domains that anyone buys (`.co`, `.io`, `.tv`) say nothing. */
const DOMAINS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'ie au nz in za ng ke gh sg my hk pk lk bd jm tt mt zw ug tz ph us'
      .split(' ')
      .map((domain) => [domain, domain.toUpperCase()]),
  ),
  uk: 'GB',
  gov: 'US',
  mil: 'US',
}

/** What the country of an address says, or null: the day comes first on `harbour.example.co.uk`. */
export function dayFirstAt(url: string): boolean | null {
  const domain = URL.canParse(url) ? new URL(url).hostname.split('.').at(-1)! : ''
  return Object.hasOwn(DOMAINS, domain) ? dayFirstIn(DOMAINS[domain]) : null
}

const FIGURES = /(?<![\d./-])(?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>(?:19|20)\d\d(?![\d/-])/g

/** What dates in figures say that have a part over 12 (`25/03/2024`); null where they disagree, or where there are none. */
export function dayFirstOf(texts: Iterable<string>): boolean | null {
  const found = new Set<boolean>()
  for (const text of texts)
    for (const { groups } of text.matchAll(FIGURES)) {
      const [first, second] = [Number(groups!.first), Number(groups!.second)]
      if (first > 12 !== second > 12) found.add(first > 12)
    }
  return found.size === 1 ? [...found][0]! : null
}
