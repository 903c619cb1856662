/** Names, outlets and places out of lists that training does not know: what renaming is measured with. */
import type { Others } from './invented.ts'
import type { Random } from './random.ts'

type ByScript = Readonly<Record<string, readonly string[]>>

/** As `test/cases/renaming/pools.json` has them. */
export interface Pools {
  given: ByScript
  surnames: ByScript
  places: ByScript
  /** Whole names of outlets. */
  outlets: ByScript
  /** Beginnings and ends of outlets whose words are written together. */
  fronts: ByScript
  ends: ByScript
}

const one = (list: readonly string[] | undefined, next: Random): string | null =>
  list && list.length > 0 ? list[Math.floor(next() * list.length)]! : null

export const fromPools = ({ given, surnames, places, outlets, fronts, ends }: Pools): Others => ({
  given: (script, next) => one(given[script], next) ?? '',
  surname: (script, next) => one(surnames[script], next) ?? '',
  place: (script, next) => one(places[script], next),
  source: (script, next) =>
    script in fronts ? `${one(fronts[script], next)}${one(ends[script], next)}` : one(outlets[script], next),
})
