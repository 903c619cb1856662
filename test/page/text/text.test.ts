import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textToLeaves } from '../../../src/page/text/index.ts'

const cases: { label: string; input: string[]; expected: string[]; lines?: number[] }[] = JSON.parse(
  readFileSync('test/cases/page/text.json', 'utf8'),
)

describe('lines of a text become paragraphs', () => {
  test.each(cases)('$label', ({ input, expected, lines }) => {
    const blocks = textToLeaves(input.join('\n'))
    expect(blocks.map(({ text }) => text)).toEqual(expected)
    if (lines) expect(blocks.map(({ line }) => line)).toEqual(lines)
  })
})
