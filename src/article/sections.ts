/** Body blocks -> sections: a heading opens a section. */
import type { Block, Mark, Marked, PageBlock, PageItem, Section } from '../types.ts'

import type { Resolve } from './links.ts'

/**
 * @param resolve Makes addresses absolute.
 * @param withMarks Whether blocks have marks.
 */
export function cutSections(blocks: readonly PageBlock[], resolve: Resolve, withMarks: boolean): Section[] {
  const toBlock = blockWriter(resolve, withMarks)
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

/** An address, not a name: a name has no slash at its start. */
const ADDRESS = /^(?:https?:)?\//i

/** Blocks of a page as the article gives them. */
function blockWriter(resolve: Resolve, withMarks: boolean): (block: PageBlock) => Block {
  const toMark = ({ type, start, end, href }: Mark): Mark =>
    href === undefined ? { type, start, end } : { type, start, end, href: resolve(href) }
  const marked = ({ text, marks }: Marked): { text: string; marks?: Mark[] } =>
    withMarks && marks.length > 0 ? { text, marks: marks.map(toMark) } : { text }
  const toItem = (item: PageItem) => ({
    ...marked(item),
    ...(item.blocks.length > 0 && { blocks: item.blocks.map(toBlock) }),
  })
  const toBlock = (block: PageBlock): Block => {
    switch (block.type) {
      case 'list': {
        const { ordered, first: start } = block
        return { type: 'list', ...marked(block), items: block.items.map(toItem), ordered, start }
      }
      case 'table': {
        const rows = block.rows.map((row) => [...row])
        return { type: 'table', ...marked(block), rows, headers: block.headers, caption: block.caption }
      }
      case 'image': {
        const src = block.src && resolve(block.src)
        return { type: 'image', ...marked(block), src, alt: block.alt, credit: block.credit }
      }
      case 'embed':
        return { type: 'embed', ...marked(block), src: resolve(block.src), provider: block.provider }
      case 'quote':
        return {
          type: 'quote',
          ...marked(block),
          cite: block.cite && (ADDRESS.test(block.cite) ? resolve(block.cite) : block.cite),
        }
      case 'code':
        return { type: 'code', text: block.text, language: block.language }
      default:
        return { type: 'paragraph', ...marked(block) }
    }
  }
  return toBlock
}
