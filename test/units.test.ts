import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUnits, textOf, unitsOf } from '../src/units.ts'

test('units and back, short and long, with lone surrogates', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '字', '\ud83d', '\ude00', '\0', '\uffff'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.constantFrom(1, 2000), fc.nat(3), (piece, times, spare) => {
      const whole = piece.repeat(times)
      const units = unitsOf(whole, spare)
      expect(units.length).toBe(whole.length + spare)
      expect(textOf(units.subarray(0, whole.length)) === whole).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('units that are read again are those of the text', () => {
  const texts = ['ab', 'a'.repeat(9000), `${'a'.repeat(8999)}b`]
  for (const text of [...texts, ...texts])
    for (let turn = 0; turn < 2; turn++) expect(textOf(readUnits(text).slice()) === text).toBe(true)
})

test('units of short texts stay as they are when others are read', () => {
  const texts = Array.from({ length: 300 }, (_, at) => `${at} `.repeat(at % 97))
  const units = texts.map(readUnits)
  expect(units.map(textOf)).toEqual(texts)
})
