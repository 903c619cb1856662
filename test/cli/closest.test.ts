import { expect, test } from 'vitest'
import { closest } from '../../src/cli/closest.ts'

const commands = ['repair', 'check', 'schema', 'completion', 'help']

test.each([
  ['repiar', 'repair'],
  ['REPAIR', 'repair'],
  ['hlep', 'help'],
  ['article', null],
  ['news', null],
  ['a', null],
  ['', null],
])('%j is probably meant as %j', (typed, meant) => {
  expect(closest(typed, commands)).toBe(meant)
})
