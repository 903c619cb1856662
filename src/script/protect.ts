/** What a conversion must leave alone: the user's words, surnames, and the markup of a page. */
import type { Kind } from '../types.ts'
import { wordFinder } from './dictionary.ts'
import { findForeign } from './foreign.ts'
import { findKeptInNames } from './kept.ts'
import { findSurnames } from './names.ts'
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
  const words: Protect = (text, configuration) => {
    const own = findWords(text)
    if (!byWords) return configuration.startsWith('s2') ? union([...own, ...findSurnames(text, people)]) : own
    const names = configuration.startsWith('s2')
      ? findSurnames(text, people)
      : /2sp?$/.test(configuration)
        ? findKeptInNames(text)
        : []
    return union([...own, ...names, ...findForeign(text)])
  }
  if (kind === 'text') return words
  const { htmlView } = await import('../repair/view-html.ts')
  return (text, configuration) => {
    const { segments } = htmlView(text)
    const shown = (segments ?? []).filter(({ reference }) => !reference)
    return union([...words(text, configuration), ...gaps(shown, text.length)])
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
