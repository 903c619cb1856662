/** Sequences that the decoders of Node 20 get wrong, in the source and in what is shipped. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAs, encodingOf, sameDecoder } from '../../src/decode/codec.ts'
import { encode } from './encode.ts'

const SEQUENCES: [encoding: string, hex: string, text: string][] = [
  ['windows-1252', '80919293949697', '€‘’“”–—'],
  ['koi8-u', 'aebe', 'ўЎ'],
  ['euc-kr', '8c63', '똠'],
  ['big5', '8740', '䏰'],
  ['gbk', '80a2e3', '€€'],
  ['gb18030', '8130813095328236', '\u0080𠀀'],
  ['shift_jis', '8160', '～'],
  ['iso-8859-16', 'a4', '€'],
]

describe.each(SEQUENCES)('%s %s', (encoding, text, expected) => {
  const bytes = encode({ as: 'hex', text })

  test('is exact', () => {
    expect(decodeAs(encoding, bytes)).toBe(expected)
  })

  test('is exact in the bundle', async () => {
    const { repair } = await import(new URL('../../dist/index.js', import.meta.url).href)
    const result = await repair(bytes, { encoding, repairs: [] })
    expect(result.text).toBe(expected)
  })
})

const ENCODINGS = [
  ...new Set(SEQUENCES.map(([encoding]) => encoding)),
  'euc-jp',
  'windows-1255',
  'iso-2022-jp',
]

test.each(ENCODINGS)('any bytes as %s are the same in the bundle', async (encoding) => {
  const { repair } = await import(new URL('../../dist/index.js', import.meta.url).href)
  const bytes = fc.array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })))
  await fc.assert(
    fc.asyncProperty(bytes, async (units) => {
      const content = Uint8Array.from(units)
      const result = await repair(content, { encoding, repairs: [] })
      expect(result.text).toBe(decodeAs(encoding, content))
    }),
    { seed: 3, numRuns: 100, examples: [[[0x41]], [[0x41, 0x42, 0x43]]] },
  )
})

test('labels', () => {
  expect(encodingOf(' GB2312 ')).toBe('gbk')
  expect(encodingOf('klingon')).toBeNull()
  expect(encodingOf('iso-2022-kr')).toBeNull()
  expect(sameDecoder('gbk', 'gb18030')).toBe(true)
  expect(sameDecoder('gbk', 'big5')).toBe(false)
})
