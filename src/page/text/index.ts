/** Plain text -> leaves: a line is one, or several lines where the text is hard-wrapped. */
import type { Leaf, Notices } from '../../types.ts'
import { addressesIn } from './addresses.ts'
import { type RawLine, unwrap, wrapColumn } from './wrap.ts'

/** Leaves that lines have for themselves: each takes a kilobyte on its way. A novel has 20,000 lines. */
export const MAX_LINES = 200_000
/** Of the lines behind them, so many are one leaf. */
export const LINES_TOGETHER = 1000

export function textToLeaves(text: string, notices: Notices): Leaf[] {
  const [lines, rest] = readLines(text)
  if (rest.length > 0) {
    const count = rest.reduce((sum, it) => sum + it.texts.length, 0)
    notices.add('many-lines', { line: rest[0]!.number, count })
  }
  const column = wrapColumn(lines)
  const paragraphs = column === null ? lines : unwrap(lines, column)
  const isMarkdown = paragraphs.filter((paragraph) => HASHES.test(paragraph.text)).length >= 2
  const leaves = paragraphs.flatMap((paragraph) => {
    const hashes = isMarkdown ? HASHES.exec(paragraph.text) : null
    return hashes ? headingLeaves(paragraph, hashes[1]!) : [toLeaf(paragraph)]
  })
  for (const { number, texts } of rest) leaves.push(toLeaf({ number, text: texts.join('\n') }))
  return leaves
}

/** Headings of Markdown and of many wikis: `## Subheading`. */
const HASHES = /^(#{1,6})\s+(?=\S)/

/** Lines that are put together, none of them blank. */
interface Together {
  /** Of the first one, 1-based. */
  number: number
  texts: string[]
}

const LINE_END = /\r\n|\r|\n/g

/** The lines that are not blank, and those beyond the limit. */
function readLines(text: string): [lines: RawLine[], rest: Together[]] {
  const lines: RawLine[] = []
  const rest: Together[] = []
  let [number, gap] = [0, 0]
  const take = (raw: string) => {
    number++
    const line = raw.trim()
    if (line === '') gap++
    else if (lines.length < MAX_LINES) {
      lines.push({ number, text: line, indent: indentOf(raw), gap })
      gap = 0
    } else {
      const last = rest.at(-1)
      if (last && last.texts.length < LINES_TOGETHER) last.texts.push(line)
      else rest.push({ number, texts: [line] })
    }
  }
  let from = 0
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    take(text.slice(from, index))
    from = index + end.length
  }
  take(text.slice(from))
  return [lines, rest]
}

/** Columns of white space before a line: a tab counts 4, a full-width space 2. */
function indentOf(raw: string): number {
  let columns = 0
  for (const character of raw) {
    if (character === '\t') columns += 4
    else if (character === '\u3000') columns += 2
    else if (/\s/.test(character)) columns++
    else break
  }
  return columns
}

const toLeaf = ({ number, text }: Pick<RawLine, 'number' | 'text'>): Leaf => ({
  kind: 'text',
  text,
  marks: addressesIn(text),
  line: number,
  box: -1,
  level: null,
  bold: false,
  links: 0,
  aside: null,
  veiled: false,
  isBroken: false,
  src: null,
  alt: null,
  embed: null,
  cite: null,
  credit: null,
})

/** The marks before a heading are no text: they are a leaf of their own. */
function headingLeaves(line: RawLine, hashes: string): Leaf[] {
  const text = line.text.slice(hashes.length).trim()
  return [
    { ...toLeaf({ ...line, text: hashes }), aside: 'markup' },
    { ...toLeaf({ ...line, text }), level: hashes.length },
  ]
}
