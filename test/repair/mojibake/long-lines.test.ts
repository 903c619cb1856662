/** The program that looks at long lines tells what the loops tell. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longLines } from '../../../src/repair/mojibake/long-lines.ts'
import { isAllRare, segmentAt } from '../../../src/repair/mojibake/rare-places.ts'
import { unitsOf } from '../../../src/units.ts'

/** Before any other call here: the first lines of a process are looked at by the loops. */
function byLoops(units: Uint16Array, at: number, after: number, html: boolean) {
  const line = segmentAt(units.subarray(0, units.length), at, after, html)
  return { line, rare: isAllRare(units, line) }
}

const lines = fc
  .tuple(
    fc.array(fc.constantFrom(...'佈颱風的是在有說於後這們嚮餽鼉龘a <>\n\r。가나'), {
      minLength: 1,
      maxLength: 60,
    }),
    fc.integer({ min: 200, max: 900 }),
  )
  .map(([units, times]) => units.join('').repeat(times).slice(0, 20_000))

test('the same line, as rare', () => {
  const cases = fc.sample(fc.tuple(lines, fc.nat(19_999), fc.boolean()), { numRuns: 12, seed: 1 })
  const asked = cases.map(([text, at, html]) => {
    const units = unitsOf(text)
    const place = at % units.length
    return { units, place, html, after: place % 3 ? 0 : Math.max(0, place - 50) }
  })
  const expected = asked
    .slice(0, 8)
    .map(({ units, place, after, html }) => byLoops(units, place, after, html))
  for (let times = 0; times < 20; times++) longLines()
  expect(longLines()).not.toBeNull()
  const found = asked.slice(0, 8).map(({ units, place, after, html }) => byLoops(units, place, after, html))
  expect(found).toEqual(expected)
})
