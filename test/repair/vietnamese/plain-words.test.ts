/** Plain words are told by units as by strings. The oracle is `isSyllable`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOfOtherWords } from '../../../src/repair/vietnamese/plain-words.ts'
import { isSyllable } from '../../../src/repair/vietnamese/syllables.ts'
import { unitsOf } from '../../../src/units.ts'

/** More than three words of ten are plain ones that are no syllables of six letters at most. */
function byStrings(line: string): boolean {
  const words = line.match(/[A-Za-z\u0080-\u009f\u00a1-\u00ff–“”]+/g) ?? []
  const others = words.filter(
    (it) => /^[A-Za-z]+$/.test(it) && (it.length > 6 || !isSyllable(it.toLowerCase())),
  )
  return others.length > words.length * 0.3 + 1e-9
}

const check = (line: string) => {
  const units = unitsOf(`x${line}x`)
  expect([line, isOfOtherWords(units, 1, units.length - 1)]).toEqual([line, byStrings(line)])
}

test('single words', () => {
  for (const word of 'khuynh nghieng gi gin giet Anh QUA a y uy ph ngo khuynhs [a {z @i x'.split(' '))
    check(word)
  for (let first = 97; first < 123; first++)
    for (let second = 97; second < 123; second++) check(String.fromCharCode(first, second))
})

test('any line', () => {
  const words = fc.constantFrom(
    ...'anh em khong nghieng the council said on Monday và c«ng viÖc “xin chào” 12 , \u00a0 – Der GIANG'.split(
      ' ',
    ),
  )
  const letters = fc.string({ unit: fc.constantFrom(...'aeghinoutyck Ö'), maxLength: 40 })
  fc.assert(fc.property(fc.array(words, { maxLength: 12 }), (it) => check(it.join(' '))))
  fc.assert(fc.property(letters, check))
})
