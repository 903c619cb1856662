import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Options, parse } from '../../src/index.ts'

type Expected = [type: string, text: string, href?: string]
const cases: { label: string; html: string; text?: string; marks: Expected[] }[] = JSON.parse(
  readFileSync('test/cases/article/marks.json', 'utf8'),
)

const PROSE =
  '<p>The council voted on the plan on Tuesday, after a long debate about money, and sent it back to the board.</p>'

async function blocksOf(body: string, head = '', options: Options = {}, url?: string): Promise<Block[]> {
  const content = `<html><head>${head}</head><body><h1>River bursts its banks</h1><article>${PROSE}${body}${PROSE}</article></body></html>`
  const { sections } = await parse({ content, kind: 'html', ...(url && { url }) }, options)
  return sections.flatMap(({ blocks }) => blocks).slice(1, -1)
}

const marksOf = ({ text, marks = [] }: Pick<Block, 'text' | 'marks'>): Expected[] =>
  marks.map(
    ({ type, start, end, href }): Expected =>
      href === undefined ? [type, text.slice(start, end)] : [type, text.slice(start, end), href],
  )

const LONG = ' The water rose for two days, and nobody knew how long the old dike would hold.'

test.each(cases)('$label', async ({ html, marks, text }) => {
  const [block] = await blocksOf(`<p>${html}${LONG}</p>`, '', {}, 'https://valley.example/kettle')
  expect(marksOf(block!)).toEqual(marks)
  if (text) expect(block!.text).toBe(text + LONG)
})

describe('addresses count from', () => {
  const link = `<p><a href="a?b=1">One</a>.${LONG}</p>`
  test.each([
    ['the address of the input', '', 'https://one.example/x/y', 'https://one.example/x/a?b=1'],
    ['<base>', '<base href="/z/">', 'https://one.example/x/y', 'https://one.example/z/a?b=1'],
    [
      'the canonical address',
      '<link rel=canonical href="https://two.example/p/q">',
      undefined,
      'https://two.example/p/a?b=1',
    ],
    ['nothing, when nothing is known', '', undefined, 'a?b=1'],
  ])('%s', async (_, head, url, href) => {
    expect(marksOf((await blocksOf(link, head, {}, url))[0]!)).toEqual([['link', 'One', href]])
  })
})

test('lists, tables, quotes and captions have marks', async () => {
  const [list, table, quote, image] = await blocksOf(
    `<ul><li>a second <b>kettle</b> for the guests</li><li>a very good <a href="https://l.example">lamp</a> for the shelf</li></ul>
    <table><tr><th>Month</th><th>Kettles</th></tr><tr><td><em>June</em></td><td>12</td></tr></table>
    <blockquote><p>It was <i>cold</i>, and it stayed so.</p><p>They <b>all</b> came back, said the mayor.</p></blockquote>
    <figure><img src="a.jpg"><figcaption>The <b>kettle</b></figcaption></figure>`,
  )
  expect(marksOf(list!)).toEqual([
    ['strong', 'kettle'],
    ['link', 'lamp', 'https://l.example'],
  ])
  expect(list!.type === 'list' && list!.items.map(marksOf)).toEqual([
    [['strong', 'kettle']],
    [['link', 'lamp', 'https://l.example']],
  ])
  expect(marksOf(table!)).toEqual([['emphasis', 'June']])
  expect(marksOf(quote!)).toEqual([
    ['emphasis', 'cold'],
    ['strong', 'all'],
  ])
  expect(marksOf(image!)).toEqual([['strong', 'kettle']])
})

test('marks are right behind a repair of the text', async () => {
  const [block] = await blocksOf(
    `<p>The cafÃ© of <b>JosÃ©</b> isnâ€™t <a href="https://c.example">cafÃ©</a>.${LONG}</p>`,
  )
  expect(marksOf(block!)).toEqual([
    ['strong', 'José'],
    ['link', 'café', 'https://c.example'],
  ])
})

test('marks: false leaves them out', async () => {
  const body = `<p>A <b>word</b>.${LONG}</p><ul><li>a <b>kettle</b></li><li>a lamp</li></ul>`
  expect(JSON.stringify(await blocksOf(body, '', { marks: false }))).not.toContain('marks')
})

test('a deep or endless page of marks takes bounded time', async () => {
  const many = `<b><i><a href=x>${'<u>w<br></b></i>'.repeat(20_000)}`
  expect((await blocksOf(`<p>${many}</p>`)).length).toBeGreaterThanOrEqual(0)
})

test('a marked text is what stands in the element', async () => {
  const word = fc.constantFrom('uno', 'dos ', ' tres', '  ', '\n', '&amp;', '🐑', '\u3000', '&#x2003;')
  const tag = fc.constantFrom('a href=https://x.example', 'b', 'em', 'code', 'sub', 'del', 'span')
  const piece = fc.tuple(tag, fc.array(word, { minLength: 1, maxLength: 4 }))
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
      const html = pieces.map(([it, words]) => `<${it}>${words.join('')}</${it.split(' ')[0]}> x `).join('')
      const wanted = pieces.flatMap(([it, words]) => {
        const text = words
          .join('')
          .replaceAll('&amp;', '&')
          .replaceAll('&#x2003;', ' ')
          .replace(/\s+/g, ' ')
          .trim()
        return it === 'span' || text === '' ? [] : [text]
      })
      const [block] = await blocksOf(`<p>The list: ${html}${LONG}</p>`)
      expect(marksOf(block!).map(([, text]) => text)).toEqual(wanted)
    }),
    { seed: 3, numRuns: 100 },
  )
})
