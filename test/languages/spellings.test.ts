/** Chinese words are written once, in Simplified; the Traditional spellings are derived from them. */
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { languages } from '../../src/languages/index.ts'
import { spellings } from '../../src/languages/spellings.data.ts'
import { zh } from '../../src/languages/zh.ts'

/** Every list of words of a value, with its place. */
function listsOf(value: unknown, place: string): [place: string, words: readonly string[]][] {
  if (Array.isArray(value) && typeof value[0] === 'string') return [[place, value]]
  if (value === null || typeof value !== 'object') return []
  const inner = Object.entries(value).flatMap(([key, it]) => listsOf(it, `${place}.${key}`))
  return [[`${place} (keys)`, Object.keys(value)], ...inner]
}

const lists = listsOf(zh, 'zh')

test.each(lists)('no word stands in two spellings: %s', (_, words) => {
  const derived = new Set(words.flatMap((word) => spellings[word]?.split('|') ?? []))
  expect(words.filter((word) => derived.has(word))).toEqual([])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test.each(lists)('each word is written in Simplified: %s', (_, words) => {
  const simplified = Converter({ from: 't', to: 'cn' })
  expect(words.filter((word) => simplified(word) !== word)).toEqual([])
})

test.each([
  ['source', '来源', '來源'],
  ['date', '发布时间', '發佈時間'],
  ['date', '发布时间', '發布時間'],
  ['date', '发表于', '發表於'],
  ['views', '点击', '點擊'],
  ['authors', '记者', '記者'],
  ['authors', '采写', '採寫'],
  ['editors', '责任编辑', '責任編輯'],
  ['photographers', '摄影', '攝影'],
] as const)('%s: %s gives %s', (field, word, spelling) => {
  const words: readonly string[] = languages.find(({ tag }) => tag === 'zh')!.labels[field]!
  expect(zh.labels[field]).toContain(word)
  expect(zh.labels[field]).not.toContain(spelling)
  expect(words).toContain(word)
  expect(words).toContain(spelling)
})

test('words that are keys are spelt both ways', () => {
  const chinese = languages.find(({ tag }) => tag === 'zh')
  expect(chinese?.numbers).toMatchObject({ 万: 10000, 萬: 10000, 两: 2, 兩: 2 })
  expect(chinese?.dates?.eras).toMatchObject({ 民国: 1911, 民國: 1911 })
})
