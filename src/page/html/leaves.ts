/** Runs of text -> leaves: the smallest blocks of a page. */
import type { Element } from 'hast'

import { columnsOf } from '../../text/columns.ts'
import { foldSpaces, type Growing as GrowingText, growing, NO_MARKS } from '../../text/marked.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { Leaf, Mark } from '../../types.ts'
import { attribute } from './attributes.ts'
import type { Embedded } from './embeds.ts'
import { type Format, noteFormats, withoutHighNotes } from './formats.ts'
import { pictureAddress } from './pictures.ts'

/** A line of a run: what stands between two line breaks. */
interface Line {
  text: string
  /** In offsets of `text`. */
  marks: Mark[]
  line: number
  /** Characters, of these in links, of these in bold. */
  length: number
  linked: number
  bold: number
  /** Line breaks before it. */
  breaks: number
}

/** Collects the text between two block boundaries. */
export interface Run {
  aside: Leaf['aside']
  veiled: boolean
  lines: Line[]
  /** What elements in it say of the source of a quotation or a picture. */
  cite: string | null
  credit: string | null
  /** Line of the source that it has reached. */
  line: number
  add(
    value: string,
    line: number | null,
    link: boolean,
    bold: boolean,
    pre: boolean,
    formats?: readonly Format[],
  ): void
  break(): void
  /** Ends the line where one is begun: a block in preformatted text. */
  endLine(): void
  take(): Line[]
}

const LINE_END = /\r\n|\n|\r/
const BLANK_LINE = /^[ \t]{0,200}(?:\r\n|\n|\r)(?:[ \t]{0,200}$)?/

export function createRun(aside: Leaf['aside'], veiled = false): Run {
  let current: Line | null = null
  let breaks = 0
  /** A block has ended the line: the line end that the source has there too is none more. */
  let isFresh = false
  const append = (value: string, line: number, link: boolean, bold: boolean, formats: readonly Format[]) => {
    const length = value.trim().length
    if (current === null) {
      current = { text: '', marks: [], line, length: 0, linked: 0, bold: 0, breaks }
      breaks = 0
      run.lines.push(current)
    }
    if (length > 0 && current.length === 0) current.line = line + leadingLines(value)
    current.text += value
    noteFormats(formats, current, current.text.length - value.length, current.text.length)
    current.length += length
    if (link) current.linked += length
    if (bold) current.bold += length
  }
  const run: Run = {
    aside,
    veiled,
    lines: [],
    cite: null,
    credit: null,
    line: 1,
    add(value, line, link, bold, pre, formats = []) {
      run.line = line ?? run.line
      if (!pre) {
        if (current !== null || !isBlank(value)) append(value, run.line, link, bold, formats)
        return
      }
      const rest = isFresh && current === null ? value.replace(BLANK_LINE, '') : value
      if (rest === '') return
      isFresh = false
      for (const [index, part] of rest.split(LINE_END).entries()) {
        if (index > 0) run.break()
        append(part, run.line + index, link, bold, formats)
      }
    },
    break() {
      current = null
      breaks++
    },
    endLine() {
      if (current !== null) run.break()
      isFresh = true
    },
    take() {
      const { lines } = run
      run.lines = []
      current = null
      breaks = 0
      return lines
    },
  }
  return run
}

const isBlank = (value: string): boolean => value.charCodeAt(0) <= 32 && value.trim() === ''

function leadingLines(value: string): number {
  let count = 0
  for (let at = 0; at < value.length && value.charCodeAt(at) <= 32; at++)
    if (value.charCodeAt(at) === 10) count++
  return count
}

const INDENT = /^[ \t\n\f\r]*(?:\u3000|\u00a0[ \u00a0]|\u2003)/
const CLAUSE_END = /[:：;；]$/
/** A line so long, in columns, is a paragraph of its own when it ends as a sentence does. */
const MIN_PARAGRAPH_COLUMNS = 120

/** A leaf that lines are still joined to. */
interface Growing {
  leaf: Leaf
  /** Made when a line is joined to it. */
  text: GrowingText | null
  length: number
  linked: number
  columns: number
  /** Of the last line, which is looked at alone: to look at the end of a text that grows makes one string of it each time. */
  ends: boolean
  endsClause: boolean
}

/** The leaves that a run makes: a line break ends a paragraph when what stands around it says so. */
export function toLeaves(
  lines: readonly Line[],
  box: number,
  level: number | null,
  aside: Leaf['aside'],
  pre: boolean,
  keepsBreaks = false,
): Leaf[] {
  const leaves: Leaf[] = []
  if (pre) return preformatted(lines, box, aside)
  let last: Growing | null = null
  let breaks = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    breaks += line.breaks
    const { text, marks } = foldSpaces(line.text, line.marks)
    if (text === '') continue
    const leaf = toLeaf(text, line.line, box, level, aside)
    leaf.marks = withoutHighNotes(marks)
    leaf.isBroken = breaks > 0
    leaf.links = line.length ? Math.min(1, line.linked / line.length) : 0
    leaf.bold = line.length > 0 && line.bold >= line.length - 1
    const { length, linked } = line
    const next: Growing = {
      leaf,
      text: null,
      length,
      linked,
      columns: columnsOf(text),
      ends: endsSentence(text),
      endsClause: CLAUSE_END.test(text),
    }
    if (last && (level !== null || keepsBreaks || !startsParagraph(last, next, line, breaks)))
      join(last, next, level === null ? '\n' : ' ')
    else {
      leaves.push(leaf)
      last = next
    }
    breaks = 0
  }
  return leaves
}

function startsParagraph(before: Growing, next: Growing, line: Line, breaks: number): boolean {
  return (
    breaks > 1 ||
    before.leaf.bold !== next.leaf.bold ||
    INDENT.test(line.text) ||
    ((before.ends || before.endsClause) &&
      (before.columns >= MIN_PARAGRAPH_COLUMNS || next.columns >= MIN_PARAGRAPH_COLUMNS))
  )
}

function join(into: Growing, next: Growing, by: string): void {
  into.text ??= growing(into.leaf)
  into.text.append(next.leaf, by, true)
  into.leaf.text = into.text.text
  into.leaf.marks = into.text.marks
  into.length += next.length
  into.linked += next.linked
  into.columns += next.columns
  into.ends = next.ends
  into.endsClause = next.endsClause
  into.leaf.links = Math.min(1, into.linked / into.length)
}

function preformatted(lines: readonly Line[], box: number, aside: Leaf['aside']): Leaf[] {
  const parts: string[] = []
  for (const { text, breaks } of lines) parts.push('\n'.repeat(parts.length ? Math.min(breaks, 2) : 0), text)
  const text = parts.join('').trimEnd().replace(/^\n+/, '')
  return text ? [{ ...toLeaf(text, lines[0]!.line, box, null, aside), kind: 'code' }] : []
}

const toLeaf = (
  text: string,
  line: number,
  box: number,
  level: number | null,
  aside: Leaf['aside'],
): Leaf => ({
  kind: 'text',
  text,
  marks: NO_MARKS,
  line,
  box,
  level,
  bold: false,
  links: 0,
  aside,
  veiled: false,
  isBroken: false,
  src: null,
  alt: null,
  embed: null,
  cite: null,
  credit: null,
})

/** A leaf of what is shown from elsewhere. */
export const toEmbed = ({ src, provider, title }: Embedded, box: number, line: number): Leaf => ({
  ...toLeaf('', line, box, null, null),
  kind: 'image',
  src,
  alt: title,
  embed: { provider },
})

/** An image leaf; null for what is no picture (a pixel, a placeholder). */
export function toImage(
  element: Element,
  sources: readonly Element[],
  box: number,
  line: number,
): Leaf | null {
  const isTiny = ['width', 'height'].some((name) => /^[0-3](?:px)?$/.test(attribute(element, name) ?? ''))
  const src = isTiny ? null : pictureAddress(element, sources)
  if (src === null) return null
  return {
    ...toLeaf('', element.position?.start.line ?? line, box, null, null),
    kind: 'image',
    src,
    alt: attribute(element, 'alt')?.trim() || null,
  }
}
