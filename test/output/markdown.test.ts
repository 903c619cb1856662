import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { formats, NewsparseError, stringify } from '../../src/index.ts'
import type { Article, Block } from '../../src/types.ts'
import { empty } from './article.ts'

const article = (fields: Partial<Article>): Article => ({ ...empty, ...fields })

const bodyOf = async (...blocks: Block[]) =>
  (await stringify(article({ sections: [{ heading: null, level: null, blocks }] }), 'markdown')).slice(
    '---\n---\n\n'.length,
  )

test('front matter holds what is known; strings stay strings for every reader, dates are dates', async () => {
  const fields = {
    title: 'no: "yes" #1',
    date: '2015-12-16',
    views: 12,
    authors: ['李雷', '007'],
    script: 'Hant',
  }
  const markdown = await stringify(article(fields), 'markdown')
  expect(markdown).toBe(`---
title: 'no: "yes" #1'
date: 2015-12-16
views: 12
authors:
  - 李雷
  - "007"
script: Hant
---
`)
  expect(parseYaml(markdown.split('---\n')[1]!, { version: '1.1' })).toEqual({
    ...fields,
    date: new Date('2015-12-16'),
  })
})

test('sections, subheadings and every kind of block', async () => {
  const markdown = await stringify(
    article({
      title: 'T',
      sections: [
        { heading: null, level: null, blocks: [{ type: 'paragraph', text: 'First.' }] },
        {
          heading: 'Part',
          level: 2,
          blocks: [
            {
              type: 'list',
              text: 'a\nb',
              items: [{ text: 'a' }, { text: 'b' }],
              ordered: false,
              start: null,
            },
            { type: 'list', text: 'a\nb', items: [{ text: 'a' }, { text: 'b' }], ordered: true, start: 1 },
            { type: 'quote', text: 'said\nagain', cite: null },
            {
              type: 'table',
              headers: 1,
              caption: null,
              text: 'n\tm\n1\t2',
              rows: [
                ['n', 'm'],
                ['1', '2'],
              ],
            },
            { type: 'image', text: 'Caption', src: 'https://x.example/a.jpg', alt: 'alt', credit: null },
            { type: 'image', text: 'Only words', src: null, alt: null, credit: null },
          ],
        },
        { heading: 'Deeper', level: 3, blocks: [{ type: 'code', text: 'x = 1\n\ny = 2', language: null }] },
      ],
    }),
    'markdown',
  )
  expect(markdown).toBe(`---
title: T
---

First.

## Part

- a
- b

1. a
2. b

> said
>
> again

| n | m |
| - | - |
| 1 | 2 |

![alt](https://x.example/a.jpg "Caption")

Only words

### Deeper

\`\`\`
x = 1

y = 2
\`\`\`
`)
})

test.each([
  ['# not a heading', '\\# not a heading'],
  ['1. not a list', '1\\. not a list'],
  ['- not a list', '\\- not a list'],
  ['> not a quote', '\\> not a quote'],
  ['*stars* and <b>tags</b>', '\\*stars\\* and \\<b>tags\\</b>'],
  ['中文，“引号”、括号（内）。', '中文，“引号”、括号（内）。'],
])('what looks like markup is text: %s', async (text, expected) => {
  expect(await bodyOf({ type: 'paragraph', text })).toBe(`${expected}\n`)
})

test('text: headline, subheadings and blocks', async () => {
  const sections = [{ heading: 'Part', level: 2, blocks: [{ type: 'paragraph' as const, text: 'Words.' }] }]
  expect(await stringify(article({ title: 'T', sections }), 'text')).toBe('T\n\nPart\n\nWords.\n')
})

test('a format that is not there is a typed error that lists the others', async () => {
  const error = await stringify(article({}), 'docx').catch((it: unknown) => it)
  expect(error).toBeInstanceOf(NewsparseError)
  expect(error).toMatchObject({
    code: 'bad-option',
    message: `format: no "docx"; use ${formats.map(({ name }) => name).join(', ')}`,
  })
})
