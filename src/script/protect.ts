/** What a conversion must leave alone: the user's words, surnames, and the markup of a page. */
import type { Kind } from '../types.ts'
import { textOf } from '../units.ts'
import { wordFinder } from './dictionary.ts'
import { findForeignUnits } from './foreign.ts'
import { findKeptUnits } from './kept.ts'
import { findSurnameUnits } from './names.ts'
import { MARK } from './places.ts'
import type { Protect, Stretches } from './stretches.ts'

/**
 * Finds the protected stretches of a text of the given kind.
 *
 * @param people How many lines at the start of the text are names of people.
 * @param byWords Whether names may go against OpenCC's dictionaries.
 */
export async function protectorOf(
  keepWords: readonly string[],
  kind: Kind,
  people: number,
  byWords: boolean,
): Promise<Protect> {
  const findWords = wordFinder(keepWords)
  const words: Protect = (units, configuration, places) => {
    const own = keepWords.length > 0 ? findWords(textOf(units)) : []
    const surnames = () => findSurnameUnits(units, people, places(MARK.surname))
    if (!byWords) return configuration.startsWith('s2') ? union([...own, ...surnames()]) : own
    const names = configuration.startsWith('s2')
      ? surnames()
      : /2sp?$/.test(configuration)
        ? findKeptUnits(units, places(MARK.kept))
        : []
    return union([...own, ...names, ...findForeignUnits(units, places(MARK.foreign))])
  }
  if (kind === 'text') return words
  const { htmlView } = await import('../repair/view-html.ts')
  return (units, configuration, places) => {
    const { segments } = htmlView(textOf(units))
    const shown = (segments ?? []).filter(({ reference }) => !reference)
    return union([...words(units, configuration, places), ...gaps(shown, units.length)])
  }
}

function gaps(segments: readonly { source: number; sourceLength: number }[], length: number): Stretches {
  const ends = [0, ...segments.map(({ source, sourceLength }) => source + sourceLength)]
  const starts = [...segments.map(({ source }) => source), length]
  return ends.map((end, index) => [end, starts[index]!] as const)
}

/** Stretches in order, those that overlap or touch as one. */
export function union(stretches: Stretches): Stretches {
  const all: [number, number][] = []
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (start === end) continue
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}
