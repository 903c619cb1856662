import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Article, type Block, type Input, parse, parseAll, stringify } from '../../../src/index.ts'
import { createNotices } from '../../../src/notices.ts'
import { markdownToPage } from '../../../src/page/markdown/index.ts'
import { structures } from '../../structures.ts'

const cases: { label: string; text: string; markdown: boolean }[] = JSON.parse(
  readFileSync('test/cases/page/markdown.json', 'utf8'),
)

test.each(cases)('$label', async ({ text, markdown }) => {
  expect((await markdownToPage(text, createNotices())) !== null).toBe(markdown)
})

const SOURCE = `---
title: "The pier: a plan"
date: 2024-03-05T18:22:00+01:00
author:
  - Ann Moss
  - name: Jan Koch
tags: [harbour, money]
---

# The pier: a plan

The **council** met on
[Tuesday](/t "then").\\
It went home.

![The quay](https://i.example/q.jpg "The quay at night.")

## Costs

3. Stone
   - from the *hill*
4. Timber

> It was cold.

| lot | firm |
| --- | --- |
| 1 | ~~Vale~~ |

\`\`\`sh
ls *
\`\`\`

H<sub>2</sub>O, twice[^1] & <ins>more</ins>.
`

test('a document with everything', async () => {
  const { title, date, authors, keywords, sections, report } = await parse(SOURCE, {})
  expect({ title, date, authors, keywords }).toEqual({
    title: 'The pier: a plan',
    date: '2024-03-05T18:22:00+01:00',
    authors: ['Ann Moss', 'Jan Koch'],
    keywords: ['harbour', 'money'],
  })
  expect(sections).toEqual([
    {
      heading: null,
      level: null,
      blocks: [
        {
          type: 'paragraph',
          text: 'The council met on Tuesday.\nIt went home.',
          marks: [
            { type: 'strong', start: 4, end: 11 },
            { type: 'link', start: 19, end: 26, href: '/t' },
          ],
        },
        {
          type: 'image',
          text: 'The quay at night.',
          src: 'https://i.example/q.jpg',
          alt: 'The quay',
          credit: null,
        },
      ],
    },
    {
      heading: 'Costs',
      level: 2,
      blocks: [
        expect.objectContaining({
          type: 'list',
          ordered: true,
          start: 3,
          text: 'Stone\nfrom the hill\nTimber',
        }),
        { type: 'quote', text: 'It was cold.', cite: null },
        expect.objectContaining({
          type: 'table',
          headers: 1,
          rows: [
            ['lot', 'firm'],
            ['1', 'Vale'],
          ],
        }),
        { type: 'code', text: 'ls *', language: 'sh' },
        expect.objectContaining({ type: 'paragraph', text: 'H2O, twice[^1] & more.' }),
      ],
    },
  ])
  expect(report!.header[0]).toBe('title: "The pier: a plan"')
  expect(report!.input.kind).toBe('text')
  expect(report!.dropped).toEqual([])
})

test.each(['*a_ ', '[', '> ', '- ', '![', '` `` ', '> > a\n\n'])(
  'a heap of %j is plain text',
  async (sign) => {
    const text = `# Pier\n\n[a](https://b.example)\n\n${sign.repeat(20_000)}`
    expect(await markdownToPage(text, createNotices())).toBeNull()
  },
)

test('front matter is no separator of articles', async () => {
  const all: Article[] = []
  for await (const article of parseAll(SOURCE)) all.push(article)
  expect(all).toHaveLength(1)
})

test('lines of a source that wraps Chinese go on without a blank', async () => {
  const { sections } = await parse('# 码头\n\n委员会同意重建\n东码头，**工程**将持续十八个月。\n')
  expect(sections[0]!.blocks[0]!.text).toBe('委员会同意重建东码头，工程将持续十八个月。')
})

/** What Markdown has no place for is left out of account: credits, sources, words about a picture that has no address. */
function comparable({ sections, ...fields }: Article) {
  const { title, subtitle, authors, keywords, description, source, site, location } = fields
  const block = (it: Block): unknown[] => {
    switch (it.type) {
      case 'list': {
        // The text of a list out of a plain text has the signs of its items.
        const { ordered, start, items } = it
        const below = (blocks: Block[] = []) => blocks.flatMap(block)
        return [{ ordered, start, items: items.map(({ blocks, ...item }) => [item, below(blocks)]) }]
      }
      case 'quote':
        return [{ ...it, cite: null }]
      case 'image':
        if (it.src !== null) return [{ ...it, alt: it.alt ?? '', credit: null }]
        return it.text.split('\n').map((text) => ({ type: 'paragraph', text }))
      case 'table': {
        // The caption of a table is a paragraph above it.
        const { caption, text } = it
        const above = caption === null ? [] : [{ type: 'paragraph', text: caption }]
        const rows =
          caption !== null && text.startsWith(`${caption}\n`) ? text.slice(caption.length + 1) : text
        return [...above, { ...it, headers: 1, caption: null, text: rows }]
      }
      default:
        // White space is one blank in Markdown.
        return [{ ...it, text: it.text.replace(/ {2,}/g, ' ') }]
    }
  }
  return {
    ...{ title, subtitle, authors, keywords, description, source, site, location },
    day: fields.date?.slice(0, 16),
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(block) })),
  }
}

const files = [
  ...readdirSync('test/pages').flatMap((name) =>
    /\.(?:html|txt)$/.test(name) ? [`test/pages/${name}`] : [],
  ),
  ...readdirSync('test/fixtures').flatMap((name) =>
    readdirSync(`test/fixtures/${name}`).flatMap((file) =>
      file.startsWith('input.') ? [`test/fixtures/${name}/${file}`] : [],
    ),
  ),
]

const pages: [string, Input][] = [
  ...files.map((file): [string, Input] => [file, { content: readFileSync(file), name: file }]),
  ...structures.map(([label, content]): [string, Input] => [label, { content, kind: 'html' }]),
]

describe.each(pages)('%s', (_, input) => {
  test('written as Markdown and read again is the same article', async () => {
    const article = await parse(input, { referenceDate: null })
    const markdown = await stringify(article, 'markdown')
    // An article of plain paragraphs without any field is plain text.
    if ((await markdownToPage(markdown, createNotices())) === null) return
    const again = await parse(markdown)
    expect(comparable(again)).toEqual(comparable(article))
  })
})
