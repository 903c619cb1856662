/** The words of languages by the letter that they begin with. The build keeps what this makes of the known languages
 * (`scripts/build/prepared.js`). */
import type { FurnitureKind, Language } from '../../types.ts'
import { fold } from './fold.ts'

export interface ShelfTable {
  /** In characters, of those that a line may be as a whole. */
  longest: number
  /** One word a line with its kind and language, parted by tabs, as it is written; a label of a header field has no kind. */
  byLetter: Readonly<Record<string, string>>
  /** Those that lines end with, the same way. */
  endings: string
}

/** What a language says of its words. A credit is a label before a name: a word that stands alone is rather something else. */
function kindsOf({ furniture, controls, related }: Language): Map<string, FurnitureKind> {
  const { credit = [], ...others } = furniture ?? {}
  const kinds = { ...others, control: controls, related }
  const words = new Map(credit.map((word) => [word, 'credit' as FurnitureKind]))
  for (const [kind, list] of Object.entries(kinds))
    for (const word of list) words.set(word, kind as FurnitureKind)
  return words
}

export function shelfTable(languages: readonly Language[]): ShelfTable {
  const byLetter: Record<string, string> = {}
  let endings = ''
  let longest = 0
  const letters = new Map<string, string>()
  const firstOf = (word: string): string => {
    const letter = word[0] ?? ''
    const known = letters.get(letter) ?? fold(letter)
    letters.set(letter, known)
    // What begins with a sign begins with the letter behind it.
    return known || (fold(word)[0] ?? '')
  }
  const put = (word: string, kind: FurnitureKind | '', tag: string): void => {
    const isStretch = kind !== '' && (word.endsWith('…') || word.startsWith('…'))
    // To fold makes nothing longer.
    if (!isStretch && word.length > longest) longest = Math.max(longest, fold(word).length)
    const line = `${word.replace(/[\t\n]/g, ' ')}\t${kind}\t${tag}\n`
    const first = firstOf(word)
    if (isStretch && !word.endsWith('…')) endings += line
    else byLetter[first] = (byLetter[first] ?? '') + line
  }
  for (const language of languages) {
    for (const [word, kind] of kindsOf(language)) put(word, kind, language.tag)
    for (const word of Object.values(language.labels).flat()) put(word, '', language.tag)
  }
  return { longest, byLetter, endings }
}
