/** Hard-wrapped texts: finds the column at which lines were broken, and puts the lines of a paragraph together again. */
import { columnsOf } from '../../text/columns.ts'

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
    if (
      isFull(line, next, column) &&
      /[\p{Ll}\p{Lo}\p{M},，、-]$/u.test(line.text) &&
      /^[\p{Ll}\p{Lo}\d"“„«‘(（]/u.test(next.text)
    )
      inside++
  }
  return inside >= BREAKS && inside >= breaks * SHARE ? column : null
}

/** The width that all but a few lines keep to. */
function widestLine(lines: readonly RawLine[]): number {
  const counts = new Array<number>(WIDEST + 2).fill(0)
  for (const { indent, text } of lines) counts[Math.min(indent + columnsOf(text), WIDEST + 1)]!++
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
