/** What a conversion must leave alone: the user's words, surnames, and the markup of a page. */
import type { Kind } from '../types.ts'
import type { Protect, Stretches } from './convert.ts'
import { findSurnames } from './names.ts'

/**
 * Finds the protected stretches of a text of the given kind.
 *
 * @param people How many lines at the start of the text are names of people.
 */
export async function protectorOf(
  keepWords: readonly string[],
  kind: Kind,
  people: number,
): Promise<Protect> {
  const findWords = wordFinder(keepWords)
  const words: Protect = (text, configuration) =>
    configuration.startsWith('s2')
      ? union([...findWords(text), ...findSurnames(text, people)])
      : findWords(text)
  if (kind === 'text') return words
  const { htmlView } = await import('../repair/view-html.ts')
  return (text, configuration) => {
    const { segments } = htmlView(text)
    const shown = (segments ?? []).filter(({ reference }) => !reference)
    return union([...words(text, configuration), ...gaps(shown, text.length)])
  }
}

/** Finds where words stand in a text, the longest at each place. */
function wordFinder(words: readonly string[]): (text: string) => Stretches {
  const byFirst = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word === '') continue
    const list = byFirst.get(word[0]!)
    if (list) list.push(word)
    else byFirst.set(word[0]!, [word])
  }
  if (byFirst.size === 0) return () => []
  return (text) => {
    const found: [number, number][] = []
    for (let at = 0; at < text.length; at++) {
      const word = byFirst.get(text[at]!)?.find((it) => text.startsWith(it, at))
      if (word === undefined) continue
      found.push([at, at + word.length])
      at += word.length - 1
    }
    return found
  }
}

function gaps(segments: readonly { source: number; sourceLength: number }[], length: number): Stretches {
  const ends = [0, ...segments.map(({ source, sourceLength }) => source + sourceLength)]
  const starts = [...segments.map(({ source }) => source), length]
  return ends.map((end, index) => [end, starts[index]!] as const)
}

/** Stretches in order, those that overlap or touch as one. */
function union(stretches: Stretches): Stretches {
  const all: [number, number][] = []
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (start === end) continue
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}
