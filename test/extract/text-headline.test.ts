/** Headlines of texts: with a day in them, with a header line behind them, with a label before them. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const BODY = [
  'The street is wider now, and trees were planted on both sides, which the people who live there had asked for.',
  'The plans were changed several times after meetings with the neighbours, said the engineer who drew them.',
]
const read = async (...lines: string[]) => {
  const { title, date, source, sections } = await parse([...lines, ...BODY].join('\n\n'))
  expect(sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(BODY)
  return { title, date, source }
}

test.each([
  '2023年4月5日人民币汇率中间价公告',
  'Coronavirus: Fallzahlen vom 12. Mai 2021',
  'Five things to know on 12 May 2023',
  'Wetter am 12.05.2023: Regen und Wind',
])('%s', async (title) => {
  expect(await read(title)).toEqual({ title, date: null, source: null })
})

test.each([
  ['Old street rebuilt (5 April 2023)', 'Old street rebuilt', '2023-04-05'],
  ['老街改造完成（2023-04-05 10:00）', '老街改造完成', '2023-04-05T10:00'],
])('a header line in brackets behind it: %s', async (line, title, date) => {
  expect(await read(line)).toEqual({ title, date, source: null })
})

test.each([
  ['Wed, Oct 16, 2024 page1', '2024-10-16', null],
  ['2023-04-05 来源：河湾日报', '2023-04-05', '河湾日报'],
])('no headline: %s', async (line, date, source) => {
  expect(await read(line)).toEqual({ title: null, date, source })
})

test('another line wins', async () => {
  const header = 'Harbour Post, 12 May 2023'
  expect((await read('Old street rebuilt', header)).title).toBe('Old street rebuilt')
})

test.each([
  [['标题：旧渡口改建成公园', '来源：河湾日报', '作者：林小满'], '旧渡口改建成公园'],
  [['Title: Old street rebuilt', 'Source: Harbour Post', 'Author: Anna Fielding'], 'Old street rebuilt'],
  // Without a record below it the word may be part of the headline.
  [['Titel: Bayern ist wieder Meister', 'Von Karla Stein'], 'Titel: Bayern ist wieder Meister'],
])('a record of labelled lines: %j', async (lines, title) => {
  expect((await read(...lines)).title).toBe(title)
})
