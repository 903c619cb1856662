import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const cases: { label: string; body: string; headings: string[] }[] = JSON.parse(
  readFileSync('test/cases/article/html.json', 'utf8'),
)

test.each(cases)('$label', async ({ body, headings }) => {
  const { sections } = await parse({
    content: `<h1>River bursts its banks</h1><article>${body}</article>`,
    kind: 'html',
  })
  expect(sections.flatMap(({ heading }) => heading ?? [])).toEqual(headings)
})

test('a box with a heading above the text is its head', async () => {
  const lead = 'Boats brought bread and water to the people on Monday, and the rain goes on until Friday.'
  const text =
    '<p>The council voted on the plan, after a long debate about money, and sent it back.</p>'.repeat(4)
  const { sections } = await parse({
    content: `<h1>River bursts its banks</h1><article><header><h2>Three villages are cut off</h2><p>${lead}</p></header>
      <section>${text}<h2>By the river</h2>${text}</section></article>`,
    kind: 'html',
  })
  expect(sections[0]!.blocks[0]!.text).toBe(lead)
})
