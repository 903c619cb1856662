/** How languages write dates and names. The build keeps what this makes of the known languages (`scripts/build/prepared.js`). */
import type { Language } from '../types.ts'

export interface Traits {
  tag: string
  /** Which part of a date in figures comes first; null where the language does not say. */
  dayFirst: boolean | null
  yearFirst: boolean
  /** A space stands within a name: `佐藤 花子` is one person. */
  spaceWithin: boolean
}

export const traitsOf = (languages: readonly Language[]): readonly Traits[] =>
  languages.map(({ tag, dates, names }) => ({
    tag,
    dayFirst: dates?.dayFirst ?? null,
    yearFirst: dates?.yearFirst ?? false,
    spaceWithin: names?.spaceWithin === true,
  }))
