/** What is written as Markdown is read by another parser as the same text and marks. */
import fc from 'fast-check'
import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, test } from 'vitest'
import { body } from '../../src/output/markdown-body.ts'
import type { Block, Mark } from '../../src/types.ts'

const read = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })

/** For each character of a text the marks it stands in, in any order of nesting. */
function charactersOf(nodes: readonly PhrasingContent[]): string[] {
  const characters: string[] = []
  const open: string[] = []
  const add = (text: string) => {
    for (const unit of text) characters.push(`${unit} ${[...new Set(open)].sort().join(' ')}`)
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text') add(node.value)
    else if (node.type === 'break') add('\n')
    else if (node.type === 'html') {
      const [, slash, name] = /^<(\/?)(\w+)>$/.exec(node.value)!
      if (slash) open.splice(open.lastIndexOf(name!), 1)
      else open.push(name!)
    } else {
      const name = {
        link: 'link',
        inlineCode: 'code',
        strong: 'strong',
        emphasis: 'emphasis',
        delete: 'delete',
      }[node.type as 'link']
      if (name) open.push(node.type === 'link' ? `link=${node.url}` : name)
      if (node.type === 'inlineCode') add(node.value)
      if ('children' in node) for (const child of node.children) walk(child)
      if (name) open.pop()
    }
  }
  for (const node of nodes) walk(node)
  return characters
}

const NAMES: Partial<Record<Mark['type'], string>> = { insert: 'ins' }

function expectedOf({ text, marks = [] }: Pick<Block, 'text' | 'marks'>): string[] {
  const characters: string[] = []
  let at = 0
  for (const unit of text) {
    const open = marks
      .filter(({ start, end }) => start <= at && at < end)
      .map(({ type, href }) => (type === 'link' ? `link=${href}` : (NAMES[type] ?? type)))
    // Code holds no other marks; it stands in them.
    characters.push(`${unit} ${[...new Set(open)].sort().join(' ')}`)
    at += unit.length
  }
  return characters
}

const roundTrip = (block: Block) => read(body([{ heading: null, level: null, blocks: [block] }])).children

const word = fc.constantFrom(
  'one',
  'two',
  '引号',
  '“quoted”',
  '*',
  '_x_',
  '~~',
  '`',
  '[a]',
  '(b)',
  '<b>',
  '&amp;',
  '1.',
  '#',
  '!',
  '。',
  '\\',
  '|',
  'é',
  '🐑',
  'https://x.example/a_b',
)
const TYPES = ['link', 'strong', 'emphasis', 'sub', 'sup', 'delete', 'insert'] as const

const marked = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '\n')), { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.nat(8), fc.nat(8)), { maxLength: 4 }),
  )
  .map(([words, ranges]) => {
    const ends: [number, number][] = []
    let text = ''
    words.forEach(([it, space], index) => {
      const start = text.length
      text += it
      ends.push([start, text.length])
      if (index < words.length - 1) text += space
    })
    const types = new Set<string>()
    const marks = ranges.flatMap(([type, one, other]): Mark[] => {
      const from = Math.min(one, other) % ends.length
      const to = Math.max(from, Math.max(one, other) % ends.length)
      if (types.has(type)) return []
      types.add(type)
      return [
        {
          type,
          start: ends[from]![0],
          end: ends[to]![1],
          ...(type === 'link' && { href: 'https://l.example/?a=1&b=(c)' }),
        },
      ]
    })
    return { text, marks }
  })

test('paragraphs', () => {
  fc.assert(
    fc.property(marked, (it) => {
      const [paragraph, ...rest] = roundTrip({ type: 'paragraph', ...it })
      expect(rest).toEqual([])
      expect(paragraph!.type).toBe('paragraph')
      expect(charactersOf((paragraph as { children: PhrasingContent[] }).children)).toEqual(expectedOf(it))
    }),
    { seed: 11, numRuns: 1500 },
  )
})

test('code stands in other marks and holds none', () => {
  const text = 'Type `a` or * to go on'
  const marks: Mark[] = [
    { type: 'strong', start: 0, end: text.length },
    { type: 'code', start: 5, end: 13 },
  ]
  const [paragraph] = roundTrip({ type: 'paragraph', text, marks })
  expect(charactersOf((paragraph as { children: PhrasingContent[] }).children)).toEqual(
    expectedOf({ text, marks }),
  )
})

test('items and cells', () => {
  const table: Block = {
    type: 'table',
    headers: 1,
    caption: null,
    text: 'a|b\tc\nd e\tf',
    rows: [
      ['a|b', 'c'],
      ['d e', 'f'],
    ],
    marks: [
      { type: 'strong', start: 2, end: 3 },
      { type: 'link', start: 8, end: 11, href: '/x' },
    ],
  }
  const list: Block = {
    type: 'list',
    text: 'a\nb',
    ordered: true,
    start: 1,
    items: [{ text: 'a' }, { text: 'b', marks: [{ type: 'emphasis', start: 0, end: 1 }] }],
  }
  expect(
    JSON.stringify(roundTrip(table), (key, value) => (key === 'position' ? undefined : value)),
  ).toContain('"strong","children":[{"type":"text","value":"b"}]')
  expect(body([{ heading: null, level: null, blocks: [table, list] }])).toBe(
    '| a\\|**b** | c |\n| - | - |\n| d [e](/x) | [f](/x) |\n\n1. a\n2. _b_\n',
  )
})
