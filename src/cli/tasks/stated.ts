/** What a page without an article states all the same: it goes into the answer's `error.fields`. */
import type { ParsedArticle } from '../../index.ts'
import type { Stated } from '../../input/index.ts'

/** Members that are no statement, or hold the text. */
const OTHERS: ReadonlySet<string> = new Set(['schema', 'id', 'sections', 'script', 'report', 'explanation'])

/** Where the cards of a list say who wrote what, and when. */
const SHOWN: ReadonlySet<string | undefined> = new Set([
  'header',
  'dateline',
  'footer',
  'byline',
  'time',
  'microdata',
])
/** Members that a list of articles states once for each. */
const OF_ONE: ReadonlySet<string> = new Set(
  'date updated authors editors photographers source location views comments subtitle'.split(' '),
)

/** The article's members that are known, in its order; null when the page states none. Of a list of articles, none of the first one's. */
export function statedOf(article: ParsedArticle): Stated | null {
  const origins: Readonly<Record<string, string | undefined>> = article.report?.fields ?? {}
  const isOfCard = isList(article.report?.header ?? [])
    ? (name: string) => OF_ONE.has(name) && SHOWN.has(origins[name])
    : () => false
  const known = Object.entries(article).filter(
    ([name, value]) =>
      !OTHERS.has(name) && !isOfCard(name) && value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return known.length > 0 ? Object.fromEntries(known) : null
}

/** A page whose text a script brings in holds an article, though none can be shown. */
export const isWithoutArticle = ({ sections, report }: ParsedArticle): boolean =>
  report?.input.kind === 'html' &&
  sections.every(({ blocks }) => blocks.length === 0) &&
  !report.notices.some(({ code }) => code === 'text-not-shown')

/** A page has one line, perhaps two, that say when; more, or two of one make (`5 March 2024`, `6 March 2024`), are of cards. */
function isList(header: readonly string[]): boolean {
  const dated = header.filter((line) => /\d/.test(line))
  const makes = new Set(dated.map((line) => line.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a')))
  return dated.length > 2 || makes.size < dated.length
}
