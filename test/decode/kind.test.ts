import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/decode/kind.ts'
import type { Input, Kind } from '../../src/types.ts'

interface Case extends Partial<Input> {
  label: string
  content: string
  expected: Kind
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/decode/kind.json', 'utf8'))

describe('HTML or text', () => {
  test.each(cases)('$label', ({ expected, label: _, ...input }) => {
    expect(kindOf(input, input.content)).toBe(expected)
  })
})

test('hostile openings take no time', () => {
  const text = '<!--x-->'.repeat(4000)
  expect(kindOf({ content: text }, text)).toBe('text')
  expect(kindOf({ content: '' }, '<'.repeat(20000))).toBe('text')
})
