import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Plan, placesOf } from '../../src/index.ts'
import { indexLines } from '../../src/lines.ts'
import { offsetBefore } from '../../src/repair/plan.ts'

/** Edits in order that do not overlap. */
const edits = fc
  .array(fc.record({ gap: fc.nat(4), length: fc.nat(3), to: fc.string({ maxLength: 3 }) }), { maxLength: 6 })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, to }) => {
      const start = at + gap
      at = start + length
      return { start, end: at, from: '', to }
    })
  })

test('each place is where its edit is traced back to alone', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 4 }), (steps) => {
      const decoded = 'ab\ncd\n'.repeat(20)
      const plan: Plan = steps.map((it) => ({ kind: 'x', how: [], lossy: false, edits: it }))
      const lines = indexLines(decoded)
      const expected = plan.flatMap((step, index) =>
        step.edits.map(({ start }) => {
          const offset = plan.slice(0, index).reduceRight((at, it) => offsetBefore(at, it.edits), start)
          return [lines.line(offset), lines.column(offset)]
        }),
      )
      expect(placesOf({ decoded, plan }).map(({ line, column }) => [line, column])).toEqual(expected)
    }),
  )
})
