import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelOfContent, statedLabels } from '../../src/decode/prescan.ts'

interface Case {
  label: string
  page: string
  expected: string[]
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/decode/prescan.json', 'utf8'))

describe('the encoding that a page states', () => {
  test.each(cases)('$label', ({ page, expected }) => {
    expect(statedLabels(new TextEncoder().encode(page))).toEqual(expected)
  })

  test('is looked for in 16 KB', () => {
    const page = (length: number) => new TextEncoder().encode(`${' '.repeat(length)}<meta charset=gbk>`)
    expect(statedLabels(page(16000))).toEqual(['gbk'])
    expect(statedLabels(page(17000))).toEqual([])
  })
})

test.each([
  ['text/html; charset=gbk', 'gbk'],
  ['text/html;CHARSET = "Big5"', 'Big5'],
  ["text/html; charset='euc-kr'; boundary=x", 'euc-kr'],
  ['text/html; charset=', null],
  ['text/html', null],
  ['text/html; charset="gbk', null],
])('%s', (content, expected) => {
  expect(labelOfContent(content)).toBe(expected)
})
