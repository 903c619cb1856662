/** Which encoding is chosen, on what grounds, and what is said about it. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/decode/index.ts'
import type { NewsparseError, Options } from '../../src/index.ts'
import { createNotices } from '../../src/notices.ts'
import { resolve } from '../../src/options.ts'
import type { Input } from '../../src/types.ts'
import { encodeParts, type Part } from './encode.ts'

interface Case extends Partial<Omit<Input, 'content'>> {
  label: string
  parts: Part[]
  /** The option. */
  flag?: string
  encoding: string
  from: string
  notices?: string[]
  /** Default: the parts as they are. */
  text?: string
  comment?: string
  knownFailure?: true
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/decode/bytes.json', 'utf8'))

const run = async (input: Omit<Input, 'content'>, bytes: Uint8Array, options: Options = {}) => {
  const notices = createNotices()
  const decoded = await decode({ ...input, content: bytes }, resolve(options), notices)
  return { ...decoded, codes: notices.list().map(({ code }) => code), notices: notices.list() }
}

describe('the encoding of bytes', () => {
  for (const { label, parts, flag, encoding, from, notices = [], text, knownFailure, ...input } of cases) {
    const it = knownFailure ? test.fails : test
    it(label, async () => {
      const found = await run(input, encodeParts(parts), flag === undefined ? {} : { encoding: flag })
      expect([found.encoding, found.encodingFrom, found.codes]).toEqual([encoding, from, notices])
      expect(found.text).toBe(text ?? parts.map((part) => part.text).join(''))
    })
  }
})

describe('what is refused', () => {
  test.each([
    ['a PNG image', '89504e470d0a1a0a0000000d49484452'],
    ['an ELF program', '7f454c4602010100'],
    ['gzip data', '1f8b0800000000000003'],
    ['a ZIP archive (or a DOCX, XLSX or EPUB file)', '504b030414000600'],
    [
      'unknown binary data (50 % control bytes)',
      '0102030405060700414141414141414101020304050607006161616161616161',
    ],
  ])('%s', async (kind, hex) => {
    await expect(run({}, encodeParts([{ as: 'hex', text: hex }]))).rejects.toMatchObject({
      code: 'binary-input',
      message: `the input is ${kind}, not text`,
    })
  })

  test('an unknown label, named', async () => {
    await expect(run({}, new Uint8Array(1), { encoding: 'klingon' })).rejects.toThrow(
      /bad-option|encoding: no "klingon"/,
    )
  })

  test('a label of an encoding that nothing decodes', async () => {
    await expect(run({}, new Uint8Array(1), { encoding: 'iso-2022-cn-ext' })).rejects.toMatchObject({
      code: 'bad-option',
    })
  })
})

test('the place of mixed encodings is told', async () => {
  const found = await run(
    {},
    encodeParts([
      { as: 'utf-8', text: '市政府昨天公布了新的交通规划。\n\n' },
      { as: 'gbk', text: '版权所有：江城日报社，未经许可不得转载。\n' },
    ]),
  )
  expect(found.notices).toMatchObject([{ code: 'mixed-encodings', line: 3, count: 1 }])
  expect(found.notices[0]?.message).toContain('utf-8 and gb18030')
})

describe('invariants', () => {
  test('text in UTF-8 comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const clean = text.replace(/^\ufeff+/, '')
        fc.pre(!/[\0-\x08\x0e-\x1f]/.test(clean))
        const found = await run({ name: 'a.txt' }, new TextEncoder().encode(clean))
        expect([found.text, found.encoding]).toEqual([clean, 'utf-8'])
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('no bytes throw, except as binary input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const found = await run({}, bytes).catch((error: unknown) => error)
        if (found instanceof Error) expect((found as NewsparseError).code).toBe('binary-input')
        else expect(found).toMatchObject({ text: expect.any(String) })
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  test('a cut file differs only at its end', async () => {
    const whole = '记者从会上获悉，新线路将于下月开通，沿线居民出行将更方便。'
    const bytes = new TextEncoder().encode(whole)
    for (let length = 6; length < bytes.length; length++) {
      const found = await run({}, bytes.subarray(0, length))
      expect(found.text.replace(/\ufffd$/, '')).toBe(whole.slice(0, Math.floor(length / 3)))
      expect(found.codes).toEqual(length % 3 ? ['cut-character'] : [])
    }
  })
})

test('a conflict names the label as the page writes it, and what it stands for', async () => {
  const page = (label: string) => Buffer.from(`<meta charset="${label}"><p>市政府昨天召开新闻发布会</p>`)
  const messageOf = async (label: string) => (await run({}, page(label))).notices[0]?.message
  expect(await messageOf('GB2312')).toContain('the document says gb2312 (gbk), the bytes are utf-8')
  expect(await messageOf('big5')).toContain('the document says big5, the bytes are utf-8')
})
