import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPlan, type Edit, type Found, type Repair, repair } from '../../src/index.ts'
import { applyEdits, offsetAfter, offsetBefore } from '../../src/repair/plan.ts'
import { compileSigns } from '../../src/repair/signs.ts'

const replace = (word: string, to: string, how: string[]) => (text: string) => ({
  how,
  edits: Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => ({
    start: index,
    end: index + word.length,
    to,
  })),
})

const repairOf = (find: (text: string) => Found, signs?: string[]): Repair => ({
  kind: 'test',
  scope: 'text',
  description: '',
  find,
  ...(signs && { signs }),
})

test('several findings over one text become steps that replay', async () => {
  const both = repairOf((text) => [replace('a', 'long', ['one'])(text), replace('bb', '', ['two'])(text)])
  const { text, plan, report } = await repair('abba bb a', { repairs: [both] })
  expect(text).toBe('longlong  long')
  expect(applyPlan('abba bb a', plan)).toBe(text)
  expect(plan.map(({ how }) => how)).toEqual([['one'], ['two']])
  expect(plan[1]?.edits).toEqual([
    { start: 4, end: 6, from: 'bb', to: '' },
    { start: 11, end: 13, from: 'bb', to: '' },
  ])
  expect(report.repairs[0]?.examples.map(({ column }) => column)).toEqual([1, 4, 9, 2, 6])
})

test('an edit across tags keeps the tags and replays', async () => {
  const html = '<p>one <b>wo</b>rd &amp; a</p>'
  const both = repairOf((text) => [replace('word', 'x<y', ['one'])(text), replace('a', 'b', ['two'])(text)])
  const { text, plan, report } = await repair({ content: html, kind: 'html' }, { repairs: [both] })
  expect(text).toBe('<p>one <b>x&lt;y</b> &amp; b</p>')
  expect(applyPlan(html, plan)).toBe(text)
  expect(report.repairs[0]?.count).toBe(2)
})

test('a repair is asked only about texts with one of its signs', () => {
  const control = repairOf(() => null, ['\u0000-\u0008', '%'])
  const other = repairOf(() => null, ['\u4e00-\u9fff'])
  const always = repairOf(() => null)
  const asks = (text: string) => [control, other, always].map(compileSigns([control, other, always])(text))
  expect(asks('plain')).toEqual([false, false, true])
  expect(asks('5 %')).toEqual([true, false, true])
  expect(asks('\u0008')).toEqual([true, false, true])
  expect(asks('中')).toEqual([false, true, true])
})

test('more repairs with signs than the scan has bits are all asked', () => {
  const many = Array.from({ length: 40 }, () => repairOf(() => null, ['%']))
  const asks = compileSigns(many)
  expect(many.every(asks('%'))).toBe(true)
  expect(many.slice(31).every(asks('plain'))).toBe(true)
})

/** Edits in order that do not overlap. */
const edits = fc
  .array(fc.record({ gap: fc.nat(4), length: fc.nat(3), to: fc.nat(3) }), { maxLength: 8 })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, to }): Edit => {
      const start = at + gap
      at = start + length
      return { start, end: at, to: 'b'.repeat(to) }
    })
  })

/** For each unit of what the edits make of a text, where it stood, or where what it replaces began. */
function originsOf(length: number, steps: readonly Edit[]): number[] {
  const origins: number[] = []
  let from = 0
  for (const { start, end, to } of steps) {
    for (; from < start; from++) origins.push(from)
    for (const _ of to) origins.push(start)
    from = end
  }
  for (; from < length; from++) origins.push(from)
  return origins
}

test('an offset is traced through edits as the texts before and behind them say', () => {
  fc.assert(
    fc.property(edits, fc.nat(60), (steps, offset) => {
      expect(offsetBefore(offset, steps)).toBe(originsOf(100, steps)[offset])
      const inside = steps.find(({ start, end }) => start < offset && offset < end)
      const at = inside?.start ?? offset
      const above = steps.filter(({ start, end }) => start < offset && end <= offset)
      expect(offsetAfter(offset, steps)).toBe(applyEdits('a'.repeat(at), above).length)
    }),
  )
})

test('many offsets in many edits are not looked at one by one', () => {
  let looks = 0
  const step = (start: number): Edit => ({ start, end: start + 1, to: 'bc' })
  const many = Array.from({ length: 10_000 }, (_, at) => step(at * 2))
  const watched = new Proxy(many, {
    get(target, name, receiver) {
      looks++
      return Reflect.get(target, name, receiver)
    },
  })
  for (let offset = 0; offset < 10_000; offset++) {
    offsetAfter(offset, watched)
    offsetBefore(offset, watched)
  }
  expect(looks).toBeLessThan(10_000 * 50)
})
