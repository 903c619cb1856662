import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Article, stringify } from '../../src/index.ts'
import { empty, full } from './article.ts'

/** RFC 4180, read sign by sign. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (csv[at + 1] === '"') cell += csv[++at]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === ',') {
      row.push(cell)
      cell = ''
    } else if (sign === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, cell])
      ;[row, cell] = [[], '']
      at++
    } else cell += sign
  }
  expect([row, cell, quoted]).toEqual([[], '', false])
  return rows
}

async function cells(article: Article): Promise<Record<string, string>> {
  const csv = await stringify(article, 'csv')
  expect(csv.startsWith('\ufeffid,')).toBe(true)
  const [head, row, ...others] = read(csv.slice(1))
  expect(others).toEqual([])
  return Object.fromEntries(head!.map((name, index) => [name, row![index]!]))
}

test('flat columns, a row an article', async () => {
  expect(await cells(full)).toMatchObject({
    id: 'a1',
    title: full.title,
    authors: 'Mary Smith; 何向晚',
    keywords: 'ferry; harbour & port',
    views: '12000',
    date: '2024-03-05T09:30+08:00',
    text: expect.stringContaining('It served us.\nFor sixty years.'),
    repairs: '',
  })
  expect(Object.values(await cells(empty)).join('')).toBe('')
})

test.each([
  '=1+1',
  '+49 30',
  '-2 degrees',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A',
  '\u200b=1',
  '=HYPERLINK("http://a.example","x")',
])('%j is text for a spreadsheet', async (title) => {
  expect((await cells({ ...full, title })).title).toBe(`'${title}`)
})

test.each(['1-2', 'a=b', '港口', 'Mary Smith'])('%j stays as it is', async (title) => {
  expect((await cells({ ...full, title })).title).toBe(title)
})

test('whatever stands in it comes back', async () => {
  const sign = fc.constantFrom(',', '"', '\n', ';', 'a', '港', ' ')
  await fc.assert(
    fc.asyncProperty(
      fc.array(sign, { maxLength: 8 }).map((signs) => `x${signs.join('')}`),
      async (title) => {
        expect((await cells({ ...full, title })).title).toBe(title)
      },
    ),
  )
})
