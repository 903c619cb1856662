/** The quotation marks that browsers put around `<q>`, by the language of the page. */

type Pair = readonly [open: string, close: string]

const CURLY = '“”‘’'

/** From CLDR's delimiters: outer and inner marks. Languages that are not listed have `“”‘’`. */
const MARKS: readonly (readonly [marks: string, languages: string])[] = [
  ['„“‚‘', 'de cs sk sl is et hr'],
  ['„“„“', 'lt bg'],
  ['„”«»', 'pl ro'],
  ['„”»«', 'hu'],
  ['„”’’', 'sr'],
  ['«»«»', 'fr'],
  ['«»“”', 'it ca el'],
  ['«»‘’', 'no nb nn'],
  ['«»‹›', 'fa'],
  ['«»„“', 'ru uk be'],
  ['「」『』', 'ja zh-hant zh-tw zh-hk zh-mo'],
  ['””’’', 'fi sv he'],
  ['‘’‘’', 'nl'],
  ['”“’‘', 'ar'],
]

const BY_LANGUAGE = new Map(
  MARKS.flatMap(([marks, languages]) => languages.split(' ').map((tag) => [tag, marks] as const)),
)

/** @param depth How many `<q>` stand around. */
export function quotesOf(language: string | null, depth: number): Pair {
  const [own = '', next] = (language ?? '').toLowerCase().split('-')
  const marks = BY_LANGUAGE.get(`${own}-${next}`) ?? BY_LANGUAGE.get(own) ?? CURLY
  const at = (depth % 2) * 2
  return [marks[at]!, marks[at + 1]!]
}

/** A text that brings its own marks. */
export const isQuoted = (text: string): boolean => /^[\p{Pi}\p{Pf}„‚"'「『«»]/u.test(text)
