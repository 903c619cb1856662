/** Plain text -> leaves: a line is one, or several lines where the text is hard-wrapped. */
import type { Leaf } from '../../types.ts'
import { addressesIn } from './addresses.ts'
import { type RawLine, unwrap, wrapColumn } from './wrap.ts'

export function textToLeaves(text: string): Leaf[] {
  const lines = readLines(text)
  const column = wrapColumn(lines)
  const paragraphs = column === null ? lines : unwrap(lines, column)
  const isMarkdown = paragraphs.filter((paragraph) => HASHES.test(paragraph.text)).length >= 2
  return paragraphs.flatMap((paragraph) => {
    const hashes = isMarkdown ? HASHES.exec(paragraph.text) : null
    return hashes ? headingLeaves(paragraph, hashes[1]!) : [toLeaf(paragraph)]
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

const toLeaf = ({ number, text }: RawLine): Leaf => ({
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
