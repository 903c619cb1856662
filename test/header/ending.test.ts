/** Brackets at the end of the last paragraph are read as header lines are, by the same grammar; the text stays whole. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { filledOf } from './filled.ts'

const TITLE = '旧渡口改建成滨河公园'
const FIRST = '河湾市的旧渡口经过两年改建，成为一座有木栈道和柳树的公园，附近的居民又多了一个散步的地方。'
const LAST = '公园的管理者表示，明年还将沿着木栈道继续种树，并为老人增设长椅，让更多的人愿意到河边走走。'

test.each([
  ['（记者 张望远 李思齐）', { authors: ['张望远', '李思齐'] }],
  ['（河湾日报记者 林小满 通讯员 周远）', { source: '河湾日报', authors: ['林小满', '周远'] }],
  ['（記者陳雅文／台北報導）', { authors: ['陳雅文'], location: '台北' }],
  ['（来源：河湾日报 记者：林小满）', { source: '河湾日报', authors: ['林小满'] }],
  ['（责任编辑：沈一白）', { editors: ['沈一白'] }],
  ['（记者 林小满 摄影 周远）', { authors: ['林小满'], photographers: ['周远'] }],
  ['（本报记者 林小满）（编辑 沈一白）', { source: '本报', authors: ['林小满'], editors: ['沈一白'] }],
  ['（作者系河口大学教授）', {}],
  ['（图为新建的步道）', {}],
  ['（记者节前夕）', {}],
  ['（沈一白摄）', {}],
  ['(by Charles Dickens)', {}],
  ['（编者按：本文系读者来信）', {}],
])('%s', async (ending, expected) => {
  const article = await parse([TITLE, FIRST, FIRST.replace('两年', '三年'), `${LAST}${ending}`].join('\n\n'))
  expect(filledOf(article)).toEqual(expected)
  expect(article.sections.flatMap(({ blocks }) => blocks).at(-1)?.text).toBe(`${LAST}${ending}`)
})
