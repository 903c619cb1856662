import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

function tree(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const idsOf = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).id)

const folder = tree({
  'b/2.txt': ARTICLE,
  'b/10.html': `<h1>Bridge</h1><p>${ARTICLE}</p>`,
  'B/1.txt': ARTICLE,
  'a.txt': ARTICLE,
  'picture.png': 'x',
  '.hidden/x.txt': ARTICLE,
  'drafts/x.txt': ARTICLE,
  'drafts/keep.txt': ARTICLE,
  'b/.newsparseignore': '# comment\n2.*\n!other\n',
  '.newsparseignore': 'drafts/*\n!drafts/keep.txt\n',
})
symlinkSync(folder, join(folder, 'loop'))

describe('folders and globs', () => {
  test('a folder gives its files in sorted order, named by their path below it', async () => {
    const { status, stdout } = await run([folder, '--json'])
    expect(status).toBe(0)
    expect(idsOf(stdout)).toEqual(['B/1.txt', 'a.txt', 'b/10.html', 'drafts/keep.txt'])
  })

  test('a glob gives what it matches', async () => {
    const { stdout } = await run([join(folder, '**/*.html'), '--json'])
    expect(idsOf(stdout)).toEqual(['b/10.html'])
  })

  test('a file whose name looks like a glob is that file', async () => {
    const odd = tree({ 'a[1].txt': ARTICLE, 'a1.txt': ARTICLE })
    expect(JSON.parse((await run([join(odd, 'a[1].txt'), '--json'])).stdout).id).toBe('a[1].txt')
  })

  test.each([
    ['no-such-*.txt', 'no file matches'],
    ['', 'no file in it that newsparse reads'],
  ])('nothing found is said: %s', async (name, message) => {
    const { status, stdout, stderr } = await run([join(tree({ 'x.png': '' }), name), '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

test('a link that leads nowhere is named, the other files are done', async () => {
  const linked = tree({ 'a.txt': ARTICLE })
  symlinkSync('gone', join(linked, 'b.txt'))
  symlinkSync('gone', join(linked, 'picture.png'))
  const { status, stdout, stderr } = await run([linked, '--json'])
  expect({ status, ids: idsOf(stdout) }).toEqual({ status: 2, ids: ['a.txt'] })
  expect(stderr).toBe(`${join(linked, 'b.txt')}: error: there is no such file; check the path [unreadable]\n`)
})

test.runIf(process.getuid?.() !== 0)('a folder that cannot be read is named', async () => {
  const closed = tree({ 'a.txt': ARTICLE, 'shut/b.txt': ARTICLE })
  chmodSync(join(closed, 'shut'), 0)
  const { status, stderr } = await run([closed, '--json'])
  chmodSync(join(closed, 'shut'), 0o700)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining('shut: error: no permission to read it'),
  })
})

test.each([
  [[''], 'an input has an empty name'],
  [['a.txt', '--out-dir', ''], 'It is empty'],
])('an empty name is a usage error: %j', async (argv, message) => {
  const { status, stderr } = await run(argv)
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) })
})

describe('--files0-from', () => {
  const paths = [join(folder, 'b/2.txt'), join(folder, 'gone.txt'), join(folder, 'a.txt')]

  test('names end in NUL; a missing one is named', async () => {
    const { status, stdout, stderr } = await run(['--files0-from', '-', '--json'], {
      stdin: paths.map((it) => `${it}\0`).join(''),
    })
    expect(idsOf(stdout)).toEqual(['2.txt', 'a.txt'])
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('gone.txt: error') })
  })

  test('a list that cannot be read is named', async () => {
    const { status, stderr } = await run(['--files0-from', join(folder, 'no-list'), '--json'])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/--files0-from .*no-list: there is no such file/),
    })
  })

  test('from a file, without a last NUL', async () => {
    const list = join(tree({ list: paths[0]! }), 'list')
    expect(idsOf((await run(['--files0-from', list, '--ndjson'])).stdout)).toEqual(['2.txt'])
  })
})

describe('packed', () => {
  test('gzip is unpacked, by content; of one or more members', async () => {
    const two = Buffer.concat([gzipSync(ARTICLE.slice(0, 60)), gzipSync(ARTICLE.slice(60))])
    const packed = tree({ 'a.txt.gz': two })
    const { stdout } = await run([join(packed, 'a.txt.gz'), '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'a.txt.gz',
      title: 'Harbour bridge reopens after repairs',
    })
    expect((await run(['repair'], { stdin: two })).stdout).toBe(ARTICLE)
  })

  test('damaged data is named', async () => {
    const damaged = tree({ 'a.txt.gz': gzipSync(ARTICLE).subarray(0, 60) })
    const { status, stderr } = await run([join(damaged, 'a.txt.gz')])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('gzip data is damaged at byte 60 (it ends too early)'),
    })
  })
})

describe('WARC', () => {
  const http = (head: string, body: string) => `HTTP/1.1 ${head}\r\n\r\n${body}`
  const record = (type: string, url: string, block: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${url}>\r\nWARC-Target-URI: https://x.example/${url}\r\n` +
    'WARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n' +
    `Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
  const page = `<h1>Bridge reopens</h1><p>${ARTICLE}</p>`
  const file = [
    record('warcinfo', 'info', 'software: invented\r\n'),
    record('request', 'page', 'GET / HTTP/1.1\r\n\r\n'),
    record('response', 'page', http('200 OK\r\nContent-Type: text/html; charset=utf-8', page)),
    record('response', 'picture', http('200 OK\r\nContent-Type: image/png', 'PNG')),
    record('response', 'gone', http('404 Not Found\r\nContent-Type: text/html', page)),
    record('response', 'large', http('200 OK\r\nContent-Type: text/html', page.repeat(100))),
    record('response', 'last', http('200 OK\r\nContent-Type: TEXT/HTML', page)),
  ].join('')

  test.each([
    ['plain', Buffer.from(file)],
    ['gzip', gzipSync(file)],
  ])('pages and texts that were answered are the records: %s', async (_, bytes) => {
    const { status, stdout } = await run(['--json', '--max-bytes', '10K'], { stdin: bytes })
    expect(status).toBe(0)
    const records = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    expect(records.map(({ id, url, error }) => [id, url ?? error.code])).toEqual([
      ['urn:uuid:page', 'https://x.example/page'],
      ['urn:uuid:large', 'too-large'],
      ['urn:uuid:last', 'https://x.example/last'],
    ])
    expect(records[0].report.input).toMatchObject({ encoding: 'utf-8', encodingFrom: 'http', kind: 'html' })
  })
})
