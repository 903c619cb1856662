/** The words of languages, folded, by their first letter: only the letters that the lines of a text begin with are made ready. */
import type { FurnitureKind, Language } from '../../types.ts'

/** A word or phrase of one language. */
export interface Entry {
  words: string
  kind: FurnitureKind
  tag: string
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

/** All that begins with a letter. */
interface Shelf {
  whole: ReadonlyMap<string, readonly Entry[]>
  openings: readonly Entry[]
  labels: ReadonlySet<string>
}

/** A word that is not folded yet; without a kind it is a label of a header field. */
type Unfolded = [word: string, kind: FurnitureKind | null, tag: string]

function shelfOf(words: readonly Unfolded[] = []): Shelf {
  const whole = new Map<string, Entry[]>()
  const openings: Entry[] = []
  const labels = new Set<string>()
  for (const [word, kind, tag] of words) {
    const folded = fold(word)
    if (kind === null) labels.add(folded)
    else if (word.endsWith('…')) openings.push({ words: folded, kind, tag })
    else add(whole, folded, { words: folded, kind, tag })
  }
  for (const [folded, entries] of whole)
    if (entries.some(({ kind }) => kind !== 'credit'))
      whole.set(
        folded,
        entries.filter(({ kind }) => kind !== 'credit'),
      )
  return { whole, openings, labels }
}

/** The words by their first letter, folded for the first line that begins with it: to fold thousands takes longer than to read a
 * short article. */
export function shelvesOf(languages: readonly Language[]) {
  const unfolded = new Map<string, Unfolded[]>()
  const endings: Unfolded[] = []
  let longest = 0
  const letters = new Map<string, string>()
  const firstOf = (word: string): string => {
    const letter = word[0] ?? ''
    const known = letters.get(letter) ?? fold(letter)
    letters.set(letter, known)
    // What begins with a sign begins with the letter behind it.
    return known || (fold(word)[0] ?? '')
  }
  const put = (word: string, kind: FurnitureKind | null, tag: string): void => {
    const isStretch = kind !== null && (word.endsWith('…') || word.startsWith('…'))
    // To fold makes nothing longer.
    if (!isStretch && word.length > longest) longest = Math.max(longest, fold(word).length)
    if (isStretch && !word.endsWith('…')) endings.push([word, kind, tag])
    else add(unfolded, firstOf(word), [word, kind, tag])
  }
  for (const language of languages) {
    for (const [word, kind] of kindsOf(language)) put(word, kind, language.tag)
    for (const word of Object.values(language.labels).flat()) put(word, null, language.tag)
  }
  const shelves = new Map<string, Shelf>()
  let byEnd: Map<string, Entry[]> | null = null
  return {
    /** In characters, of those that a line may be as a whole. */
    longest,
    /** @param folded What a line begins with. */
    at(folded: string): Shelf {
      const first = folded[0] ?? ''
      const known = shelves.get(first) ?? shelfOf(unfolded.get(first))
      shelves.set(first, known)
      return known
    },
    /** @param folded What a line ends with. */
    endingLike(folded: string): readonly Entry[] {
      if (!byEnd) {
        byEnd = new Map()
        for (const [word, kind, tag] of endings) {
          const words = fold(word)
          if (kind) add(byEnd, words.at(-1) ?? '', { words, kind, tag })
        }
      }
      return byEnd.get(folded.at(-1) ?? '') ?? []
    },
  }
}

const add = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

/** Case, bullets, brackets, digits, arrows and closing marks make no difference: `» Kommentare (12)` is `kommentare`. Turkish writes
 * its two letters i in capitals with and without the dot: `İLGİLİ`, `DEVAMI`. */
export function fold(text: string): string {
  const low = text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i')
  return FOLDED.test(low) ? low : foldFully(low)
}

/** Most words, once they are small: the expressions that fold take long to compile and to run. */
const LETTERS =
  "a-zß-öø-ɏḀ-ỿά-ώа-џґא-ת\\u0620-\\u064a\\u0671-\\u06d3\\u0900-\\u0963\\u0e01-\\u0e3a\\u0e40-\\u0e4eぁ-ゖァ-ヺー\\u4e00-\\u9fff\\uac00-\\ud7a3&'’©"
const FOLDED = new RegExp(`^[${LETTERS}]+(?: [${LETTERS}]+)*$`)

const NOT_LETTERS = new RegExp(`[^ ${LETTERS}]`)
/** Of ASCII, and of the signs that most texts have besides, what parts words. */
const PARTING =
  /[\0-%(-`{-\x7f\u00ab\u00b7\u00bb\u2010-\u2018\u201a-\u2027\u3000-\u3004\u3007-\u3020\uff01-\uff20\uff3b-\uff40\uff5b-\uff65]+/g

function foldFully(low: string): string {
  // Nearly all that parts words is found without the tables of Unicode.
  const words = low.replace(COPYRIGHT, '©').replace(PARTING, ' ')
  return (NOT_LETTERS.test(words) ? words.replace(/[^\p{L}\p{M}\p{N}&'’©]+|\p{N}+/gu, ' ') : words)
    .replace(/ {2,}/g, ' ')
    .trim()
}
const COPYRIGHT = /ⓒ|\(c\)/g
