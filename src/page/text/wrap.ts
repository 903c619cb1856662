/** Hard-wrapped texts: finds the column at which lines were broken, and puts the lines of a paragraph together again. */
import { columnsOf, isWiderThan } from '../../text/columns.ts'
import { endsSentence } from '../../text/sentence.ts'

export interface RawLine {
  /** 1-based. */
  number: number
  /** Without white space at both ends. */
  text: string
  /** Columns of white space before it. */
  indent: number
  /** Blank lines before it. */
  gap: number
}

/** Columns at which texts are wrapped by hand, by mail programs and by old editors. */
const NARROWEST = 36
const WIDEST = 110
/** Share of lines that may be longer (addresses, tables). */
const LONGER = 0.02

/** Breaks in the middle of a sentence that it takes to tell a wrapped text, and their share of all breaks. */
const BREAKS = 3
const SHARE = 0.5

const BULLET = /^(?:[-*•·▪◦‣#>]|\d{1,2}[.)、])\s?/
const HAN_OR_KANA = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** The column at which the text is wrapped, or null when its lines are paragraphs. */
export function wrapColumn(lines: readonly RawLine[]): number | null {
  const column = widestLine(lines)
  if (column < NARROWEST || column > WIDEST) return null
  let breaks = 0
  let inside = 0
  for (let at = 1; at < lines.length; at++) {
    const [line, next] = [lines[at - 1]!, lines[at]!]
    if (next.gap > 0 || BULLET.test(next.text)) continue
    breaks++
    if (isFull(line, next, column) && OPEN.test(line.text) && GOES_ON.test(next.text)) inside++
  }
  if (inside >= BREAKS && inside >= breaks * SHARE) return column
  const sure = breaksOfWrapped(lines, column)
  return sure.length >= SURE_BREAKS && sure.some((next) => GOES_ON.test(next)) ? column : null
}

/** A line that ends inside a sentence, and one that goes on with it. */
const OPEN = /[\p{Ll}\p{Lo}\p{M},，、-]$/u
const GOES_ON = /^[\p{Ll}\p{Lo}\d"“„«‘(（]/u

/** Among short lines (the head of a mail, a menu) wrapped paragraphs that stand apart tell it: each line but the last is full and ends
 * inside a sentence, and the last one ends it. What stands below their breaks. */
function breaksOfWrapped(lines: readonly RawLine[], column: number): string[] {
  const found: string[] = []
  let start = 0
  lines.forEach((line, at) => {
    if ((lines[at + 1]?.gap ?? 1) === 0) return
    const below = lines.slice(start + 1, at + 1)
    const isWrapped = below.every((next, index) => {
      const before = lines[start + index]!
      return !BULLET.test(next.text) && isFull(before, next, column) && OPEN.test(before.text)
    })
    if (isWrapped && endsSentence(line.text)) found.push(...below.map(({ text }) => text))
    start = at + 1
  })
  return found
}
const SURE_BREAKS = 2

/** The width that all but a few lines keep to. */
function widestLine(lines: readonly RawLine[]): number {
  const counts = new Array<number>(WIDEST + 2).fill(0)
  for (const { indent, text } of lines)
    counts[isWiderThan(text, WIDEST) ? WIDEST + 1 : Math.min(indent + columnsOf(text), WIDEST + 1)]!++
  let longer = 0
  for (let columns = WIDEST + 1; columns > 0; columns--) {
    longer += counts[columns]!
    if (longer > lines.length * LONGER) return columns
  }
  return 0
}

/** Puts wrapped lines together: with a space, or with nothing between Han characters and after a hyphen. */
export function unwrap(lines: readonly RawLine[], column: number): RawLine[] {
  const paragraphs: RawLine[] = []
  const parts: string[] = []
  const close = () => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) paragraph.text = parts.join('')
    parts.length = 0
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && continues(before, line, column)) {
      parts.push(joint(before.text, line.text), line.text)
      return
    }
    close()
    paragraphs.push({ ...line })
    parts.push(line.text)
  })
  close()
  return paragraphs
}

const continues = (line: RawLine, next: RawLine, column: number): boolean =>
  next.gap === 0 && next.indent <= line.indent && !BULLET.test(next.text) && isFull(line, next, column)

/** The first word of the next line would not have fitted, or its first half stands at the end. */
function isFull(line: RawLine, next: RawLine, column: number): boolean {
  if (/\p{L}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  const taken = line.indent + columnsOf(line.text)
  // A Han line ends a character or two early when a mark may not open the next one.
  if (HAN_OR_KANA.test(line.text.at(-1)!)) return taken + 4 > column
  return taken + 1 + columnsOf(/^\S{1,40}/.exec(next.text)![0]) > column
}

function joint(text: string, next: string): string {
  if (HAN_OR_KANA.test(text.at(-1)!) || HAN_OR_KANA.test(next[0]!)) return ''
  return /\p{L}-$/u.test(text) ? '' : ' '
}
