import { expect, test } from 'vitest'
import { applyPlan, type Found, type Repair, repair } from '../../src/index.ts'
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
