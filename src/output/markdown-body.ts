/** Sections as Markdown, through mdast, whose writer owns the escaping. */
import type { BlockContent, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Section } from '../types.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6

const settings: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    // `<1a@b.com>` is an address for CommonMark, `~x~` is struck out for GFM.
    { character: '<', after: '[^\\s=]', inConstruct: 'phrasing' },
    { character: '~', inConstruct: 'phrasing' },
  ],
}

/** Empty without sections; the headline stands in the front matter. */
export function body(sections: readonly Section[]): string {
  const children = sections.flatMap(({ heading, level, blocks }): RootContent[] => [
    ...(heading === null ? [] : [toHeading(heading, level)]),
    ...blocks.flatMap(toNodes),
  ])
  return toMarkdown({ type: 'root', children }, settings)
}

const toHeading = (heading: string, level: number | null): RootContent => ({
  type: 'heading',
  depth: (level ?? 2) as Level,
  children: [{ type: 'text', value: oneLine(heading) }],
})

function toNodes(block: Block): BlockContent[] {
  switch (block.type) {
    case 'list':
      return [toList(block)]
    case 'table':
      return block.rows.length > 0 ? [toTable(block.rows)] : toParagraphs(block.text)
    case 'image':
      return toImage(block)
    case 'quote':
      return [{ type: 'blockquote', children: toParagraphs(block.text) }]
    case 'code':
      return [{ type: 'code', value: block.text }]
    default:
      return [{ type: 'paragraph', children: [{ type: 'text', value: block.text }] }]
  }
}

const toParagraphs = (text: string): BlockContent[] =>
  text.split('\n').map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line }] }))

const toList = ({ items, ordered }: Extract<Block, { type: 'list' }>): BlockContent => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: item }] }],
  })),
})

/** Markdown's tables have a head: the first row. */
const toTable = (rows: readonly (readonly string[])[]): BlockContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: [{ type: 'text', value: oneLine(cell) }],
    })),
  })),
})

/** The caption is the image's title; without an address only the words are left. */
function toImage({ src, alt, text }: Extract<Block, { type: 'image' }>): BlockContent[] {
  const words = text || alt
  if (src)
    return [
      { type: 'paragraph', children: [{ type: 'image', url: src, alt: alt ?? '', title: text || null }] },
    ]
  return words ? toParagraphs(words) : []
}

const oneLine = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ')
