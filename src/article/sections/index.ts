/** Body blocks -> sections: a heading opens a section. */
import type { Block, PageBlock, Section } from '../../types.ts'

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

function toBlock({
  type,
  text,
  items = [],
  ordered = false,
  rows = [],
  src = null,
  alt = null,
}: PageBlock): Block {
  switch (type) {
    case 'list':
      return { type, text, items, ordered }
    case 'table':
      return { type, text, rows }
    case 'image':
      return { type, text, src, alt }
    case 'quote':
    case 'code':
      return { type, text }
    default:
      return { type: 'paragraph', text }
  }
}
