/** What a leaf is by its words, each told once a rule asks for it: most leaves go by less. */
import { dateLists } from '../dates/words.prepared.ts'
import { oncePerSet } from '../languages/merge.ts'
import { toWords } from '../languages/word-text.ts'
import { endsSentence } from '../text/sentence.ts'
import type { FurnitureKind, Kind, Leaf } from '../types.ts'
import { W } from './weights.ts'
import type { CaptionWords } from './words/captions.ts'
import type { AskLanguage, Phrasebook } from './words/phrases.ts'

export interface WordFeatures {
  /** A control, the opening of a list of related articles…; null for a text that no language knows. */
  readonly phrase: FurnitureKind | null
  /** Opens with the label of a header field. */
  readonly labelled: boolean
  /** States when or by whom: a date, a time, a labelled value. */
  readonly stamp: boolean
  /** Ends with a link whose words are those of a control or an offer. */
  readonly offer: boolean
  /** Says what a picture shows or who took it. */
  readonly caption: boolean
  /** Names the photographer or agency of a picture and nothing else. */
  readonly credit: boolean
  /** Opens with the label of a source. */
  readonly source: boolean
}

/** Knows the words of the languages. */
export interface WordBooks {
  phrases: Phrasebook
  askLanguage: AskLanguage
  captions: CaptionWords
  /** Tell a line that states a day or a time. */
  dates: readonly RegExp[]
}

/** The leaf and what is known of it. */
export interface Read extends Pick<Leaf, 'text' | 'marks' | 'links'> {
  columns: number
  ends: boolean
  page: Kind
}

export class LeafWords implements WordFeatures {
  readonly #leaf: Read
  readonly #books: WordBooks
  #said: FurnitureKind | null | undefined
  #phrase: FurnitureKind | null | undefined
  #labelled: boolean | undefined
  #stamp: boolean | undefined
  #offer: boolean | undefined
  #caption: boolean | undefined
  #credit: boolean | undefined
  #source: boolean | undefined

  constructor(leaf: Read, books: WordBooks) {
    this.#leaf = leaf
    this.#books = books
  }

  get phrase(): FurnitureKind | null {
    if (this.#phrase === undefined) {
      const { text } = this.#leaf
      const { phrases, askLanguage } = this.#books
      this.#phrase = this.#ofKind() ?? phrases.kindOfPieces(text, askLanguage) ?? phrases.kindOfWords(text)
    }
    return this.#phrase
  }

  get labelled(): boolean {
    const { text, columns } = this.#leaf
    this.#labelled ??= columns <= W.MAX_STAMP_COLUMNS && this.#books.phrases.isLabelled(text)
    return this.#labelled
  }

  get stamp(): boolean {
    const { text, columns } = this.#leaf
    this.#stamp ??=
      this.labelled || (columns <= W.MAX_STAMP_COLUMNS && this.#books.dates.some((it) => it.test(text)))
    return this.#stamp
  }

  get offer(): boolean {
    this.#offer ??= this.#leaf.marks.length > 0 && this.#ofKind() === null && this.#offers()
    return this.#offer
  }

  get caption(): boolean {
    const { text, columns } = this.#leaf
    this.#caption ??= columns <= W.MAX_CAPTION_COLUMNS && this.#books.captions.isCaption(text)
    return this.#caption
  }

  get credit(): boolean {
    const { text, columns, ends } = this.#leaf
    this.#credit ??= columns <= W.MAX_CREDIT_COLUMNS && !ends && this.#books.captions.isCredit(text)
    return this.#credit
  }

  get source(): boolean {
    this.#source ??= this.labelled && this.#books.captions.isSource(this.#leaf.text)
    return this.#source
  }

  /** As a whole line. */
  #ofKind(): FurnitureKind | null {
    if (this.#said === undefined) {
      const said = this.#books.phrases.kindOf(this.#leaf.text, this.#books.askLanguage)
      this.#said = said !== null && this.#isPlainSentence(said) ? null : said
    }
    return this.#said
  }

  #isPlainSentence(kind: FurnitureKind): boolean {
    const { text, columns, ends, links, page } = this.#leaf
    if (page !== 'html' || !LINKED.has(kind) || links > 0) return false
    return ends && columns >= W.MIN_PLAIN_SENTENCE_COLUMNS && this.#books.phrases.isOnlyOpened(text, kind)
  }

  #offers(): boolean {
    const { text, marks } = this.#leaf
    let end = text.length
    // `Unsubscribe | Preferences`: only links stand behind the one that tells.
    for (const link of marks.filter(({ type }) => type === 'link').reverse()) {
      if (/[\p{L}\p{N}]/u.test(text.slice(link.end, end))) return false
      // `wrote the mayor on X.` is a sentence, and so is `Readers may sign up`.
      const before = text.slice(0, link.start).trimEnd()
      const isApart = before === '' || endsSentence(before) || /[:：·•|–—]$/.test(before)
      const kind = this.#books.phrases.kindOf(text.slice(link.start, link.end), this.#books.askLanguage)
      if (isApart && kind !== null && CLICKED.has(kind)) return true
      end = link.start
    }
    return false
  }
}

/** What these offer is linked: `Click here to …` in a sentence without a link is text. */
const LINKED = new Set<FurnitureKind>(['promotion', 'advertisement', 'related', 'control'])

/** Kinds that a reader clicks. */
const CLICKED = new Set<FurnitureKind>(['control', 'promotion'])

/** A time of day, a date in figures, or a year beside other figures or a month. */
export const datesOf = oncePerSet((languages): readonly RegExp[] => {
  const between = ['year', 'month'] as const
  const [years, months] = between.map((unit) =>
    toWords(dateLists(languages).units[unit])
      .filter((mark) => /^\p{Lo}$/u.test(mark))
      .join(''),
  )
  return [
    /\d[:：.hH]\d{2}(?!\d)/,
    new RegExp(`\\d\\s?[-/.${years}]\\s?\\d{1,2}\\s?[-/.${months}]\\s?\\d`),
    /\b(?:19|20)\d\d\b.{0,20}\d/,
    /\d\D{1,20}\b(?:19|20)\d\d\b/,
    // A year of the Buddhist era behind a month in Thai letters.
    /\d\s?[\u0e01-\u0e4e.]{3,14}\s?25\d\d\b/,
  ]
})
