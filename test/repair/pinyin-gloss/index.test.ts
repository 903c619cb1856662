import { expect, test } from 'vitest'
import { repair } from '../../../src/index.ts'
import cases from '../../cases/repair/pinyin-gloss.json' with { type: 'json' }

test.each(cases)('$label', async ({ input, expected }) => {
  const { text, report } = await repair(input)
  expect(text).toBe(expected)
  expect(report.repairs.map(({ kind }) => kind)).toEqual(input === expected ? [] : ['pinyin-gloss'])
})
