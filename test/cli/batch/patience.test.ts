import { expect, test } from 'vitest'
import { patience } from '../../../src/cli/batch/patience.ts'

test.each([
  ['on a quiet machine, where the compiler works beside', 50, 60, 1000],
  ['on a machine that gives a third', 150, 50, 3000],
  ['on one that gives hardly anything, or behind a pipe that was waited for', 60_000, 50, 4000],
])('%s: %i ms by the clock and %i of work give %i', (_, wall, cpu, expected) => {
  expect(patience(wall, cpu)).toBe(expected)
})

test('by what this process has taken it is a whole number of milliseconds', () => {
  expect(patience()).toBeGreaterThanOrEqual(1000)
  expect(Number.isInteger(patience())).toBe(true)
})
