/** What a page without an article states all the same: it goes into the answer's `error.fields`. */
import type { ParsedArticle } from '../../index.ts'
import type { Stated } from '../../input/index.ts'

/** Members that are no statement, or hold the text. */
const OTHERS: ReadonlySet<string> = new Set(['schema', 'id', 'sections', 'script', 'report', 'explanation'])

/** The article's members that are known, in its order; null when the page states none. */
export function statedOf(article: ParsedArticle): Stated | null {
  const known = Object.entries(article).filter(
    ([name, value]) => !OTHERS.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return known.length > 0 ? Object.fromEntries(known) : null
}

/** A page whose text a script brings in holds an article, though none can be shown. */
export const isWithoutArticle = ({ sections, report }: ParsedArticle): boolean =>
  report?.input.kind === 'html' &&
  sections.every(({ blocks }) => blocks.length === 0) &&
  !report.notices.some(({ code }) => code === 'text-not-shown')
