/** Plain text -> blocks: a line is a paragraph, or several lines where the text is hard-wrapped. */
import type { PageBlock } from '../../types.ts'
import { type RawLine, unwrap, wrapColumn } from './wrap.ts'

export function textToBlocks(text: string): PageBlock[] {
  const lines = readLines(text)
  const column = wrapColumn(lines)
  const paragraphs = column === null ? lines : unwrap(lines, column)
  const isMarkdown = paragraphs.filter((paragraph) => HASHES.test(paragraph.text)).length >= 2
  return paragraphs.flatMap((paragraph) => {
    const hashes = isMarkdown ? HASHES.exec(paragraph.text) : null
    return hashes ? headingBlocks(paragraph, hashes[1]!) : [toBlock(paragraph)]
  })
}

/** Headings of Markdown and of many wikis: `## Subheading`. */
const HASHES = /^(#{1,6})\s+(?=\S)/

function readLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let gap = 0
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim()
    if (line === '') gap++
    else {
      const indent = indentOf(raw)
      lines.push({ number: index + 1, text: line, indent, gap })
      gap = 0
    }
  })
  return lines
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

const toBlock = ({ number, text, indent, gap }: RawLine): PageBlock => ({
  type: 'paragraph',
  text,
  line: number,
  level: null,
  out: null,
  bold: false,
  links: 0,
  gap,
  indented: indent >= 2,
})

/** The marks before a heading are no text: they are a block of their own, which is left out. */
function headingBlocks(line: RawLine, hashes: string): PageBlock[] {
  const text = line.text.slice(hashes.length).trim()
  return [
    { ...toBlock({ ...line, text: hashes }), out: 'markup' },
    { ...toBlock({ ...line, text }), type: 'heading', level: hashes.length },
  ]
}
