import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { expect, test } from 'vitest'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

test('-f parquet: one flat row a result, errors of records too', async () => {
  const path = join(temporaryFolder(), 'out.parquet')
  const lines = [
    { id: 'a', text: ARTICLE },
    { id: 'b' },
    { id: 'c', text: ARTICLE.replace('Harbour', '港口 😀') },
  ]
  const stdin = lines.map((it) => `${JSON.stringify(it)}\n`).join('')
  expect((await run(['--from', 'ndjson', '-f', 'parquet', '-o', path], { stdin })).status).toBe(0)
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const [first, second, third, ...rest] = await parquetReadObjects({ file })
  expect(rest).toEqual([])
  expect(first).toMatchObject({
    id: 'a',
    title: 'Harbour bridge reopens after repairs',
    views: null,
    error_code: null,
  })
  expect(first!.text).toMatch(/^The bridge over .* in May\.$/s)
  expect(JSON.parse(first!.report as string)).toHaveProperty('repairs')
  expect(second).toMatchObject({ id: 'b', title: null, text: null, error_code: 'bad-record' })
  expect(third).toMatchObject({ id: 'c', title: '港口 😀 bridge reopens after repairs' })
  expect(first).toMatchObject({ authors: [], keywords: [], published_at: null })
})

test('names are lists, and a date that is an instant is one too', async () => {
  const path = join(temporaryFolder(), 'out.parquet')
  const page = (date: string) =>
    `<html><head><meta name="keywords" content="ferry, harbour"><meta property="article:published_time" content="${date}">
<meta name="author" content="Mary Smith"></head><body><h1>Ferry sold to the museum</h1><p>${'The old ferry was sold on Monday. '.repeat(5)}</p></body></html>`
  const lines = ['2024-03-05T09:30:00+08:00', '2024-03-05T09:30:00', '2024-03-05'].map((date, index) => ({
    id: String(index),
    html: page(date),
  }))
  const stdin = lines.map((it) => `${JSON.stringify(it)}\n`).join('')
  expect((await run(['--from', 'ndjson', '-f', 'parquet', '-o', path], { stdin })).status).toBe(0)
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const rows = await parquetReadObjects({ file })
  expect(rows.map((row) => [row.date, row.published_at])).toEqual([
    ['2024-03-05T09:30:00+08:00', new Date('2024-03-05T01:30:00Z')],
    ['2024-03-05T09:30:00', null],
    ['2024-03-05', null],
  ])
  expect(rows[0]).toMatchObject({ authors: ['Mary Smith'], keywords: ['ferry', 'harbour'], editors: [] })
  const authors = parquetSchema(parquetMetadata(file)).children.find(
    ({ element }) => element.name === 'authors',
  )
  expect(authors?.element.converted_type).toBe('LIST')
})

test('without any result the file stays as it was', async () => {
  const path = join(temporaryFolder({ 'out.parquet': 'before' }), 'out.parquet')
  expect((await run(['no-such.txt', '-f', 'parquet', '-o', path])).status).toBe(2)
  expect(readFileSync(path, 'utf8')).toBe('before')
})
