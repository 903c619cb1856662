import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
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

describe('ids', () => {
  const two = tree({ 'x/1.txt': ARTICLE, 'y/1.txt': ARTICLE, 'y/z/1.txt': ARTICLE })
  const below = (...names: string[]) => names.map((it) => join(two, it))

  test.each([
    [below('x/1.txt', 'y/1.txt'), ['x/1.txt', 'y/1.txt']],
    [below('x', 'y'), ['x/1.txt', 'y/1.txt', 'y/z/1.txt']],
    [below('y/1.txt', 'y/z/1.txt'), ['1.txt', 'z/1.txt']],
    [below('x/*.txt', 'y/**/*.txt'), ['x/1.txt', 'y/1.txt', 'y/z/1.txt']],
    [below('x/1.txt', 'y/z'), ['x/1.txt', 'y/z/1.txt']],
    [below('x'), ['1.txt']],
    [
      [relative('.', join(two, 'x/1.txt')), join(two, 'y/1.txt')],
      ['x/1.txt', 'y/1.txt'],
    ],
  ])('the path below the folder that the inputs have in common: %j', async (argv, ids) => {
    expect(idsOf((await run([...argv, '--ndjson'])).stdout)).toEqual(ids)
  })

  test('of one input its file name', async () => {
    expect(idsOf((await run([...below('y/z/1.txt'), '--ndjson'])).stdout)).toEqual(['1.txt'])
  })
})

test.each(['报道[1', 'x{1', '[', '{', '!(', '(a', '**[', 'no/such/{folder'])(
  'a missing name that looks like a pattern is named, the others are done: %s',
  async (name) => {
    const one = tree({ 'a.txt': ARTICLE })
    const { status, stdout, stderr } = await run([name, join(one, 'a.txt'), join(one, name), '--ndjson'])
    expect({ status, lines: stdout.split('\n').length - 1 }).toEqual({ status: 2, lines: 1 })
    expect(stderr.split('\n').filter((it) => it.includes(': error: '))).toHaveLength(2)
    expect(stderr).not.toContain('a fault of newsparse')
  },
)

describe('what is not walked into', () => {
  const project = tree({
    'a.txt': ARTICLE,
    'node_modules/x/README.md': ARTICLE,
    'b/node_modules/y.md': ARTICLE,
    '.gitignore': 'out/\n*.draft.txt\n',
    'out/c.txt': ARTICLE,
    'd.draft.txt': ARTICLE,
    'b/.gitignore': '!keep.draft.txt\n',
    'b/keep.draft.txt': ARTICLE,
    'wanted/.newsparseignore': '!node_modules\n',
    'wanted/node_modules/z.md': ARTICLE,
  })

  test.each([[project], [join(project, '**/*.{txt,md}')]])(
    'node_modules, and what .gitignore excludes: %s',
    async (input) => {
      expect(idsOf((await run([input, '--ndjson'])).stdout)).toEqual([
        'a.txt',
        'b/keep.draft.txt',
        'wanted/node_modules/z.md',
      ])
    },
  )

  test('what is named is taken all the same', async () => {
    const named = [join(project, 'd.draft.txt'), join(project, 'node_modules')]
    expect(idsOf((await run([...named, '--ndjson'])).stdout)).toEqual([
      'd.draft.txt',
      'node_modules/x/README.md',
    ])
  })
})

describe.runIf(process.platform === 'linux')('names that are not UTF-8', () => {
  const gbk = (hex: string) => Buffer.from(hex, 'hex')
  const odd = temporaryFolder()
  const path = (name: Buffer) => Buffer.concat([Buffer.from(`${odd}/`), name])
  const [report, other, below] = [gbk('b1a8b5c0'), gbk('d0c2cec5'), gbk('d0c7c6da')]
  const text = (name: Buffer) => Buffer.concat([name, Buffer.from('.txt')])
  writeFileSync(path(text(report)), ARTICLE)
  writeFileSync(path(text(other)), ARTICLE)
  mkdirSync(path(below))
  writeFileSync(Buffer.concat([path(below), Buffer.from('/a.txt')]), ARTICLE.replace('har', 'har\u0001'))
  const ids = ['\\xb1\\xa8\\xb5\\xc0.txt', '\\xd0\\xc2\\xce\\xc5.txt', '\\xd0\\xc7\\xc6\\xda/a.txt']

  test('in a folder they are read, each under a name of its own', async () => {
    const { status, stdout } = await run([odd, '--ndjson'])
    expect({ status, ids: idsOf(stdout) }).toEqual({ status: 0, ids })
  })

  test('named on the command line, by a glob of the shell', () => {
    const command = `${process.execPath} bin/newsparse.js ${odd}/*.txt --ndjson`
    const { stdout, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect({ status, ids: idsOf(stdout) }).toEqual({ status: 0, ids: ids.slice(0, 2) })
  })

  test('named in a list', async () => {
    const stdin = Buffer.concat([path(text(other)), Buffer.from([0])])
    expect(idsOf((await run(['--files0-from', '-', '--ndjson'], { stdin })).stdout)).toEqual([ids[1]])
  })

  test('repair --write names them and touches nothing', async () => {
    const { status, stderr } = await run(['repair', '--write', odd])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('its name is not UTF-8'),
    })
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

  test('names end in NUL; a missing one is named, and has its line', async () => {
    const { status, stdout, stderr } = await run(['--files0-from', '-', '--json'], {
      stdin: paths.map((it) => `${it}\0`).join(''),
    })
    expect(idsOf(stdout)).toEqual(['b/2.txt', 'gone.txt', 'a.txt'])
    expect(JSON.parse(stdout.split('\n')[1]!).error.code).toBe('unreadable')
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('gone.txt: error') })
  })

  test.each([[['--ndjson']], [['repair', '--json']], [['check', '--json']], [['--ndjson', '--jobs', '2']]])(
    'every input has its line, whatever becomes of it: %j',
    async (argv) => {
      const mixed = tree({
        'x/1.txt': ARTICLE,
        'y/1.txt': ' ',
        'y/2.txt': '\u0000\u0001\u0002'.repeat(99),
        'z.txt': 'x'.repeat(2000),
      })
      const names = ['x/1.txt', 'y/1.txt', 'y/2.txt', 'gone/3.txt', 'z.txt', 'x/1.txt']
      const stdin = names.map((it) => `${join(mixed, it)}\0`).join('')
      const { stdout } = await run([...argv, '--files0-from', '-', '--max-bytes', '1K'], { stdin })
      expect(idsOf(stdout)).toEqual(names)
    },
  )

  test('with --out-dir an input without a result gets no file', async () => {
    const mixed = tree({ 'x/1.txt': ARTICLE, 'y/1.txt': ' ' })
    const stdin = ['x/1.txt', 'y/1.txt', 'gone.txt'].map((it) => `${join(mixed, it)}\0`).join('')
    const out = temporaryFolder()
    await run(['--json', '--files0-from', '-', '--out-dir', out], { stdin })
    expect(readdirSync(out).filter((it) => !it.startsWith('.'))).toEqual(['x'])
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

  test('a row names the file that its record stands in', async () => {
    const two = tree({ 'x/crawl.warc': file, 'y/crawl.warc.gz': gzipSync(file) })
    const { stdout } = await run([two, '--ndjson', '--max-bytes', '10K'])
    const rows = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    expect(rows.flatMap(({ report }) => report?.input.name ?? [])).toEqual([
      ...Array(2).fill('x/crawl.warc'),
      ...Array(2).fill('y/crawl.warc.gz'),
    ])
  })
})
