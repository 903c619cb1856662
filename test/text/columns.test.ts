/** A text told to be wider than so many columns is so when its columns are counted. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, isAsWideAs, isWiderThan } from '../../src/text/columns.ts'

const TEXTS = fc.string({
  unit: fc.constantFrom('a', ' ', '桥', '。', '\u{1f600}', 'ｱ', '。'),
  maxLength: 12,
})

test('what is told without counting is what counting tells', () => {
  fc.assert(
    fc.property(TEXTS, fc.integer({ min: 0, max: 26 }), (text, columns) => {
      expect(isWiderThan(text, columns)).toBe(columnsOf(text) > columns)
      expect(isAsWideAs(text, columns)).toBe(columnsOf(text) >= columns)
    }),
  )
})
