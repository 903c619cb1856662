/** Words of languages -> what a line is by its words: a control, the opening of a list of related articles… */
import type { FurnitureKind, Language } from '../../types.ts'

export interface Phrasebook {
  /** What a line is by its words; null for a line that no language knows. */
  kindOf(text: string): FurnitureKind | null
  /** Opens with the label of a header field and a colon, as `来源：` does. */
  isLabelled(text: string): boolean
}

const compiled = new WeakMap<readonly Language[], Phrasebook>()

/** The phrase book of the languages; made once for each set of languages. */
export function phrasebook(languages: readonly Language[]): Phrasebook {
  const known = compiled.get(languages)
  if (known) return known
  const made = compile(languages)
  compiled.set(languages, made)
  return made
}

function compile(languages: readonly Language[]): Phrasebook {
  const phrases = new Map<string, FurnitureKind>()
  const labels = new Set<string>()
  const appeals: string[] = []
  for (const language of languages) {
    const { control, related, ...rest } = {
      control: language.controls,
      related: language.related,
      ...language.furniture,
    }
    for (const [kind, words] of Object.entries({ ...rest, control, related }))
      for (const word of words) {
        const folded = fold(word)
        phrases.set(folded, kind as FurnitureKind)
        if (kind === 'promotion' && width2(folded)) appeals.push(folded)
      }
    for (const word of Object.values(language.labels).flat()) labels.add(fold(word))
  }
  const longest = Math.max(0, ...[...phrases.keys(), ...labels].map(({ length }) => length)) + 8
  /** What stands before the first mark: an announcement ends there (`Read more: …`, `【关联】…`). */
  const openingOf = (text: string) => {
    const start = text.slice(0, longest)
    const mark = start.slice(1).search(MARK) + 1
    return mark > 0 ? fold(start.slice(0, mark)) : ''
  }
  const appeal = new RegExp(appeals.map((w) => w.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'u')
  return {
    kindOf: (text) => {
      const whole = text.length <= longest ? phrases.get(fold(text)) : undefined
      if (whole) return whole
      const opening = phrases.get(openingOf(text))
      if (opening && OPENING.has(opening)) return opening
      return text.length <= 300 && appeal.test(fold(text)) ? 'promotion' : null
    },
    isLabelled: (text) => labels.has(openingOf(text)),
  }
}
const width2 = (s: string) =>
  (s.includes(' ') && s.length > 11) || (/[\u3041-\u9fff\uac00-\ud7a3]/.test(s) && s.length > 5)

/** Kinds that a line may open with and go on: `Read more: Title of another article`. */
const OPENING = new Set<FurnitureKind>([
  'original',
  'related',
  'copyright',
  'advertisement',
  'promotion',
  'footer',
])

const MARK = /[:：|｜>»】\]）)›]|\s[-–—]\s/

/** Case, bullets, brackets, digits, arrows and closing marks make no difference: `» Kommentare (12)` is `kommentare`. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}&'’©]+|\p{N}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
