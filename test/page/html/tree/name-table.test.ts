/** Names are found wherever they stand, in capitals or not; the oracle is a look-up of the text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NameTable } from '../../../../src/page/html/tree/name-table.ts'
import { unitsOf } from '../../../../src/units.ts'

const NAMES = [
  'a',
  'b',
  'h1',
  'h2',
  'div',
  'did',
  'annotation-xml',
  'data-lang',
  'data-ling',
  'tbody',
  'title',
]
const table = new NameTable(NAMES)
const find = (before: string, name: string) => {
  const units = unitsOf(`${before}${name}>`)
  return table.find(units, before.length, before.length + name.length)
}

test('each name is found, in capitals too', () => {
  for (const [index, name] of NAMES.entries())
    for (const it of [name, name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)])
      expect(find('<', it), it).toBe(index)
})

test('nothing else is', () => {
  // Units that differ in the bit that makes a letter small: `@` and a backtick, `[` and `{`.
  for (const it of [
    '',
    'h',
    'h11',
    'tbod',
    'titles',
    'da\u0074\u0061',
    'D\u0131V',
    'h\u0011',
    'B@',
    '\u0001',
  ])
    expect(find('<', it), it).toBe(-1)
  const others = fc.string({ maxLength: 16 }).filter((it) => !NAMES.includes(lower(it)))
  fc.assert(
    fc.property(fc.string(), others, (before, name) => {
      expect(find(before, name)).toBe(-1)
    }),
  )
})

const lower = (name: string) => name.replace(/[A-Z]/g, (it) => it.toLowerCase())
