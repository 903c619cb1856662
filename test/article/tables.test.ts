import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Block, parse } from '../../src/index.ts'

interface Case {
  label: string
  html: string
  rows: string[][]
  headers: number
  caption?: string
}
const cases: Case[] = JSON.parse(readFileSync('test/cases/article/tables.json', 'utf8'))

const PROSE =
  '<p>The council voted on the plan on Tuesday, after a long debate about money, and sent it back to the board.</p>'

async function tableOf(html: string): Promise<Block | undefined> {
  const content = `<h1>River bursts its banks</h1><article>${PROSE}<table>${html}</table>${PROSE}</article>`
  const { sections } = await parse({ content, kind: 'html' })
  return sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'table')
}

test.each(cases)('$label', async ({ html, rows, headers, caption = null }) => {
  expect(await tableOf(html)).toMatchObject({
    rows,
    headers,
    caption,
    text: [...(caption === null ? [] : [caption]), ...rows.map((row) => row.join('\t'))].join('\n'),
  })
})

test('cells that claim thousands of places stand in one each', async () => {
  const cell = '<td colspan=1000 rowspan=60000>long</td>'
  const table = await tableOf(`<tr>${cell.repeat(20)}</tr>`.repeat(60))
  expect(table).toMatchObject({ rows: Array.from({ length: 60 }, () => Array(20).fill('long')) })
})
