/** Sequences that the decoders of Node 20 get wrong, in the source and in what is shipped. */
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

test('labels', () => {
  expect(encodingOf(' GB2312 ')).toBe('gbk')
  expect(encodingOf('klingon')).toBeNull()
  expect(encodingOf('iso-2022-kr')).toBeNull()
  expect(sameDecoder('gbk', 'gb18030')).toBe(true)
  expect(sameDecoder('gbk', 'big5')).toBe(false)
})
