import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
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
