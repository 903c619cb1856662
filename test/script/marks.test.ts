/** Marks of converted articles cover what came of the characters that were marked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convert, parse } from '../../src/index.ts'
import { moveMarks } from '../../src/script/marks.ts'

const moved = async (text: string, start: number, end: number) => {
  const converted = await convert(text, { from: 'hans', to: 'twp' })
  const [mark] = moveMarks([{ type: 'strong', start, end }], converted, 0, 0, converted.text.length)
  return { ...converted, mark, marked: mark ? converted.text.slice(mark.start, mark.end) : '' }
}

test.each([
  ['用U盘存软件', 'U盘', '隨身碟'],
  ['用U盘存软件', '软件', '軟體'],
  ['用U盘存软件', '存', '存'],
  ['公交车和出租车停了', '出租车', '計程車'],
  ['他在里面打印文件', '里面', '裡面'],
])('%s: %s becomes %s', async (text, part, expected) => {
  const start = text.indexOf(part)
  expect((await moved(text, start, start + part.length)).marked).toBe(expected)
})

const words = [
  '软件',
  'U盘',
  '公交车',
  '出租车',
  '打印',
  '信息',
  '的',
  '在',
  '了',
  '。',
  '硬盘',
  '网络',
  '质量',
  'abc',
  '🐑',
  '互联网',
  '数据库',
  '移动电话',
  '皇后',
  '头发',
]

test('any stretch: converted alone it is the same, or it covers the same characters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      async (parts, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const before = parts.slice(0, from).join('').length
        const text = parts.join('')
        const end = before + parts.slice(from, to).join('').length
        const { mark, marked, offsetBefore } = await moved(text, before, end)
        expect(mark === undefined).toBe(before === end)
        const alone = await convert(text.slice(before, end), { from: 'hans', to: 'twp' })
        if (mark === undefined || marked === alone.text) return
        expect(offsetBefore(mark.start)).toBeLessThanOrEqual(before)
        expect(offsetBefore(mark.end)).toBeGreaterThanOrEqual(end)
      },
    ),
    { seed: 5, numRuns: 500 },
  )
})

test.each([
  [
    'hans',
    'twp',
    '<p>他用<b>U盘</b>和<a href="https://x.example">软件</a>存放信息，然后坐公交车回家去了，<i>网络</i>很慢。</p>',
    ['隨身碟', '軟體', '網路'],
  ],
  [
    'hant',
    'hans',
    '<p>他用<b>軟體</b>和<a href="https://x.example">頭髮</a>存放資料，然後坐車回家去了，<i>裡面</i>很慢。</p>',
    ['软体', '头发', '里面'],
  ],
] as const)('an article from %s to %s', async (_, script, body, expected) => {
  const content = `<h1>新闻标题在这里</h1><article>${body.repeat(1)}<p>第二段文字很长，说的是别的事情，没有任何标记，也没有任何链接。</p></article>`
  const { sections } = await parse({ content, kind: 'html' }, { script })
  const block = sections.flatMap(({ blocks }) => blocks).find(({ marks }) => marks)!
  expect(block.marks!.map(({ start, end }) => block.text.slice(start, end))).toEqual(expected)
})
