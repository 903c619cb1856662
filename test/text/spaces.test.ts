/** White space told by units is that of `\s`. */
import { expect, test } from 'vitest'
import { isSpaceUnit, singleSpaced } from '../../src/text/spaces.ts'

test('white space is what \\s matches', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit)
  expect(units.filter(isSpaceUnit)).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))))
})

test('runs of white space become one space, and those at the ends go', () => {
  for (const text of ['a b', ' a', 'a\u00a0b', 'a \n\tb\u3000', '\ufeff a  b  ', ''])
    expect(singleSpaced(text)).toBe(text.replace(/\s+/g, ' ').trim())
})
