import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf, wrapLines } from '../../../src/cli/terminal/wrap.ts'

const wrapped = (text: string, columns: number) =>
  wrapLines(text, columns).map(([start, end]) => text.slice(start, end))

describe('where a line is broken', () => {
  test.each<[string, number, string[]]>([
    ['The old ferry was sold.', 10, ['The old', 'ferry was', 'sold.']],
    // No stop begins a line, and no opening bracket ends one.
    ['村里先開了會。會上爭論', 12, ['村里先開了', '會。會上爭論']],
    ['他們說（今天）不去', 8, ['他們說', '（今天）', '不去']],
    // Latin words and numbers among Chinese stay whole.
    ['使用USB3接口2016年', 10, ['使用USB3', '接口2016年']],
    ['a long-term plan', 8, ['a long-', 'term', 'plan']],
    ['on 2024-05-03 it', 8, ['on', '2024-05-03', 'it']],
    // What has no place to break in is longer than the line.
    ['see https://harbour.example/a now', 12, ['see', 'https://harbour.example/a', 'now']],
    ['one\n\ntwo', 10, ['one', '', 'two']],
    ['', 10, ['']],
    ['안녕하세요 세계 여러분', 12, ['안녕하세요', '세계 여러분']],
  ])('%j at %i', (text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines)
  })
})

const piece = fc.constantFrom(
  'ferry',
  'a',
  '港口',
  '重新',
  '开放',
  '，',
  '。',
  '（',
  '）',
  '“',
  '”',
  ' ',
  '  ',
  '\n',
  '👩‍👩‍👧',
  'カタカナ',
  'é',
)

test('every character is on a line once, in order, and no line is wider than it may be', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.integer({ min: 8, max: 40 }),
      (text, columns) => {
        const lines = wrapped(text, columns)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) {
          expect(line).toBe(line.trim())
          // What is wider has no place to break in.
          if (widthOf(line) > columns) expect(wrapped(line, 2)).toEqual([line])
        }
      },
    ),
  )
})

test('a long text takes time in proportion', () => {
  const text = '港口大桥经过两年维修后于周一重新开放，全市恢复正常交通。'.repeat(2000)
  expect(wrapLines(text, 60).length).toBeGreaterThan(1000)
})
