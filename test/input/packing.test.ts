/** Packed data, whole and damaged: all that stands before the damage comes out, then an error that names the byte. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { packings } from '../../src/input/packing/index.ts'
import { piecesOf } from '../../src/input/packing/zstd-frames.ts'
import { ARTICLE, run, temporaryFolder } from '../cli/harness.ts'

const LINES = Array.from(
  { length: 2000 },
  (_, at) => `${JSON.stringify({ id: `r${at}`, text: `Note ${at}` })}\n`,
)
/** `printf 'Harbour bridge\n' | zstd`, with a checksum behind it. */
const ZSTD = Buffer.from('28b52ffd0468790000486172626f7572206272696467650ab75ffce0', 'hex')

async function unpack(
  name: string,
  bytes: Uint8Array,
  size = 997,
): Promise<{ text: string; error: string | null }> {
  const parts: Buffer[] = []
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  try {
    for await (const part of packings.find((it) => it.name === name)!.unpack(chunks()))
      parts.push(Buffer.from(part))
    return { text: Buffer.concat(parts).toString(), error: null }
  } catch (error) {
    return { text: Buffer.concat(parts).toString(), error: (error as Error).message }
  }
}

describe('gzip', () => {
  const text = LINES.join('')
  const whole = gzipSync(text)

  test.each([1, 7, 4096, 1 << 20])(
    'in chunks of %i bytes, of two members, with zeros behind',
    async (size) => {
      const two = Buffer.concat([
        gzipSync(text.slice(0, 5000)),
        gzipSync(text.slice(5000)),
        Buffer.alloc(600),
      ])
      expect(await unpack('gzip', two, size)).toEqual({ text, error: null })
    },
  )

  test('cut off anywhere, what stands before comes out', async () => {
    for (const length of [0, 3, 11, 500, whole.length - 5]) {
      const found = await unpack('gzip', whole.subarray(0, length))
      expect(found.error).toContain(`damaged at byte ${length} (it ends too early)`)
      expect(text.startsWith(found.text)).toBe(true)
    }
    expect((await unpack('gzip', whole.subarray(0, -5))).text).toBe(text)
  })

  test('a byte changed in the second member: the first one and the place', async () => {
    const first = gzipSync('first\n'.repeat(100))
    const second = gzipSync(text)
    second[9] = 0xff
    second.fill(0xff, 10, 40)
    const { text: got, error } = await unpack('gzip', Buffer.concat([first, second]))
    expect(got).toBe('first\n'.repeat(100))
    const at = Number(/byte (\d+)/.exec(error!)![1])
    expect(at).toBeGreaterThanOrEqual(first.length)
    expect(at).toBeLessThan(first.length + 40)
  })

  test('a wrong checksum is told, with all of the text', async () => {
    const wrong = Buffer.from(whole)
    wrong[wrong.length - 8]! ^= 1
    const found = await unpack('gzip', wrong)
    expect(found).toEqual({ text, error: expect.stringContaining('incorrect data check') })
  })

  test('junk behind the end is named by its byte', async () => {
    const found = await unpack('gzip', Buffer.concat([whole, Buffer.from('<html>junk')]))
    expect(found).toEqual({
      text,
      error: expect.stringContaining(`byte ${whole.length} (something else stands behind its end)`),
    })
  })

  test('every whole record before the damage is answered, then the error, 2', async () => {
    const { status, stdout, stderr } = await run(['--ndjson', '--no-report'], {
      stdin: whole.subarray(0, 4000),
    })
    const ids = stdout
      .split('\n')
      .slice(0, -1)
      .map((it) => JSON.parse(it).id)
    const { text: before } = await unpack('gzip', whole.subarray(0, 4000))
    expect(ids.length).toBe(before.split('\n').length - 1)
    expect(ids.length).toBeGreaterThan(100)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('gzip data is damaged at byte 4000'),
    })
  })

  test('no article is made of half a page', async () => {
    const { status, stdout } = await run(['--json'], { stdin: gzipSync(ARTICLE.repeat(20)).subarray(0, 200) })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})

test('zstd, with a frame that is cut off', async () => {
  expect(await unpack('zstd', ZSTD, 5)).toEqual({ text: 'Harbour bridge\n', error: null })
  const cut = await unpack('zstd', Buffer.concat([ZSTD, ZSTD.subarray(0, 12)]), 1000)
  expect(cut).toEqual({
    text: expect.any(String),
    error: expect.stringContaining('zstd data is damaged at byte'),
  })
})

test.each([
  ['alone', '28b52ffd00a8'],
  ['as the size of what it holds', '28b52ffda000943577'],
  ['behind another one', `${ZSTD.toString('hex')}28b52ffd00a8`],
  ['behind one that is skipped', '582a4d180300000061626328b52ffd00a8'],
])('a frame of zstd that asks for a window of gigabytes is refused: %s', async (_, hex) => {
  const { error } = await unpack('zstd', Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(40)]), 1000)
  expect(error).toContain('window')
})

test('a few bytes of zstd that hold gigabytes are unpacked block by block', async () => {
  const block = '02001041'
  const bytes = Buffer.from(`28b52ffd0050${block.repeat(20_000)}03000041`, 'hex')
  const pieces: number[] = []
  async function* chunk() {
    yield bytes
  }
  for await (const piece of piecesOf(chunk())) pieces.push(piece.length)
  expect(pieces).toEqual([6, ...Array(20_001).fill(4)])
  const sizes: number[] = []
  for await (const part of packings.find(({ name }) => name === 'zstd')!.unpack(chunk()))
    if (sizes.push(part.length) === 3) break
  expect(sizes).toEqual(Array(3).fill(128 * 1024))
})

test('brotli is told by its name', async () => {
  const packed = brotliCompressSync(ARTICLE)
  const folder = temporaryFolder({ 'a.txt.br': packed, 'cut.txt.br': packed.subarray(0, 100) })
  const { stdout } = await run([`${folder}/a.txt.br`, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ id: 'a.txt.br', title: 'Harbour bridge reopens after repairs' })
  const cut = await run([`${folder}/cut.txt.br`, '--json'])
  expect(cut).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('brotli data is damaged'),
  })
})
