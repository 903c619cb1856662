import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { collectionOf } from '../articles/collection.ts'
import { run, runChild, temporaryFolder } from './harness.ts'

// A machine under load starts processes slowly.
vi.setConfig({ testTimeout: 60_000 })

const cases: { text: string; articles: number }[] = JSON.parse(
  readFileSync('test/cases/articles/split.json', 'utf8'),
)
const TWO = cases[0]!.text
const folder = temporaryFolder({
  'two.txt': TWO,
  'one.txt': cases.find(({ articles }) => articles === 1)!.text,
})
const at = (name: string) => join(folder, name)
/** Worker threads are there once it is built. */
const start = (argv: string[]) => (argv.includes('--jobs') ? runChild : run)

const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test.each([[['--json']], [['--ndjson']], [['--json', '--jobs', '2']]])(
  'two articles in a file are two lines, each with an id of its own: %j',
  async (argv) => {
    const { status, stdout, stderr } = await start(argv)([at('two.txt'), ...argv])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(rows(stdout).map(({ id, title }) => [id, title])).toEqual([
      ['two.txt#1', '老渡轮五月停运'],
      ['two.txt#2', '九月一日全县开学'],
    ])
  },
)

test('one article keeps its id, and is an object', async () => {
  expect(JSON.parse((await run([at('one.txt'), '--json'])).stdout).id).toBe('one.txt')
})

test.each([[[]], [['--jobs', '2']]])(
  'Markdown: one after the other, a blank line between them: %j',
  async (argv) => {
    const { stdout } = await start(argv)([at('two.txt'), ...argv])
    expect(stdout.match(/^---$/gm)).toHaveLength(4)
    expect(stdout).toMatch(/\n\n---\nid: two\.txt#2\n/)
  },
)

test('what is true of all of a text is said once', async () => {
  // The mark of UTF-16 before a text in UTF-8.
  const stdin = new Uint8Array([0xfe, 0xff, ...Buffer.from(`\n${TWO}`)])
  const { stdout, stderr } = await run(['--ndjson', '--from', 'text', '--encoding', 'utf-8'], { stdin })
  expect(rows(stdout)).toHaveLength(2)
  expect(stderr.match(/encoding-conflict/g)).toHaveLength(1)
})

test('a record has one line, whatever it holds', async () => {
  const { stdout } = await run(['--from', 'ndjson', '--ndjson'], {
    stdin: `${JSON.stringify({ id: 'a', text: TWO })}\n`,
  })
  expect(rows(stdout).map(({ id }) => id)).toEqual(['a'])
})

test('every article of a long text has its line, in no more memory than its size asks for', async () => {
  const { stdout } = await run(['--ndjson', '--no-report'], { stdin: `${TWO}\n\n==========\n\n`.repeat(500) })
  expect(rows(stdout)).toHaveLength(1000)
})

test.each([
  ['markdown', 'md'],
  ['json', 'json'],
])('with --out-dir each has a file of its own: %s', async (format, extension) => {
  const out = temporaryFolder()
  const argv = [at('two.txt'), at('one.txt'), '-f', format, '--out-dir', out]
  expect((await run(argv)).status).toBe(0)
  const names = () =>
    readdirSync(out)
      .filter((name) => !name.startsWith('.'))
      .sort()
  expect(names()).toEqual([`one.${extension}`, `two#1.${extension}`, `two#2.${extension}`])
  const text = readFileSync(join(out, `two#2.${extension}`), 'utf8')
  expect(text).toContain('two.txt#2')
  if (format === 'json') expect(JSON.parse(text).id).toBe('two.txt#2')
  // A run that goes on leaves them alone, and does again what is gone.
  const before = statSync(join(out, `two#1.${extension}`)).mtimeMs
  expect((await run([...argv, '--resume'])).stderr).toContain('2 of them earlier')
  expect(statSync(join(out, `two#1.${extension}`)).mtimeMs).toBe(before)
  rmSync(join(out, `two#2.${extension}`))
  expect((await run([...argv, '--resume'])).stderr).toContain('1 of them earlier')
  expect(names()).toHaveLength(3)
})

test('a file that has the name of a part keeps its own', async () => {
  const both = temporaryFolder({
    'two.txt': TWO,
    'two#1.txt': cases.find(({ articles }) => articles === 1)!.text,
  })
  const out = temporaryFolder()
  await run([both, '--out-dir', out])
  expect(
    readdirSync(out)
      .filter((name) => !name.startsWith('.'))
      .sort(),
  ).toEqual(['two#1-2.md', 'two#1.md', 'two#2.md'])
})

test('parquet has a row for each', async () => {
  const path = at('two.parquet')
  const { status } = await runChild([at('two.txt'), '-o', path, '--jobs', '2'])
  expect(status).toBe(0)
  const { parquetReadObjects } = await import('hyparquet')
  const { buffer } = readFileSync(path)
  const bytes = readFileSync(path)
  const file = buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  expect((await parquetReadObjects({ file })).map(({ id }) => id)).toEqual(['two.txt#1', 'two.txt#2'])
})

describe('a text of more than a megabyte is cut while it is read', () => {
  const COUNT = 120
  const text = collectionOf(
    Array.from({ length: COUNT }, (_, title) => ({ title, paragraphs: 80, damaged: title === 60 })),
    '==========',
  )
  const big = temporaryFolder({
    'big.txt': text,
    'big.txt.gz': gzipSync(text),
    'one.txt': collectionOf([{ title: 0, paragraphs: 9000, damaged: false }], ''),
  })
  const argv = ['--ndjson', '--max-bytes', '100K', '--quiet']
  const plainly = runChild([join(big, 'big.txt'), ...argv])

  test('each article has its line and its number; the limit holds for each of them', async () => {
    expect(Buffer.byteLength(text)).toBeGreaterThan(2 ** 20)
    const { status, stdout, stderr } = await plainly
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const all = rows(stdout)
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_, at) => `big.txt#${at + 1}`))
    expect(all.map(({ title }) => title).filter((title, at) => title.endsWith(`之${at + 1}`))).toHaveLength(
      COUNT,
    )
    expect(all.flatMap(({ report }, at) => (report.repairs.length > 0 ? [at] : []))).toEqual([60])
    const line = text.split('\n').findIndex((it) => it.includes('\u0001')) + 1
    expect(all[60].report.repairs[0].examples[0].line).toBe(line)
    const bytes = all.reduce((sum, { report }) => sum + report.input.bytes, 0)
    expect(bytes).toBe(Buffer.byteLength(text))
  })

  test.each([
    ['packed', ['big.txt.gz'], undefined],
    ['in threads', ['big.txt', '--jobs', '2'], undefined],
    ['--json', ['big.txt', '--json'], undefined],
    ['standard input', ['-'], text],
  ])('the same lines: %s', async (label, [name, ...flags], stdin = '') => {
    const input = name === '-' ? name : join(big, name!)
    const ways = flags.includes('--json') ? ['--max-bytes', '100K', '--quiet'] : argv
    const { status, stdout } = await runChild([input, ...flags, ...ways], { stdin })
    expect(status).toBe(0)
    const ids = label === 'packed' ? '"id":"big.txt.gz#$1"' : label === 'standard input' ? '"id":null' : '$&'
    const names = label === 'standard input' ? '"name":null' : '$&'
    const { stdout: named } = await plainly
    // Two long texts in a message of a test that fails are of no use to anybody.
    expect(
      stdout === named.replaceAll(/"id":"big\.txt#(\d+)"/g, ids).replaceAll(/"name":"big\.txt"/g, names),
    ).toBe(true)
  })

  test('a folder gets a file for each; a run that goes on does only what is missing', async () => {
    const out = temporaryFolder()
    const into = [join(big, 'big.txt'), '--max-bytes', '100K', '--out-dir', out, '--resume']
    expect((await runChild(into)).status).toBe(0)
    const names = readdirSync(out).filter((name) => !name.startsWith('.'))
    expect(names).toHaveLength(COUNT)
    expect(names).toContain(`big#${COUNT}.md`)
    const times = () =>
      names.filter((name) => name !== 'big#7.md').map((name) => statSync(join(out, name)).mtimeMs)
    const before = times()
    rmSync(join(out, 'big#7.md'))
    expect((await runChild(into)).status).toBe(0)
    expect(times()).toEqual(before)
    expect(readFileSync(join(out, 'big#7.md'), 'utf8')).toContain('id: big.txt#7')
  })

  test('where it is not plainly many articles, or all of it is asked for, the limit is for the file', async () => {
    for (const command of [[join(big, 'one.txt')], ['check', join(big, 'big.txt')]]) {
      const { status, stdout, stderr } = await runChild([...command, ...argv])
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/larger than \d+ bytes; --max-bytes raises the limit/)
    }
  })

  test('a reader that goes away ends it quietly', async () => {
    const { spawnSync } = await import('node:child_process')
    const { stdout, stderr, status } = spawnSync('sh', [
      '-c',
      `node bin/newsparse.js ${join(big, 'big.txt')} --ndjson --quiet | head -n 1`,
    ])
    expect({ status, stderr: String(stderr), lines: String(stdout).split('\n').length }).toEqual({
      status: 0,
      stderr: '',
      lines: 2,
    })
  })
})
