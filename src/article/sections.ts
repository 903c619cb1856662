/** Body blocks -> sections: a heading opens a section. */
import type { Block, Mark, Marked, PageBlock, Section } from '../types.ts'

import type { Resolve } from './links.ts'

/**
 * @param resolve Makes addresses absolute.
 * @param withMarks Whether blocks have marks.
 */
export function cutSections(blocks: readonly PageBlock[], resolve: Resolve, withMarks: boolean): Section[] {
  const marked = ({ text, marks }: Marked): { text: string; marks?: Mark[] } =>
    withMarks && marks.length > 0 ? { text, marks: marks.map((mark) => toMark(mark, resolve)) } : { text }
  const sections: Section[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      sections.push({ heading: block.text, level: Math.max(2, block.level ?? 2), blocks: [] })
      continue
    }
    if (sections.length === 0) sections.push({ heading: null, level: null, blocks: [] })
    sections.at(-1)!.blocks.push(toBlock(block, marked, resolve))
  }
  return sections
}

const toMark = ({ type, start, end, href }: Mark, resolve: Resolve): Mark =>
  href === undefined ? { type, start, end } : { type, start, end, href: resolve(href) }

function toBlock(
  block: PageBlock,
  marked: (text: Marked) => { text: string; marks?: Mark[] },
  resolve: Resolve,
): Block {
  switch (block.type) {
    case 'list':
      return { type: 'list', ...marked(block), items: block.items.map(marked), ordered: block.ordered }
    case 'table':
      return {
        type: 'table',
        ...marked(block),
        rows: block.rows.map((row) => [...row]),
        headers: block.headers,
        caption: block.caption,
      }
    case 'image':
      return { type: 'image', ...marked(block), src: block.src && resolve(block.src), alt: block.alt }
    case 'heading':
      return { type: 'paragraph', ...marked(block) }
    case 'code':
      return { type: 'code', text: block.text }
    default:
      return { type: block.type, ...marked(block) }
  }
}
