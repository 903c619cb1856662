import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tellLanguage } from '../../src/text/language/index.ts'

const cases: { label: string; input: string; expected: string | null }[] = JSON.parse(
  readFileSync('test/cases/text/language.json', 'utf8'),
)

describe('the language of a text', () => {
  test.each(cases)('$label', ({ input, expected }) => {
    expect(tellLanguage(input)).toBe(expected)
  })
})
