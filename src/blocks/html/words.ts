/** The words of all languages that open lines which are no part of an article, ready to be matched. */
import type { DropReason, Language } from '../../types.ts'

export interface Words {
  /** Why a short line is left out, by what it opens with. */
  reasonOf(line: string): DropReason | null
}

const known = new WeakMap<readonly Language[], Words>()

export function wordsOf(languages: readonly Language[]): Words {
  let words = known.get(languages)
  if (!words) {
    words = compile(languages)
    known.set(languages, words)
  }
  return words
}

function compile(languages: readonly Language[]): Words {
  const related = openings(languages.flatMap((language) => language.related))
  const controls = openings(languages.flatMap((language) => language.controls))
  return {
    reasonOf(line) {
      const start = line.slice(0, 60).toLowerCase()
      if (related.test(start)) return 'related'
      return line.length < 40 && controls.test(start) ? 'control' : null
    },
  }
}

/** Matches a line that opens with one of the words and goes on, if at all, with something else than a letter. */
function openings(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return escaped.length > 0
    ? new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${escaped.join('|')})(?![a-z])`, 'u')
    : /(?!)/
}
