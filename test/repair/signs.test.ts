/** One look at a text tells which repairs to ask: those with a sign in it, and those without signs. */
import { expect, test } from 'vitest'
import { repairs } from '../../src/index.ts'
import { compileSigns } from '../../src/repair/signs.ts'

const stretches = repairs.flatMap(({ signs = [] }) =>
  signs.map((sign): [number, number] => [sign.charCodeAt(0), sign.charCodeAt(sign.length - 1)]),
)

/** Whatever stands around their signs. */
const plain = repairs.map(({ isSign: _, ...it }) => it)

test('each repair is asked for its own signs, at both ends of a stretch and not beside it', () => {
  const asks = compileSigns(plain)
  const units = new Set(stretches.flatMap(([first, last]) => [first - 1, first, last, last + 1]))
  for (const unit of [...units].filter((it) => it >= 0 && it <= 0xffff)) {
    const asked = asks(`a${String.fromCharCode(unit)}b`)
    for (const repair of plain) {
      const isSign = ([sign, end]: [number, number]) =>
        [unit, 0x61, 0x62].some((it) => it >= sign && it <= end)
      const own = repair.signs?.map((it): [number, number] => [
        it.charCodeAt(0),
        it.charCodeAt(it.length - 1),
      ])
      expect(asked(repair), `${repair.kind}: U+${unit.toString(16)}`).toBe(
        own === undefined || own.some(isSign),
      )
    }
  }
})

test('one stretch, and none', () => {
  const own = { ...plain[0]!, signs: ['a'] }
  expect([...'ab'].map((text) => compileSigns([own])(text)(own))).toEqual([true, false])
  expect(compileSigns([])('a')(own)).toBe(true)
})

/** They are told by what stands around their signs, which nearly every page holds. */
const TOLD = new Set(['ansi-escape', 'control-character', 'damage'])

test.each([
  ['a reference that is none', 'one &amp; two', []],
  ['a reference of a control', 'one &#27; two', ['ansi-escape', 'control-character']],
  [
    'a control far behind a reference',
    `&amp;${'a'.repeat(3000)}\u001b[1m`,
    ['ansi-escape', 'control-character'],
  ],
  ['question marks that end sentences', 'Why? Who? ', []],
  ['a question mark in a word', 'Jaros?aw', ['damage']],
  ['both far apart', `Why? ${'a'.repeat(3000)} Pa?k`, ['damage']],
])('%s', (_, text, kinds) => {
  const asked = compileSigns(repairs)(text)
  const told = repairs.filter((it) => TOLD.has(it.kind) && asked(it))
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(kinds))
})
