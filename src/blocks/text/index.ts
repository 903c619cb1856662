/** Plain text -> blocks: a line that is not blank is a block. */
import type { PageBlock } from '../../types.ts'

export function textToBlocks(text: string): PageBlock[] {
  const blocks: PageBlock[] = []
  let gap = 0
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim()
    if (line === '') gap++
    else {
      blocks.push({
        type: 'paragraph',
        text: line,
        line: index + 1,
        level: null,
        out: null,
        bold: false,
        links: 0,
        gap,
        indented: /^(?:\u3000| {2,}|\t)/.test(raw),
      })
      gap = 0
    }
  }
  return blocks
}
