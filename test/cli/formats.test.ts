import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatOfName, formatsOf } from '../../src/cli/formats.ts'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

const folder = temporaryFolder({ 'a.txt': ARTICLE, 'b.txt': ARTICLE.replace('Harbour', 'Old') })
const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')]

test.each([
  ['news.json', 'json'],
  ['news.jsonl', 'ndjson'],
  ['news.md', 'markdown'],
  ['news.txt', 'text'],
  ['news.html', 'html'],
  ['news.htm', 'html'],
  ['news.jsonld', 'jsonld'],
  ['news.csv', 'csv'],
  ['news.parquet', 'parquet'],
  ['news', null],
  ['news.docx', null],
])('the name %s asks for %s', (name, format) => {
  expect(formatOfName('parse', name)).toBe(format)
  expect(format === null || formatsOf('parse').includes(format)).toBe(true)
})

test.each(['jsonld', 'ninjs'])('%s: one is an object of many lines, more are a line each', async (format) => {
  const one = await run([a, '-f', format])
  expect(one.stdout.split('\n').length).toBeGreaterThan(5)
  const two = await run([a, b, '-f', format])
  const lines = two.stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0]!)).toEqual({ ...JSON.parse(one.stdout), ...(format === 'ninjs' && {}) })
  // A record that failed has its line.
  const records = await run(['--from', 'ndjson', '-f', format], { stdin: '{"id":"x"}\n' })
  expect(JSON.parse(records.stdout)).toMatchObject({ id: 'x', error: { code: 'bad-record' } })
})

test('csv: the names of the columns stand once, in a stream, and in each file of a folder', async () => {
  const one = (await run([a, '-f', 'csv'])).stdout
  const two = (await run([a, b, '-f', 'csv'])).stdout
  expect(two.match(/^\ufeff?id,url/gm)).toHaveLength(1)
  expect(two.split('\r\n').length).toBe(one.split('\r\n').length + 1)
  const out = temporaryFolder()
  await run([a, b, '-f', 'csv', '--out-dir', out])
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe(one)
})

test('html: a page for each input, so many need a folder', async () => {
  const { status, stderr } = await run([a, b, '-f', 'html'])
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'newsparse: error: html of many inputs needs a folder, one page for each: --out-dir DIR\n',
  })
  const out = temporaryFolder()
  expect((await run([a, b, '-f', 'html', '--out-dir', out])).status).toBe(0)
  expect(readFileSync(join(out, 'b.html'), 'utf8')).toContain('<h1>Old bridge reopens after repairs</h1>')
  expect((await run([a, '-o', join(out, 'c.html')])).status).toBe(0)
  expect(readFileSync(join(out, 'c.html'), 'utf8')).toMatch(/^<!doctype html>/)
})

test.each([[], ['--jobs', '1']])(
  'html: a text of several articles is no page; it needs a folder, too: %j',
  async (...more) => {
    const folder = temporaryFolder()
    const article = (day: number) =>
      `Council approves plan ${day}\nSource: Harbour Post  Date: 2024-03-0${day}\n\n${ARTICLE}\n\n----------\n\n`
    writeFileSync(join(folder, 'many.txt'), [1, 2, 3].map(article).join(''))
    const target = join(folder, 'many.html')
    const { status, stdout, stderr } = await run([join(folder, 'many.txt'), '-o', target, ...more])
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('two pages of html in one file are none'),
    })
    expect(existsSync(target)).toBe(false)
  },
)
