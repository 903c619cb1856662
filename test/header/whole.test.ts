/** Whole texts whose header lines stand in other places than right below the title. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { filledOf } from './filled.ts'

const TITLE = '河口老街改造完成'
const FIRST =
  '改造后的街道加宽了人行空间，两侧补种了遮阴的大树，店铺门口也留出了休息的座位，居民散步多了一个去处。'
const NEXT =
  '负责这项工作的人员介绍，方案前后修改了许多遍，每一遍都请附近的住户提意见，最后的做法既省钱又容易维护。'

const TEXTS: readonly [place: string, lines: readonly string[], expected: Record<string, unknown>][] = [
  [
    'above the title',
    ['【河口日报 2023-04-05】', TITLE, FIRST, NEXT],
    { source: '河口日报', date: '2023-04-05' },
  ],
  [
    'below the first paragraph',
    [TITLE, FIRST, '来源：河口日报 2023-04-05', NEXT],
    { source: '河口日报', date: '2023-04-05' },
  ],
  ['on the last line', [TITLE, FIRST, NEXT, '来源：河口日报'], { source: '河口日报' }],
  [
    'on the last two lines',
    [TITLE, FIRST, NEXT, '来源：河口日报', '编辑：林小满'],
    { source: '河口日报', editors: ['林小满'] },
  ],
  ['on the last line, an agency', [TITLE, FIRST, NEXT, 'Quelle: dpa'], { source: 'dpa' }],
  // What stands below a chart names an office.
  ['no header: the source of figures', [TITLE, FIRST, NEXT, '来源：河口渔业统计'], {}],
]

test.each(TEXTS)('%s', async (_, lines, expected) => {
  const article = await parse({ content: lines.join('\n\n'), kind: 'text' })
  expect([article.title, filledOf(article)]).toEqual([TITLE, expected])
})
