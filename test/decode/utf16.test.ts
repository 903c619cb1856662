/** UTF-16 without a mark is told from other bytes with zeros in them, in both directions. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessUtf16 } from '../../src/decode/utf16.ts'
import { encode } from './encode.ts'

const TEXTS: [language: string, text: string][] = [
  ['English', 'The council met on Monday.\n'],
  ['Czech', 'Příliš žluťoučký kůň, řekl starosta.\n'],
  ['Vietnamese', 'Hội đồng thành phố họp hôm thứ hai.\n'],
  ['Russian', 'Городской совет вчера утвердил план. Работы начнутся весной.'],
  ['Greek', 'Το δημοτικό συμβούλιο ενέκρινε χθες το νέο σχέδιο.'],
  ['Arabic', 'قال المجلس يوم الاثنين إن القواعد الجديدة ستطبق على المدارس.'],
  ['Hebrew', 'המועצה אישרה ביום שני את התוכנית החדשה.'],
  ['Hindi', 'परिषद ने सोमवार को नई योजना को मंजूरी दी।'],
  ['Thai', 'สภาเมืองอนุมัติแผนใหม่เมื่อวันจันทร์ 5 ครั้ง'],
  ['Chinese', '记者 2024 年了解到，这个地区的工业生产总体上保持了平稳的发展。\n'],
  ['Chinese, Traditional', '記者 2024 年了解到，這個地區的工業生產總體上保持了平穩的發展。\n'],
  ['Japanese', '市議会は月曜日に新しい計画を承認した。\n'],
  ['Korean', '시의회는 월요일에 새로운 계획을 승인했다.\n'],
  ['Chinese, a line', '新闻中心\n'],
]

describe.each(['utf-16le', 'utf-16be'] as const)('%s is recognized', (as) => {
  test.each(TEXTS)('%s', (_, text) => {
    expect(guessUtf16(encode({ text, as }))).toBe(as)
  })
})

const WORDS = 'he said that the new rules would apply to all schools in this region and parents'.split(' ')

test('a text of ASCII with a few zero bytes is none', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS, 'Title', 'Monday.', '\n\n', '12,', '(a)'), {
      minLength: 4,
      maxLength: 80,
    })
    .map((words) => words.join(' '))
  const zeros = fc.array(fc.nat(), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(text, zeros, (words, places) => {
      const bytes = [...Buffer.from(words)]
      for (const place of places) bytes.splice(place % (bytes.length + 1), 0, 0)
      expect(guessUtf16(Uint8Array.from(bytes))).toBeNull()
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['a NUL in a short text', 'Title line here\n\nHe said a\0b.\n'],
  ['fields padded with NUL', 'Smith\0\0\0\0\0\0\0\0\0\0\0Monday\0\0\0\0\0\0\0\0\0\0'],
  ['a NUL behind a string', 'Council approves the plan\0'],
  ['a column of digits', '1\n2\n3\n4\n5\n\0\n'],
  ['capitals and signs', 'ABC;DEF;GHI\0;JKL;MNO;PQR;STU\n'],
])('%s is none', (_, text) => {
  expect(guessUtf16(Buffer.from(text, 'latin1'))).toBeNull()
})

test('a text in GBK with a NUL is none', () => {
  const bytes = encode({ text: '市政府昨天召开新闻发布会，通报了今年的经济运行情况。', as: 'gbk' })
  expect(guessUtf16(Uint8Array.of(...bytes.subarray(0, 20), 0, ...bytes.subarray(20)))).toBeNull()
})
