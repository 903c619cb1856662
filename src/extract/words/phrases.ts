/** Words of languages -> what a line is by its words: a control, the opening of a list of related articles… */
import { isWiderThan } from '../../text/columns.ts'
import type { FurnitureKind, Language } from '../../types.ts'
import { fold } from './fold.ts'
import { type Entry, shelvesOf } from './shelves.ts'

/** Asks for the language of the page: its tag, null where it is unknown. */
export type AskLanguage = () => string | null

export interface Phrasebook {
  /** What a line is by its words; null for a line that no language knows. Where two languages disagree, the page's is right. */
  kindOf(text: string, askLanguage: AskLanguage): FurnitureKind | null
  /** A row of controls in one line, such as `Print · Save · Report an error`. */
  kindOfPieces(text: string, askLanguage: AskLanguage): FurnitureKind | null
  /** A row of controls with spaces between them: `Share Tweet Print`, where one word of four may be unknown. */
  kindOfWords(text: string): FurnitureKind | null
  /** Whether only its first words are of a kind: `Join us as the mayor explains the plan`, not `Join us for our newsletter`. */
  isOnlyOpened(text: string, kind: FurnitureKind): boolean
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

/** The entry of the page's language, else that of the language stated last: a user adds his own behind ours. */
function settle(entries: readonly Entry[], askLanguage: AskLanguage): FurnitureKind | null {
  const last = entries.at(-1)
  if (last === undefined) return null
  if (entries.every(({ kind }) => kind === last.kind)) return last.kind
  const language = askLanguage()
  return (entries.findLast(({ tag }) => tag === language) ?? last).kind
}

/** The longest phrase says most: `sign up for free` more than `sign up`. */
function longestOf(entries: readonly Entry[] = []): readonly Entry[] {
  const most = Math.max(0, ...entries.map(({ words }) => words.length))
  return entries.filter(({ words }) => words.length === most)
}

function compile(languages: readonly Language[]): Phrasebook {
  const shelves = shelvesOf(languages)
  const longest = shelves.longest + 8
  const wholeAt = (folded: string) => shelves.at(folded).whole.get(folded)
  /** What stands before the first mark: an announcement ends there (`Read more: …`, `【关联】…`). */
  const openingOf = (text: string) => {
    const start = text.slice(0, longest)
    const mark = start.slice(1).search(MARK) + 1
    return mark > 0 ? fold(start.slice(0, mark)) : ''
  }
  /** The longest phrases that it opens with. */
  const openedBy = (folded: string) =>
    longestOf(
      shelves
        .at(folded)
        .openings.filter(({ words }) => folded.startsWith(words) && !isInsideWord(folded, words.length)),
    )
  /** What stands behind the words that it opens with, folded; null where these say nothing, or announce the title of another article. */
  const restOf = (text: string): string | null => {
    const opening = openingOf(text)
    const announced = opening === '' ? undefined : wholeAt(opening)
    if (announced)
      return announced.some(({ kind }) => kind === 'related') ? null : fold(text).slice(opening.length)
    const folded = fold(text)
    const [entry] = openedBy(folded)
    return entry ? folded.slice(entry.words.length) : null
  }
  const book: Phrasebook = {
    kindOfPieces: (text, askLanguage) => {
      if (isWiderThan(text, MAX_ROW_COLUMNS) || !PARTS.test(text)) return null
      const pieces = text.split(BETWEEN_PIECES).filter((piece) => /\p{L}/u.test(piece))
      if (pieces.length < 2 || pieces.some((piece) => isWiderThan(piece, MAX_PIECE_COLUMNS))) return null
      const controls = pieces.filter((piece) => book.kindOf(piece, askLanguage) === 'control')
      return controls.length * 2 > pieces.length ? 'control' : null
    },
    kindOfWords: (text) => {
      if (isWiderThan(text, MAX_ROW_COLUMNS)) return null
      const words = text.split(/\s+/)
      if (words.length < MIN_ROW_WORDS) return null
      let others = 0
      for (const word of words) {
        const isControl = wholeAt(fold(word))?.some(({ kind }) => kind === 'control')
        if (!isControl && ++others > Math.min(1, words.length - MIN_ROW_WORDS)) return null
      }
      return 'control'
    },
    kindOf: (text, askLanguage) => {
      const kindIn = (entries: readonly Entry[] = []) => settle(entries, askLanguage)
      const whole = text.length <= longest ? fold(text) : null
      const exact = whole === null ? null : kindIn(wholeAt(whole))
      if (exact) return exact
      const opening = kindIn(wholeAt(openingOf(text)))
      if (opening && OPENING.has(opening)) return opening
      if (isWiderThan(text, MAX_APPEAL_COLUMNS)) return null
      const opened = openedBy(whole ?? fold(text.slice(0, longest)))
      if (opened.length > 0) return kindIn(opened)
      const end = whole ?? fold(text.slice(-longest))
      const ended = shelves
        .endingLike(end)
        .filter(({ words }) => end.endsWith(words) && !isInsideWord(end, end.length - words.length))
      return kindIn(longestOf(ended))
    },
    isOnlyOpened: (text, kind) => {
      const rest = restOf(text)
      if (rest === null) return false
      const words = rest.split(' ')
      return !words.some((_, at) =>
        LENGTHS.some((length) =>
          wholeAt(words.slice(at, at + length).join(' '))?.some((entry) => entry.kind === kind),
        ),
      )
    },
    isLabelled: (text) => {
      const opening = openingOf(text)
      return shelves.at(opening).labels.has(opening)
    },
  }
  return book
}

/** Of entries that are looked for inside a line, in words. */
const LENGTHS = [1, 2, 3, 4, 5, 6]

const BETWEEN_PIECES = /(?<!\s)\s*(?:[·•|｜/／]|】\s?【|\]\s?\[)\s*/
/** What one of them holds. */
const PARTS = /[·•|｜/／】\]]/
const MIN_ROW_WORDS = 3
const MAX_ROW_COLUMNS = 160
const MAX_PIECE_COLUMNS = 30

/** Longer lines are prose, whatever they begin with. */
const MAX_APPEAL_COLUMNS = 240

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
