/** V8's settings for a run of many documents may be taken back at any time: a wrong pair of them ends the process. */
import { expect, test } from 'vitest'
import { optimize, optimizeLater, optimizeSoon } from '../../../src/cli/batch/compiler.ts'

test('expressions that were compiled in between go on to match', () => {
  optimizeLater()
  const made = Array.from({ length: 50 }, (_, at) => new RegExp(`a${at}(b|c)+d`))
  expect(made.map((it, at) => it.test(`xa${at}bcd`))).not.toContain(false)
  optimizeSoon()
  expect(made.map((it, at) => it.test(`xa${at}bcd`))).not.toContain(false)
  optimize()
  const text = 'a7bcbcd'.repeat(9)
  for (let round = 0; round < 5; round++) expect(made.filter((it) => it.test(text))).toEqual([made[7]])
})
