/** hast -> blocks of the page and what its markup states. */
import type { Nodes, Root } from 'hast'
import type { Page, PageBlock, Settings } from '../../types.ts'

const BLOCKS = new Set('p div li h1 h2 h3 h4 h5 h6 blockquote pre td section article'.split(' '))
const SKIP = new Set(['script', 'style', 'template', 'noscript', 'head'])

export function htmlToPage(tree: Root, _settings: Settings): Page {
  const blocks: PageBlock[] = []
  let text = ''
  let line = 1
  let level: number | null = null
  const flush = () => {
    const it = text.replace(/\s+/g, ' ').trim()
    if (it)
      blocks.push({
        type: level ? 'heading' : 'paragraph',
        text: it,
        line,
        level,
        out: null,
        bold: false,
        links: 0,
        gap: 0,
      })
    text = ''
  }
  const walkText = (value: string, at: number | undefined) => {
    if (text.trim() === '') line = at ?? line
    text += value
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text') return walkText(node.value, node.position?.start.line)
    if (!('children' in node) || (node.type === 'element' && SKIP.has(node.tagName))) return
    const block = node.type === 'element' && BLOCKS.has(node.tagName) ? node.tagName : null
    if (block) flush()
    if (block) level = /^h[1-6]$/.test(block) ? Number(block[1]) : level
    for (const child of node.children) walk(child)
    if (block) flush()
    if (block) level = null
  }
  walk(tree)
  return { kind: 'html', blocks, claims: [] }
}
