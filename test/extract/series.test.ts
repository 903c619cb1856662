/** Sections of a copied page go on as long as their numbers do; lines that only look alike behind the text do not. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const LONG = {
  zh: '地铁八号线一期工程今天上午正式开通运营，线路全长三十四公里，设站二十一座，串联起六个行政区。',
  en: 'The new line runs from the harbour to the university, stops at twenty-one stations and links six districts of the city.',
}
const FURNITURE = {
  zh: ['相关阅读', '江城地铁六号线的故事', '版权所有', '联系我们', '首页', '新闻', '图片', '视频', '更多'],
  en: [
    'Related articles',
    'The story of line six',
    'Copyright',
    'Contact us',
    'Home',
    'News',
    'Pictures',
    'Videos',
    'More',
  ],
}

test.each([
  [
    'zh',
    'numbers alone above their headings',
    ['01', '线路走向', LONG.zh, '02', '票价多少', LONG.zh, '03', '首末班车', '首班车六点。'],
    '首班车六点。',
  ],
  [
    'zh',
    'numbers of Chinese',
    [
      '一、线路走向',
      LONG.zh,
      '二、票价多少',
      LONG.zh,
      '三、首末班车',
      '首班车六点。',
      '四、其他',
      '详见公告。',
    ],
    '详见公告。',
  ],
  [
    'en',
    'numbers before their headings',
    ['1. The route', LONG.en, '2. The fares', LONG.en, '3. First trains', 'At six.'],
    'At six.',
  ],
  [
    'zh',
    'sections of a sentence each',
    [
      LONG.zh,
      '（一）查原料。重点检查采购索证和进货台账，做到来源可查、去向可追。',
      '（二）查加工。重点检查生熟分开和留样制度，做到每餐有人负责。',
      '（三）查记录。',
    ],
    '（三）查记录。',
  ],
] as const)('%s: %s', async (language, _, body, last) => {
  const { sections } = await parse(
    ['江城地铁八号线开通 Line eight opens', LONG[language], ...body, ...FURNITURE[language]].join('\n\n'),
  )
  const texts = sections.flatMap(({ blocks }) => blocks.flatMap((it) => it.text.split('\n')))
  expect(texts.at(-1)).toBe(last)
})

test.each([
  [
    'another number',
    ['01', '线路走向', LONG.zh, '02', '票价多少', LONG.zh, '2023', '年度人物', '敬请期待。'],
  ],
  [
    'a list of other articles',
    ['一、线路走向', LONG.zh, '二、票价多少', LONG.zh, '相关阅读', '三、六号线的故事', '敬请期待。'],
  ],
  ['one number is no series', ['01', '线路走向', LONG.zh, '02', '年度人物', '敬请期待。']],
])('not on: %s', async (_, body) => {
  const { sections } = await parse(['江城地铁八号线开通', LONG.zh, ...body, ...FURNITURE.zh].join('\n\n'))
  expect(sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join()).not.toContain('敬请期待')
})
