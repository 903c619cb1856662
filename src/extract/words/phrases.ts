/** Words of languages -> what a line is by its words: a control, the opening of a list of related articles… */
import type { FurnitureKind, Language } from '../../types.ts'

export interface Phrasebook {
  /** What a line is by its words; null for a line that no language knows. */
  kindOf(text: string): FurnitureKind | null
  /** A row of controls in one line, such as `Print · Save · Report an error`. */
  kindOfPieces(text: string): FurnitureKind | null
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
  const whole = new Map<string, FurnitureKind>()
  /** By first letter, since every short line is looked up. */
  const openings = new Map<string, [string, FurnitureKind][]>()
  /** By last letter. */
  const endings = new Map<string, [string, FurnitureKind][]>()
  const labels = new Set<string>()
  for (const language of languages) {
    const kinds = { ...language.furniture, control: language.controls, related: language.related }
    for (const [kind, words] of Object.entries(kinds))
      for (const word of words) {
        const folded = fold(word)
        const entry: [string, FurnitureKind] = [folded, kind as FurnitureKind]
        if (word.endsWith('…')) add(openings, folded[0]!, entry)
        else if (word.startsWith('…')) add(endings, folded.at(-1)!, entry)
        else whole.set(...entry)
      }
    for (const word of Object.values(language.labels).flat()) labels.add(fold(word))
  }
  const longest = Math.max(0, ...[...whole.keys(), ...labels].map(({ length }) => length)) + 8
  /** What stands before the first mark: an announcement ends there (`Read more: …`, `【关联】…`). */
  const openingOf = (text: string) => {
    const start = text.slice(0, longest)
    const mark = start.slice(1).search(MARK) + 1
    return mark > 0 ? fold(start.slice(0, mark)) : ''
  }
  const book: Phrasebook = {
    kindOfPieces: (text) => {
      if (text.length > MAX_ROW) return null
      const pieces = text.split(BETWEEN_PIECES).filter((piece) => /\p{L}/u.test(piece))
      if (pieces.length < 2 || pieces.some((piece) => piece.length > MAX_PIECE)) return null
      const controls = pieces.filter((piece) => book.kindOf(piece) === 'control')
      return controls.length * 2 > pieces.length ? 'control' : null
    },
    kindOf: (text) => {
      const folded = fold(text.slice(0, longest))
      const exact = text.length <= longest ? whole.get(folded) : undefined
      if (exact) return exact
      const opening = whole.get(openingOf(text))
      if (opening && OPENING.has(opening)) return opening
      if (text.length > APPEAL) return null
      const known = openings.get(folded[0] ?? '')
      const found = known?.find(([words]) => folded.startsWith(words) && !isInsideWord(folded, words.length))
      if (found) return found[1]
      const end = fold(text.slice(-longest))
      const last = endings.get(end.at(-1) ?? '')
      return (
        last?.find(([words]) => end.endsWith(words) && !isInsideWord(end, end.length - words.length))?.[1] ??
        null
      )
    },
    isLabelled: (text) => labels.has(openingOf(text)),
  }
  return book
}

const BETWEEN_PIECES = /(?<!\s)\s*[·•|｜/／]\s*/
const MAX_ROW = 160
const MAX_PIECE = 30

const add = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

/** Longer lines are prose, whatever they begin with. */
const APPEAL = 240

const isInsideWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{M}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) &&
  !/[\u3041-\u9fff\uac00-\ud7a3]/.test(text[at - 1]!)

/** Kinds that a line may open with and go on: `Read more: Title of another article`. */
const OPENING = new Set<FurnitureKind>([
  'original',
  'related',
  'copyright',
  'advertisement',
  'promotion',
  'footer',
  'contributors',
])

const MARK = /[:：《|｜>»】\]）)›]|\s[-–—]\s/

/** Case, bullets, brackets, digits, arrows and closing marks make no difference: `» Kommentare (12)` is `kommentare`. */
const fold = (text: string): string => (FOLDED.test(text) ? text : foldFully(text))

/** Most words, as they are: the expressions that fold take long to compile. */
const FOLDED = /^[a-zß-öø-ÿа-я\u4e00-\u9fff\uac00-\ud7a3]+(?: [a-zß-öø-ÿа-я\u4e00-\u9fff\uac00-\ud7a3]+)*$/

const foldFully = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ⓒ|\(c\)/g, '©')
    .replace(/[^\p{L}\p{M}\p{N}&'’©]+|\p{N}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
