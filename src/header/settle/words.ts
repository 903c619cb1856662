/** What the parts of `settle` share. */
import { KIND } from '../lexicon/index.ts'

export const PEOPLE: ReadonlySet<string> = new Set(['authors', 'editors', 'photographers', 'both'])

/** Words with a part to play: no part of a name or an outlet. */
export const OTHER: number =
  KIND.role | KIND.desk | KIND.wire | KIND.authors | KIND.editors | KIND.photographers

/** Whether nothing but such a sign stands between two places of a line. */
export const isBetween = (line: string, from: number, to: number, sign: RegExp): boolean =>
  from <= to && sign.test(line.slice(from, to))
