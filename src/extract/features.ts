/** What every decision about a leaf rests on: the same features for a leaf of HTML and for a line of text. */
import { columnsOf, isAsWideAs } from '../text/columns.ts'
import { tellLanguage } from '../text/language/index.ts'
import { endsSentence, hasInnerStop, lacksStops } from '../text/sentence.ts'
import type { Kind, Leaf, Page, Settings } from '../types.ts'
import { datesOf, LeafWords, type WordBooks, type WordFeatures } from './leaf-words.ts'
import { type Numbering, numberingOf } from './numbering.ts'
import { W } from './weights.ts'
import { captionWords } from './words/captions.ts'
import { type AskLanguage, phrasebook } from './words/phrases.ts'

export interface Features {
  readonly kind: Leaf['kind']
  /** Its length for a reader. */
  readonly columns: number
  readonly commas: number
  /** Ends as a sentence does. */
  readonly ends: boolean
  readonly level: number | null
  readonly bold: boolean
  /** Share of its characters in links, 0 to 1. */
  readonly links: number
  /** Begins with a bullet, as the entries of a menu or of a list do. */
  readonly bullet: boolean
  /** Element of the innermost box around it; empty for text. */
  readonly tag: string
  /** It stands in a cell of a table that has several columns. */
  readonly cell: boolean
  /** Ends as only sentences do: with a stop or a quotation mark, not with dots or a bracket. */
  readonly closes: boolean
  /** Ends with a semicolon or a comma, as items of a list in a text do. */
  readonly itemized: boolean
  /** Its script ends sentences with a space or nothing. */
  readonly unstopped: boolean
  /** Opens as an item of a list does: with a number or a sign. */
  readonly item: boolean
  /** Reads like running text. */
  readonly prose: boolean
  readonly words: WordFeatures
  /** Who took the picture that it says something of. */
  readonly credit: string | null
}

const BULLET = /^[-*•·▪◦‣»›>]\s/

const CLOSED = /[。！？.!?”"」]/
const ASKS_OR_CALLS = /[?？!！]\W?$/

export function featuresOf(page: Page, { languages }: Settings): Features[] {
  const { kind, leaves, boxes } = page
  const books = {
    phrases: phrasebook(languages),
    captions: captionWords(languages),
    dates: datesOf(languages),
    numbering: numberingOf(languages),
    askLanguage: languageOf(page),
  }
  const cells = cellsOf(boxes)
  const endless = inEndlessLinks(leaves)
  return leaves.map(
    (leaf) =>
      new LeafFeatures(
        endless.has(leaf) ? { ...leaf, links: 0 } : leaf,
        boxes[leaf.box]?.tag ?? '',
        cells[leaf.box] ?? false,
        kind,
        books,
      ),
  )
}

/** The language that a page states, or that its longest lines tell: told once it is asked for. */
function languageOf({ facts, leaves }: Page): AskLanguage {
  const tell = () =>
    facts?.language?.split('-')[0]?.toLowerCase() ??
    tellLanguage(
      leaves
        .map(({ text }) => text)
        .filter((text) => isAsWideAs(text, W.MIN_SENTENCE_COLUMNS))
        .join('\n'),
    )
  let told: { tag: string | null } | null = null
  return () => {
    told ??= { tag: tell() }
    return told.tag
  }
}

/** Paragraphs in a row that are one link: somebody has forgotten to close it. */
function inEndlessLinks(leaves: Page['leaves']): ReadonlySet<Leaf> {
  const found = new Set<Leaf>()
  const hrefOf = (leaf: Leaf | undefined) =>
    leaf?.links === 1 && leaf.level === null && isAsWideAs(leaf.text, W.MIN_SENTENCE_PROSE_COLUMNS)
      ? leaf.marks.find(({ type, end }) => type === 'link' && end === leaf.text.length)?.href
      : undefined
  for (let start = 0; start < leaves.length; ) {
    const href = hrefOf(leaves[start])
    let end = start + 1
    while (href !== undefined && hrefOf(leaves[end]) === href) end++
    if (end - start >= W.MIN_ENDLESS_PARAGRAPHS) for (const leaf of leaves.slice(start, end)) found.add(leaf)
    start = end
  }
  return found
}

/** For each box whether it is a cell beside others in its row, or fills a part of one. */
function cellsOf(boxes: Page['boxes']): boolean[] {
  const inRow = new Map<number, number>()
  for (let at = 0; at < boxes.length; at++) {
    const { tag, parent } = boxes[at]!
    if (tag === 'td' || tag === 'th') inRow.set(parent, (inRow.get(parent) ?? 0) + 1)
  }
  const cells: boolean[] = []
  for (let at = 0; at < boxes.length; at++) {
    const { tag, parent, start, end } = boxes[at]!
    const isCell = tag === 'td' || tag === 'th'
    const isSmall = end - start <= W.MAX_CELL_LEAVES
    cells.push(isCell ? isSmall && inRow.get(parent)! > 1 : tag !== 'table' && cells[parent] === true)
  }
  return cells
}

interface Books extends WordBooks {
  numbering: Numbering
}

class LeafFeatures implements Features {
  readonly kind
  readonly columns: number
  readonly ends: boolean
  readonly level
  readonly bold
  readonly links
  readonly tag: string
  readonly cell: boolean
  readonly #text: string
  readonly #marks: Leaf['marks']
  readonly #books: Books
  readonly #page: Kind
  #words: WordFeatures | null = null
  #prose: boolean | null = null

  constructor(
    { kind, text, marks, level, bold, links }: Leaf,
    tag: string,
    cell: boolean,
    page: Kind,
    books: Books,
  ) {
    this.kind = kind
    this.columns = columnsOf(text)
    this.ends = endsSentence(text)
    this.level = level
    this.bold = bold
    this.links = links
    this.tag = tag
    this.cell = cell
    this.#text = text
    this.#marks = marks
    this.#books = books
    this.#page = page
  }

  get commas(): number {
    return commasIn(this.#text)
  }

  get bullet(): boolean {
    return BULLET.test(this.#text)
  }

  get item(): boolean {
    return this.#books.numbering.isItem(this.#text)
  }

  get closes(): boolean {
    return this.ends && CLOSED.test(this.#text.slice(-1))
  }

  get itemized(): boolean {
    return /[;；,，]/.test(this.#text.slice(-1))
  }

  get unstopped(): boolean {
    return lacksStops(this.#text)
  }

  get credit(): string | null {
    return this.columns <= W.MAX_CAPTION_COLUMNS ? this.#books.captions.creditIn(this.#text) : null
  }

  get words(): WordFeatures {
    if (this.#words === null) {
      const { columns, ends, links } = this
      const leaf = { text: this.#text, marks: this.#marks, links, columns, ends, page: this.#page }
      this.#words = new LeafWords(leaf, this.#books)
    }
    return this.#words
  }

  get prose(): boolean {
    this.#prose ??= this.#isProse()
    return this.#prose
  }

  /** Markup tells paragraphs from other lines; in a text it takes an end mark, or some length and a stop inside. */
  #isProse(): boolean {
    const { columns, ends } = this
    if (this.#page === 'html')
      return (
        columns >= W.MIN_PROSE_COLUMNS ||
        (columns >= W.MIN_SENTENCE_PROSE_COLUMNS && (ends || this.commas > 0 || this.unstopped))
      )
    const closed = ends ? this.#isSentence() : columns >= W.MIN_UNSTOPPED_COLUMNS && this.unstopped
    if (!closed && !(columns >= W.MIN_OPEN_PROSE_COLUMNS && hasInnerStop(this.#text))) return false
    return this.words.phrase === null
  }

  /** Long enough for one, where the line ends as one does. */
  #isSentence(): boolean {
    const { columns } = this
    if (columns < W.MIN_SENTENCE_COLUMNS) return false
    return columns >= W.MIN_EXCLAMATION_COLUMNS || !ASKS_OR_CALLS.test(this.#text.slice(-2))
  }
}

function commasIn(text: string): number {
  let commas = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2c || unit === 0xff0c || unit === 0x3001 || unit === 0x60c) commas++
  }
  return commas
}
