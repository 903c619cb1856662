/** Bytes that declare nothing. They were written by Python's codecs, tables that are not ours. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encodingAsked } from '../../src/decode/encodings.ts'
import { decode } from '../../src/decode/index.ts'
import { createNotices } from '../../src/notices.ts'
import { resolve } from '../../src/options.ts'
import { encode } from './encode.ts'

interface Case {
  label: string
  encoding: string
  hex: string
  text: string
  knownFailure?: true
}

const cases: { read: Case[]; ascii: { label: string; text: string }[] } = JSON.parse(
  readFileSync('test/cases/decode/undeclared.json', 'utf8'),
)

async function run(content: Uint8Array, encoding?: string, contentType?: string) {
  const notices = createNotices()
  const options = encoding === undefined ? {} : { encoding }
  const decoded = await decode(
    { content, ...(contentType ? { contentType } : {}) },
    resolve(options),
    notices,
  )
  return { ...decoded, notices: notices.list() }
}

describe('undeclared', () => {
  for (const { label, encoding, hex, text, knownFailure } of cases.read) {
    const it = knownFailure ? test.fails : test
    it(label, async () => {
      const found = await run(encode({ as: 'hex', text: hex }))
      expect([found.encoding, found.text]).toEqual([encoding, text])
    })

    test(`${label}: the same when it is asked for`, async () => {
      const found = await run(encode({ as: 'hex', text: hex }), encoding)
      expect([found.text, found.encodingFrom]).toEqual([text, 'flag'])
    })
  }
})

describe('ASCII stays', () => {
  test.each(cases.ascii)('$label', async ({ text }) => {
    const found = await run(new TextEncoder().encode(text))
    expect([found.encoding, found.text]).toEqual(['utf-8', text])
  })
})

describe('what is doubtful is said', () => {
  const codes = async (text: string, as: string, contentType?: string) =>
    (await run(encode({ as, text }), undefined, contentType)).notices.map(({ code }) => code)

  test('a word that fits several encodings, with the others', async () => {
    const found = await run(encode({ as: 'windows-1252', text: 'Bø' }))
    expect(found.notices.map(({ code }) => code)).toEqual(['doubtful-encoding'])
    expect(found.notices[0]?.message).toMatch(/taken for [\w-]+; it may be [\w-]+/)
  })

  test('random bytes', async () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, at) => 0xa1 + ((at * 7919) % 94))
    const spaced = bytes.map((it, at) => (at % 7 === 6 ? 0x20 : it))
    expect((await run(spaced)).notices.map(({ code }) => code)).toEqual(['doubtful-encoding'])
  })

  test('nothing about a sentence, nor about what is declared', async () => {
    expect(await codes('Der Bürgermeister eröffnete die Brücke über den Fluss.', 'windows-1252')).toEqual([])
    expect(await codes('Bø', 'windows-1252', 'text/plain; charset=windows-1252')).toEqual([])
  })
})

describe('a declaration', () => {
  test('stands in a language that no table has', async () => {
    const text = 'Ŋuti kpɔ nu le xɔ me'.replace(/[ŊɔƉ]/g, 'ñ')
    const found = await run(encode({ as: 'windows-1252', text }), undefined, 'text/plain; charset=iso-8859-1')
    expect([found.encoding, found.encodingFrom]).toEqual(['windows-1252', 'http'])
  })

  test('falls where the bytes read well otherwise', async () => {
    const text = 'Мэр города открыл вчера новый мост через реку.'
    const found = await run(encode({ as: 'windows-1251', text }), undefined, 'text/plain; charset=iso-8859-1')
    expect([found.encoding, found.text]).toEqual(['windows-1251', text])
  })
})

test.each([
  ['cp437', 'ibm437'],
  ['CP850', 'ibm850'],
  ['UTF-32LE', 'utf-32le'],
  ['latin1', 'windows-1252'],
  ['klingon', null],
])('the label %s', (label, encoding) => {
  expect(encodingAsked(label)).toBe(encoding)
})
