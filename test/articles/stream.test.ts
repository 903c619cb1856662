/** A long text is cut while it is read, and its articles are those of the text as a whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, cutArticles, type Input, parse, parseAll, streamArticles } from '../../src/index.ts'
import { encode } from '../decode/encode.ts'
import { collectionOf, type Told } from './collection.ts'

const NAME = 'big.txt'

interface Ways {
  /** Sizes of the chunks, in turn. */
  chunks?: readonly number[]
  pieceBytes?: number
  maxBytes?: number
  document?: Omit<Input, 'content'>
}

/** What becomes of each article; a failure is its code. */
async function streamed(
  bytes: Uint8Array,
  { chunks = [1000], pieceBytes = 6000, maxBytes = 2 ** 24, document = {} }: Ways = {},
): Promise<(Article | string)[]> {
  const known = { name: NAME, kind: 'text', ...document } as const
  let most = 0
  const stream = streamArticles(cutAt(bytes, chunks), {
    maxBytes,
    pieceBytes,
    cut(piece) {
      most = Math.max(most, piece.bytes.length)
      return cutArticles(piece, known)
    },
  })
  const all: (Article | string)[] = []
  for await (const it of stream)
    if ('failure' in it) all.push(`${it.number}, line ${it.line}: ${it.failure}`)
    else if ('whole' in it) all.push('whole')
    else all.push(await parse({ ...known, ...it, id: `${NAME}#${it.number}` }))
  expect(most).toBeLessThanOrEqual(maxBytes + pieceBytes)
  return all
}

function* cutAt(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let [at, turn] = [0, 0]; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function whole(content: Uint8Array, document: Omit<Input, 'content'> = {}): Promise<Article[]> {
  const all: Article[] = []
  for await (const it of parseAll({ name: NAME, kind: 'text', ...document, content })) all.push(it)
  return all
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const many = (count: number, paragraphs = 2): Told[] =>
  Array.from({ length: count }, (_, title) => ({ title, paragraphs, damaged: false }))

const article = fc.record({
  title: fc.nat(3),
  paragraphs: fc.integer({ min: 1, max: 6 }),
  damaged: fc.boolean(),
})

test('the articles of a stream are those of the whole text, however its bytes come in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 12, maxLength: 30 }),
      fc.constantFrom('', '----------', '＊＊＊＊＊'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('utf-8', 'gbk', 'utf-16le', 'utf-16be'),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1500, max: 9000 }),
      async (told, separator, end, as, marked, chunks, pieceBytes) => {
        const text = collectionOf(told, separator, end)
        const mark = marked && as !== 'gbk' ? '\ufeff' : ''
        const bytes = encode({ text: mark + text, as })
        const all = await whole(bytes)
        expect(all).toHaveLength(told.length)
        // A short text comes as a whole.
        const cut = await streamed(bytes, { chunks, pieceBytes, maxBytes: pieceBytes })
        expect(cut).toEqual(bytes.length > pieceBytes ? all : ['whole'])
      },
    ),
    { numRuns: 15 },
  )
})

describe('what is plainly many articles is not bounded as a whole', () => {
  const text = collectionOf(many(40), '==========')

  test('a limit under the size of the text holds for each article', async () => {
    const bytes = utf8(text)
    const limit = 2000
    expect(bytes.length).toBeGreaterThan(limit * 4)
    expect(await streamed(bytes, { pieceBytes: limit, maxBytes: limit })).toEqual(await whole(bytes))
  })

  test('an article over the limit is said in its place, and those after it keep their numbers', async () => {
    const told = many(20)
    told[9]!.paragraphs = 200
    const bytes = utf8(collectionOf(told, '=========='))
    const all = await whole(bytes)
    const cut = await streamed(bytes, { pieceBytes: 4000, maxBytes: 8000 })
    expect(cut).toHaveLength(20)
    expect(cut[9]).toMatch(/^10, line \d+: too-large$/)
    expect(cut.filter((it) => typeof it !== 'string')).toEqual(all.filter((_, at) => at !== 9))
  })

  test('a text that is one article, or a page, is refused over the limit, and comes as a whole under it', async () => {
    const one = utf8(collectionOf([{ title: 0, paragraphs: 200, damaged: false }], ''))
    const page = utf8(`\n<p>${text}`)
    for (const bytes of [one, page]) {
      expect(await streamed(bytes, { pieceBytes: 2000, maxBytes: 4000 })).toEqual(['null, line 1: too-large'])
      expect(await streamed(bytes, { pieceBytes: 2000 })).toEqual(['whole'])
    }
  })
})

describe('the encoding is that of the beginning, as far as the bytes agree', () => {
  const encodingsOf = (all: (Article | string)[]) => [
    ...new Set(all.map((it) => (typeof it === 'string' ? it : it.report!.input.encoding))),
  ]
  const codesOf = (all: (Article | string)[]) =>
    all.map((it) => (typeof it === 'string' ? [] : it.report!.notices.map(({ code }) => code)))

  test('a byte that is no UTF-8 late in the text costs nothing but its line, and is noticed', async () => {
    const bytes = utf8(collectionOf(many(40), '=========='))
    const clean = await streamed(bytes, { maxBytes: 6000 })
    const at = bytes.lastIndexOf(utf8('票')[0]!, bytes.length - 2000)
    bytes[at] = 0xff
    const damaged = await streamed(bytes, { maxBytes: 6000 })
    const changed = damaged.flatMap((it, index) =>
      JSON.stringify(it) === JSON.stringify(clean[index]) ? [] : [index],
    )
    expect(changed).toHaveLength(1)
    expect(encodingsOf(damaged)).toEqual(['utf-8'])
    expect(codesOf(damaged)[changed[0]!]!.length).toBeGreaterThan(0)
  })

  test('a collection whose second half is in another encoding: both are read, and it is noticed', async () => {
    const half = collectionOf(many(20), '==========')
    const [one, other] = [utf8(`${half}==========\n\n`), encode({ text: half, as: 'gbk' })]
    const bytes = new Uint8Array([...one, ...other])
    const all = await streamed(bytes, { maxBytes: 6000 })
    expect(all.map((it) => (typeof it === 'string' ? it : it.sections[0]!.blocks[0]!.text[1]))).not.toContain(
      '\ufffd',
    )
    expect(all).toHaveLength(40)
    expect(encodingsOf(all)).toEqual(['utf-8', expect.stringMatching(/^gb/)])
    expect(codesOf(all).flat()).toContain('mixed-encodings')
  })

  test('a beginning of ASCII alone tells nothing', async () => {
    const english = Array.from(
      { length: 30 },
      (_, at) =>
        `Harbour bridge reopens ${at}\nSource: Harbour Post, 5 March 2024\n\nThe bridge over the old harbour reopened on Monday after two years of repairs, the city said.\n\n==========\n\n`,
    ).join('')
    const bytes = encode({ text: english + collectionOf(many(20), '=========='), as: 'gbk' })
    const all = await streamed(bytes, { pieceBytes: 4000, maxBytes: 6000 })
    expect(all).toHaveLength(50)
    expect(all.at(-1)).toMatchObject({
      source: '江城晚报',
      report: { input: { encoding: expect.stringMatching(/^gb/) } },
    })
    expect(codesOf(all).flat()).toEqual([])
  })
})

test('what the cutting throws is said in the place of the article', async () => {
  const bytes = utf8(collectionOf(many(40), '=========='))
  let turn = 0
  const all: unknown[] = []
  const stream = streamArticles([bytes], {
    maxBytes: 3000,
    pieceBytes: 3000,
    async cut(piece) {
      if (++turn === 3) throw new Error('took too long')
      return cutArticles(piece)
    },
  })
  for await (const it of stream) all.push('failure' in it ? it.failure : 'number' in it ? it.number : 'whole')
  expect(all.filter((it) => it instanceof Error).map(String)).toEqual(['Error: took too long'])
  expect(all.length).toBeGreaterThan(20)
  expect(all.at(-1)).toBeGreaterThan(20)
})
