/** Whether a text has a key is told by its first letters, and is what the key of all of it tells. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKey, holdsKey, lettersOf, nameKey } from '../../src/text/name-key.ts'

test.each([
  ['signs and case', 'The “Vale” Post!', 'thevalepost', true],
  ['another word', 'The Harbour Post', 'thevalepost', false],
  ['one letter more', 'The Vale Posts', 'thevalepost', false],
  ['one letter less', 'The Vale Pos', 'thevalepost', false],
  ['a letter and its mark behind it', 'Cafe\u0301 Noir', 'cafénoir', true],
  ['wide letters', 'Ｖａｌｅ Post', 'valepost', true],
  ['signs alone', '— / —', '', true],
])('%s', (_, text, key, expected) => {
  expect(hasKey(text, key)).toBe(expected)
})

test('any text', () => {
  const piece = fc.constantFrom('a', 'A', 'e', '\u0301', 'é', 'ｅ', 'ﬁ', ' ', '-', '7', '“', '中', 'I', 'İ')
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(hasKey(one, nameKey(other))).toBe(nameKey(one) === nameKey(other))
      expect(hasKey(one, nameKey(one))).toBe(true)
    }),
  )
})

test('a text holds what its letters hold', () => {
  const piece = fc.constantFrom(
    'a',
    'A',
    'É',
    '\u0301',
    'ﬁ',
    ' ',
    '-',
    '7',
    '中',
    'Σ',
    'İ',
    '😀',
    '𝐀',
    'ß',
    'ǅ',
    'ก',
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, fc.nat(4), fc.nat(4), (one, other, from, length) => {
      for (const key of [lettersOf(other), lettersOf(one).slice(from, from + length)])
        expect(holdsKey(one, key), `"${key}" in "${one}"`).toBe(lettersOf(one).includes(key))
    }),
    { numRuns: 1000 },
  )
})

test('units that a text holds many of', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `x${String.fromCharCode(unit)}y`
    const key = lettersOf(text)
    if (!holdsKey(text, key)) expect.fail(`U+${unit.toString(16)}`)
  }
})

test('the letters of a long text are those of its parts', () => {
  const piece = fc.constantFrom(
    'Ab ',
    'É',
    'e\u0301',
    'ﬁ',
    '-7',
    '中文',
    'İ',
    '😀',
    '𝐀',
    'ß',
    'ก',
    '\ufeff',
    'ΟΣ ',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const text = `${pieces.join('')} `
      const times = Math.ceil(500 / text.length)
      expect(lettersOf(text.repeat(times))).toBe(lettersOf(text).repeat(times))
    }),
  )
})
