/** WARC files as other tools write them (warcio is the oracle), and as no tool should. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Piece } from '../../src/input/container.ts'
import { warc } from '../../src/input/warc.ts'
import { ARTICLE, run } from '../cli/harness.ts'

const PAGE = `<h1>Bridge reopens</h1><p>${ARTICLE}</p>`
const http = (head: string, body: string | Uint8Array = PAGE) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n`), Buffer.from(body)])

/** @param more Members of the header, which come before and win. */
function record(id: string, block: Uint8Array = http(''), more = '', end = '\r\n'): Buffer {
  const head = [
    'WARC/1.0',
    more,
    'WARC-Type: response',
    `WARC-Record-ID: <${id}>`,
    `WARC-Target-URI: https://x.example/${id}`,
    'WARC-Date: 2024-03-05T10:00:00Z',
    `Content-Length: ${block.length}`,
    '',
    '',
  ].filter((line, at) => line !== '' || at > 2)
  return Buffer.concat([Buffer.from(head.join(end)), block, Buffer.from(end + end)])
}

async function read(bytes: Uint8Array, size = 1000, maxBytes = 2 ** 20): Promise<Piece[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const pieces: Piece[] = []
  for await (const piece of warc.read(chunks(), { maxBytes })) pieces.push(piece)
  return pieces
}

/** The id and the text, or the message. */
const seen = (pieces: Piece[]) =>
  pieces.map((piece) => {
    if ('line' in piece) return 'line'
    if ('failure' in piece) return [piece.id, piece.failure.code, piece.failure.message]
    return [piece.input.id, Buffer.from(piece.input.content).toString()]
  })

const good = (id: string) => [id, PAGE]
const [a, b, c] = ['a', 'b', 'c'].map((id) => record(id)) as [Buffer, Buffer, Buffer]

describe('a record that is damaged is an error with its place, and the others are read', () => {
  const long = 'X-Long: '.padEnd(300_000, 'x')
  const whole = a.length
  test.each<[string, Uint8Array, unknown[]]>([
    ['nothing', Buffer.concat([a, b, c]), [good('a'), good('b'), good('c')]],
    ['LF alone', Buffer.concat([record('a', http(''), '', '\n'), b]), [good('a'), good('b')]],
    ['more blank lines', Buffer.concat([a, Buffer.from('\r\n\r\n\n'), b]), [good('a'), good('b')]],
    [
      'cut off in the body',
      Buffer.concat([a, b.subarray(0, -50)]),
      [
        good('a'),
        ['b', 'bad-record', expect.stringMatching(new RegExp(`byte ${whole} .*the file ends after`))],
      ],
    ],
    [
      'cut off in the header',
      Buffer.concat([a, b.subarray(0, 40)]),
      [good('a'), [null, 'bad-record', expect.stringContaining('ends inside the header')]],
    ],
    [
      'a length that is too small',
      Buffer.concat([record('a', http(''), 'Content-Length: 100'), b]),
      [
        ['a', 'bad-record', expect.stringMatching(/Content-Length is wrong; the next record is at byte \d+/)],
        good('b'),
      ],
    ],
    [
      'a length that ends at a line',
      Buffer.concat([
        record('a', http('', `${PAGE}\r\n\r\n${PAGE}`), `Content-Length: ${http('').length}`),
        b,
      ]),
      [['a', 'bad-record', expect.stringContaining('Content-Length is wrong')], good('b')],
    ],
    [
      'a length that reaches into the next record',
      Buffer.concat([record('a', http(''), `Content-Length: ${http('').length + 100}`), b, c]),
      [['a', 'bad-record', expect.stringContaining(`next record is at byte`)], good('b'), good('c')],
    ],
    [
      'no length',
      Buffer.concat([record('a', http(''), 'Content-Length: many'), b]),
      [['a', 'bad-record', expect.stringContaining('missing or no number')], good('b')],
    ],
    [
      'junk between',
      Buffer.concat([Buffer.from('<html>\r\nWARC/9\r\n'), a, Buffer.from('junk\r\n'), b]),
      [
        [
          null,
          'bad-record',
          expect.stringContaining('at byte 0 of the WARC file: there is no record of WARC'),
        ],
        ['a', 'bad-record', expect.stringContaining('Content-Length is wrong')],
        good('b'),
      ],
    ],
    [
      'a header that is too long',
      Buffer.concat([record('a', http(''), long), b]),
      [[null, 'bad-record', expect.stringContaining('the header is longer than 262144 bytes')], good('b')],
    ],
    [
      'a header of HTTP without an end',
      Buffer.concat([record('a', Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html')), b]),
      [['a', 'bad-record', expect.stringContaining('the header of HTTP has no end')], good('b')],
    ],
  ])('%s', async (_, bytes, expected) => {
    for (const size of [1, 13, 1000, 2 ** 20]) expect(seen(await read(bytes, size))).toEqual(expected)
  })
})

test('a header without an end is not held', async () => {
  async function* endless() {
    yield Buffer.from('WARC/1.0\r\nX: ')
    for (let at = 0; at < 200; at++) yield Buffer.alloc(2 ** 20, 'A')
    yield Buffer.concat([Buffer.from('\r\n'), a])
  }
  const before = process.memoryUsage().arrayBuffers
  const pieces: Piece[] = []
  for await (const piece of warc.read(endless(), { maxBytes: 2 ** 20 })) pieces.push(piece)
  expect(seen(pieces).at(-1)).toEqual(good('a'))
  // 200 MB went through; what is held is a few chunks.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 2 ** 20)
})

test('behind a record that is lost the next one is looked for in 256 MB', async () => {
  const junk = Buffer.alloc(2 ** 20, 'A')
  let given = 0
  async function* endless() {
    yield Buffer.concat([a, Buffer.from('WARC/1.0\r\nX: ')])
    for (;;) {
      given++
      yield junk
    }
  }
  const pieces: Piece[] = []
  const reading = async () => {
    for await (const piece of warc.read(endless(), { maxBytes: 2 ** 20 })) pieces.push(piece)
  }
  await expect(reading()).rejects.toThrow(`at byte ${a.length} of the WARC file: the header is longer`)
  expect(seen(pieces)).toEqual([good('a')])
  expect(given).toBeLessThan(260)
})

test.each([
  ['something else', 'junk\n', 'there is no record of WARC, and no other one behind it'],
  ['half a header', 'WARC/1.0\r\nWARC-Type: response\r\n', 'the file ends inside the first header'],
])('a file without a record (%s) could not be read: 2', async (_, content, why) => {
  const { status, stdout, stderr } = await run(['--from', 'warc', '--ndjson'], { stdin: content })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(`at byte 0 of the WARC file: ${why}`),
  })
})

test.each(['2024-13-45T99:00:00Z', 'yesterday', '2024', ''])(
  'WARC-Date %j costs the date, not the article',
  async (date) => {
    const bytes = record('a', http(''), `WARC-Date: ${date}`)
    const [piece] = await read(bytes)
    expect(piece).toMatchObject({ options: {} })
    const { stdout } = await run(['--from', 'warc', '--ndjson'], { stdin: bytes })
    expect(JSON.parse(stdout).title).toBe('Bridge reopens')
  },
)

describe('bodies', () => {
  const chunked = (body: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`${(50).toString(16)};x=y\r\n`),
      body.subarray(0, 50),
      Buffer.from(`\r\n${(body.length - 50).toString(16)}\r\n`),
      body.subarray(50),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
  const page = Buffer.from(PAGE)
  // `printf '<p>Harbour bridge' | zstd --no-check`
  const zstd = Buffer.from(`28b52ffd2011890000${Buffer.from('<p>Harbour bridge').toString('hex')}`, 'hex')

  test.each<[string, string, Uint8Array, string | RegExp]>([
    ['gzip', 'Content-Encoding: gzip\r\n', gzipSync(page), PAGE],
    ['gzip that the crawler unpacked', 'Content-Encoding: gzip\r\n', page, PAGE],
    ['deflate', 'Content-Encoding: deflate\r\n', deflateSync(page), PAGE],
    ['deflate, raw', 'Content-Encoding: deflate\r\n', deflateRawSync(page), PAGE],
    ['brotli', 'content-encoding: br\r\n', brotliCompressSync(page), PAGE],
    ['zstd', 'Content-Encoding: zstd\r\n', zstd, '<p>Harbour bridge'],
    ['chunked', 'Transfer-Encoding: chunked\r\n', chunked(page), PAGE],
    ['chunks that the crawler joined', 'Transfer-Encoding: chunked\r\n', page, PAGE],
    [
      'chunked gzip',
      'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n',
      chunked(gzipSync(page)),
      PAGE,
    ],
    [
      'gzip, cut off',
      'Content-Encoding: gzip\r\n',
      gzipSync(page).subarray(0, 90),
      /its gzip body is damaged/,
    ],
    [
      'brotli, cut off',
      'Content-Encoding: br\r\n',
      brotliCompressSync(page).subarray(0, 60),
      /its br body is damaged/,
    ],
    [
      'chunks, cut off',
      'Transfer-Encoding: chunked\r\n',
      chunked(page).subarray(0, 120),
      /chunks of its body/,
    ],
    ['a bomb', 'Content-Encoding: gzip\r\n', gzipSync(Buffer.alloc(2 ** 22)), /larger than 1048576 bytes/],
    [
      'a bomb of brotli',
      'Content-Encoding: br\r\n',
      brotliCompressSync(Buffer.alloc(2 ** 22)),
      /larger than/,
    ],
  ])('%s', async (_, head, body, expected) => {
    const [[id, text, message]] = seen(await read(record('a', http(head, body)))) as [string[]]
    expect([id, message ?? text]).toEqual([
      'a',
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ])
  })
})

test('what warcio writes is read as warcio wrote it', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 5 }), fc.nat(2000), async (texts, size) => {
      const parts: Uint8Array[] = []
      for (const [at, body] of texts.entries()) {
        async function* content() {
          yield new TextEncoder().encode(body)
        }
        const made = WARCRecord.create(
          {
            url: `http://x.example/${at}`,
            date: '2024-03-05T10:00:00Z',
            type: 'response',
            warcHeaders: { 'WARC-Record-ID': `<r${at}>` },
            httpHeaders: { 'Content-Type': 'text/plain' },
          },
          content(),
        )
        parts.push(await WARCSerializer.serialize(made, { digest: { algo: '' } }))
      }
      const expected = texts.map((body, at) => [`r${at}`, Buffer.from(body).toString()])
      expect(seen(await read(Buffer.concat(parts), size + 1))).toEqual(expected)
    }),
  )
})
