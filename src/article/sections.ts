/** Body blocks -> sections: a heading opens a section. */
import type { Block, PageBlock, Section } from '../types.ts'

export function cutSections(blocks: readonly PageBlock[]): Section[] {
  const sections: Section[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      sections.push({ heading: block.text, level: Math.max(2, block.level ?? 2), blocks: [] })
      continue
    }
    if (sections.length === 0) sections.push({ heading: null, level: null, blocks: [] })
    sections.at(-1)!.blocks.push(toBlock(block))
  }
  return sections
}

function toBlock(block: PageBlock): Block {
  const { text } = block
  switch (block.type) {
    case 'list':
      return { type: 'list', text, items: [...block.items], ordered: block.ordered }
    case 'table':
      return { type: 'table', text, rows: block.rows.map((row) => [...row]) }
    case 'image':
      return { type: 'image', text, src: block.src, alt: block.alt }
    case 'heading':
      return { type: 'paragraph', text }
    default:
      return { type: block.type, text }
  }
}
