import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createNotices } from '../../../src/notices.ts'
import { LINES_TOGETHER, MAX_LINES, textToLeaves } from '../../../src/page/text/index.ts'

const cases: { label: string; input: string[]; expected: string[]; lines?: number[] }[] = JSON.parse(
  readFileSync('test/cases/page/text.json', 'utf8'),
)

describe('lines of a text become paragraphs', () => {
  test.each(cases)('$label', ({ input, expected, lines }) => {
    const blocks = textToLeaves(input.join('\n'), createNotices())
    expect(blocks.map(({ text }) => text)).toEqual(expected)
    if (lines) expect(blocks.map(({ line }) => line)).toEqual(lines)
  })
})

test('lines beyond the limit are put together, none is lost, and it is said', () => {
  const notices = createNotices()
  const count = MAX_LINES + LINES_TOGETHER + 5
  const lines = Array.from({ length: count }, (_, at) => `a${at}`)
  const leaves = textToLeaves(lines.join('\n\r\n'), notices)
  expect(leaves).toHaveLength(MAX_LINES + 2)
  expect(leaves.flatMap(({ text }) => text.split('\n'))).toEqual(lines)
  expect(leaves.slice(-2).map(({ line }) => line)).toEqual([
    MAX_LINES * 2 + 1,
    (MAX_LINES + LINES_TOGETHER) * 2 + 1,
  ])
  expect(notices.list()).toMatchObject([
    { code: 'many-lines', line: MAX_LINES * 2 + 1, count: LINES_TOGETHER + 5 },
  ])
})
