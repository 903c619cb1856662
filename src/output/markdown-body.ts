/** Sections as Markdown, through mdast, whose writer owns the escaping. */
import type { BlockContent, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Section } from '../types.ts'
import { cut, cutLines, type Text, toPhrasing } from './markdown-inline.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6

const settings: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    // `<1a@b.com>` is an address for CommonMark, `~x~` is struck out for GFM.
    { character: '<', after: '[^\\s=]', inConstruct: 'phrasing' },
    { character: '~', inConstruct: 'phrasing' },
    // Shortcodes and templates of site generators: `{{< x >}}`, `{{ x }}`, `{% x %}`.
    { before: '(?<=\\{)', character: '{', inConstruct: 'phrasing' },
    { before: '(?<=\\{)', character: '%', inConstruct: 'phrasing' },
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
      return block.rows.length > 0 ? toTable(block) : toParagraphs(block)
    case 'image':
      return toImage(block)
    case 'quote':
      return [{ type: 'blockquote', children: toParagraphs(block) }]
    case 'embed':
      return [toEmbed(block)]
    case 'code':
      return [{ type: 'code', value: block.text, lang: block.language }]
    default:
      return [{ type: 'paragraph', children: toPhrasing(block) }]
  }
}

/** Each line is a paragraph. */
const toParagraphs = (text: Text): BlockContent[] =>
  cutLines(text).map((line) => ({ type: 'paragraph', children: toPhrasing(line) }))

const toList = ({ items, ordered, start }: Extract<Block, { type: 'list' }>): BlockContent => ({
  type: 'list',
  ordered,
  start,
  spread: false,
  children: items.map(({ blocks = [], ...line }) => ({
    type: 'listItem',
    spread: blocks.some(({ type }) => type !== 'list'),
    children: [
      ...(line.text === '' ? [] : [{ type: 'paragraph' as const, children: toPhrasing(line) }]),
      ...blocks.flatMap(toNodes),
    ],
  })),
})

/** A link whose title says whose it is. */
const toEmbed = ({ src, provider, text }: Extract<Block, { type: 'embed' }>): BlockContent => ({
  type: 'paragraph',
  children: [
    { type: 'link', url: src, title: provider ?? 'embed', children: [{ type: 'text', value: text || src }] },
  ],
})

/** Markdown's tables have a head: the first row. Marks count from the start of the rows as one text. */
function toTable({ rows, text, marks, caption }: Extract<Block, { type: 'table' }>): BlockContent[] {
  const lines = rows.map((row) => row.join('\t'))
  const all = (caption === null ? lines : [caption, ...lines]).join('\n')
  const cells = cut(
    { text: all, marks: all === text ? marks : [] },
    [...(caption === null ? [] : [caption]), ...rows.flat()].map(({ length }) => length),
  )
  let next = 0
  const above: BlockContent[] =
    caption === null ? [] : [{ type: 'paragraph', children: toPhrasing(cells[next++]!) }]
  const table: BlockContent = {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map(() => ({ type: 'tableCell', children: toPhrasing(withoutLineEnds(cells[next++]!)) })),
    })),
  }
  return [...above, table]
}

/** The caption is the image's title, or the lines below it where it has marks; without an address only the words are left. */
function toImage({ src, alt, text, marks }: Extract<Block, { type: 'image' }>): BlockContent[] {
  if (src) {
    const isBelow = marks !== undefined && marks.length > 0
    const image = { type: 'image', url: src, alt: alt ?? '', title: (!isBelow && text) || null } as const
    const below = isBelow ? [{ type: 'break' } as const, ...toPhrasing({ text, marks })] : []
    return [{ type: 'paragraph', children: [image, ...below] }]
  }
  return text ? toParagraphs({ text, marks }) : alt ? toParagraphs({ text: alt }) : []
}

const oneLine = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ')

/** Line ends as spaces; no place moves. */
const withoutLineEnds = ({ text, ...rest }: Text): Text => ({ ...rest, text: text.replace(/[\r\n]/g, ' ') })
