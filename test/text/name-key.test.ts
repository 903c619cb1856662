/** Whether a text has a key is told by its first letters, and is what the key of all of it tells. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKey, nameKey } from '../../src/text/name-key.ts'

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
