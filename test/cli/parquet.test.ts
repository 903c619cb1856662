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
  const columns = parquetSchema(parquetMetadata(file)).children
  expect(columns.every(({ children }) => children.length === 0)).toBe(true)
})

test('without any result the file stays as it was', async () => {
  const path = join(temporaryFolder({ 'out.parquet': 'before' }), 'out.parquet')
  expect((await run(['no-such.txt', '-f', 'parquet', '-o', path])).status).toBe(2)
  expect(readFileSync(path, 'utf8')).toBe('before')
})
