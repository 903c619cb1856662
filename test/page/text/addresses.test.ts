import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from '../../../src/index.ts'
import { addressesIn } from '../../../src/page/text/addresses.ts'

const cases: { label: string; text: string; links: string[] }[] = JSON.parse(
  readFileSync('test/cases/page/addresses.json', 'utf8'),
)

describe('addresses that are written out in a text are links', () => {
  test.each(cases)('$label', ({ text, links }) => {
    const marks = addressesIn(text)
    expect(marks.map(({ href }) => href)).toEqual(links)
    for (const { start, end, href } of marks)
      expect(href === text.slice(start, end) || href === `http://${text.slice(start, end)}`).toBe(true)
  })
})

test('they come through in paragraphs and in items, right after repair, and into Markdown', async () => {
  const content = [
    'Board buys two ferries',
    '',
    'The harbour boardâ€™s plan stands at https://board.example/plan. Fishermen said that it leaves them half of the berths.',
    'Those who want to take part find two ways to do so, one of them at home, and the other one at the quay on Monday:',
    '- https://board.example/form, with the name and the number of the boat',
    '- the old hall, from nine in the morning until noon, with a photograph',
    'A first trial with a borrowed ferry ended early in August when a propeller struck a rock that no chart had shown.',
  ].join('\n')
  const article = await parse({ content, kind: 'text' })
  const blocks = article.sections.flatMap((section) => section.blocks)
  const [first] = blocks
  expect(first?.marks?.map(({ start, end }) => first.text.slice(start, end))).toEqual([
    'https://board.example/plan',
  ])
  const items = blocks.flatMap((it) => (it.type === 'list' ? it.items : []))
  expect(items.map(({ marks }) => marks ?? [])).toEqual([
    [{ type: 'link', start: 0, end: 26, href: 'https://board.example/form' }],
    [],
  ])
  expect(await stringify(article, 'markdown')).toContain('<https://board.example/plan>')
})
