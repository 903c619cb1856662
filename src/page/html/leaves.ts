/** Runs of text -> leaves: the smallest blocks of a page, each with the measures that all later decisions rest on. */
import type { Element } from 'hast'
import type { DropReason } from '../../types.ts'
import { attribute } from './attributes.ts'

export interface Leaf {
  kind: 'text' | 'image' | 'code'
  text: string
  line: number
  /** Index of the innermost box around it. */
  box: number
  /** 1–6 in h1–h6. */
  level: number | null
  bold: boolean
  /** Share of its characters inside links. */
  links: number
  /** Length in Latin letters: a CJK character says about as much as three. */
  weight: number
  commas: number
  /** Ends as a sentence does. */
  ends: boolean
  out: DropReason | null
  /** It is out because an attribute hides it, which a script can undo. */
  veiled: boolean
  src: string | null
  alt: string | null
}

/** A line of a run: what stands between two line breaks. */
interface Line {
  text: string
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
  out: DropReason | null
  veiled: boolean
  lines: Line[]
  /** Line of the source that it has reached. */
  line: number
  add(value: string, line: number | null, link: boolean, bold: boolean, pre: boolean): void
  break(): void
  take(): Line[]
}

const LINE_END = /\r\n|\n|\r/

export function createRun(out: DropReason | null, veiled = false): Run {
  let current: Line | null = null
  let breaks = 0
  const append = (value: string, line: number, link: boolean, bold: boolean) => {
    const length = value.trim().length
    if (current === null) {
      current = { text: '', line, length: 0, linked: 0, bold: 0, breaks }
      breaks = 0
      run.lines.push(current)
    }
    if (length > 0 && current.length === 0) current.line = line + leadingLines(value)
    current.text += value
    current.length += length
    if (link) current.linked += length
    if (bold) current.bold += length
  }
  const run: Run = {
    out,
    veiled,
    lines: [],
    line: 1,
    add(value, line, link, bold, pre) {
      run.line = line ?? run.line
      if (!pre) {
        if (current !== null || !isBlank(value)) append(value, run.line, link, bold)
        return
      }
      for (const [index, part] of value.split(LINE_END).entries()) {
        if (index > 0) run.break()
        append(part, run.line + index, link, bold)
      }
    },
    break() {
      current = null
      breaks++
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
const SENTENCE_END = /[.!?…。！？؟।॥｡．][\s"'”’»«“‘）)」』】〕\]]{0,4}$/
const CLAUSE_END = /[:：;；]$/
const LONG = 120

/** The leaves that a run makes: a line break ends a paragraph when what stands around it says so. */
export function toLeaves(
  lines: readonly Line[],
  box: number,
  level: number | null,
  out: DropReason | null,
  pre: boolean,
): Leaf[] {
  const leaves: Leaf[] = []
  if (pre) return preformatted(lines, box, out)
  let last: { leaf: Leaf; length: number; linked: number; bold: number } | null = null
  let breaks = 0
  for (const line of lines) {
    breaks += line.breaks
    const text = line.text.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const leaf = toLeaf(text, line.line, box, level, out)
    leaf.links = line.length ? Math.min(1, line.linked / line.length) : 0
    leaf.bold = line.length > 0 && line.bold >= line.length - 1
    if (last && (level !== null || !startsParagraph(last.leaf, leaf, line, breaks))) {
      join(last.leaf, leaf, level === null ? '\n' : ' ')
      last.length += line.length
      last.linked += line.linked
      last.leaf.links = Math.min(1, last.linked / last.length)
    } else {
      leaves.push(leaf)
      last = { leaf, length: line.length, linked: line.linked, bold: line.bold }
    }
    breaks = 0
  }
  return leaves
}

function startsParagraph(before: Leaf, leaf: Leaf, line: Line, breaks: number): boolean {
  return (
    breaks > 1 ||
    before.bold !== leaf.bold ||
    INDENT.test(line.text) ||
    ((before.ends || CLAUSE_END.test(before.text)) && (before.weight >= LONG || leaf.weight >= LONG))
  )
}

function join(leaf: Leaf, next: Leaf, by: string): void {
  leaf.text += by + next.text
  leaf.weight += next.weight
  leaf.commas += next.commas
  leaf.ends = next.ends
}

function preformatted(lines: readonly Line[], box: number, out: DropReason | null): Leaf[] {
  const parts: string[] = []
  for (const { text, breaks } of lines) parts.push('\n'.repeat(parts.length ? Math.min(breaks, 2) : 0), text)
  const text = parts.join('').replace(/^\n+|\s+$/g, '')
  return text ? [{ ...toLeaf(text, lines[0]!.line, box, null, out), kind: 'code' }] : []
}

function toLeaf(text: string, line: number, box: number, level: number | null, out: DropReason | null): Leaf {
  let wide = 0
  let commas = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2c) commas++
    else if (unit >= 0x2e80) {
      if (unit === 0xff0c || unit === 0x3001) commas++
      else if (unit < 0xfb00) wide++
    } else if (unit === 0x60c) commas++
  }
  return {
    kind: 'text',
    text,
    line,
    box,
    level,
    bold: false,
    links: 0,
    weight: text.length + 2 * wide,
    commas,
    ends: SENTENCE_END.test(text.slice(-6)),
    out,
    veiled: false,
    src: null,
    alt: null,
  }
}

/** An image leaf; null for what is no picture (a pixel, a placeholder). */
export function toImage(element: Element, box: number, line: number): Leaf | null {
  const stated = ['dataSrc', 'dataOriginal', 'src'].map((name) => attribute(element, name)?.trim())
  const src = stated.find((address) => address && !address.startsWith('data:'))
  const isTiny = ['width', 'height'].some((name) => /^[0-3](?:px)?$/.test(attribute(element, name) ?? ''))
  if (!src || isTiny) return null
  return {
    ...toLeaf('', element.position?.start.line ?? line, box, null, null),
    kind: 'image',
    src,
    alt: attribute(element, 'alt')?.trim() || null,
  }
}
