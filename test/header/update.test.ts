/** A short sentence that says when the text was changed last is read up to its first comma; any other sentence is not. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const BODY =
  '改造后的街道加宽了人行空间，两侧补种了遮阴的大树，店铺门口也统一留出了休息的座位，周边居民散步时多了一个去处。'

test.each([
  ['a sentence', '本文最后更新于 2023年2月21日，文中内容可能已过时。', '2023-02-21'],
  ['traditional', '最後更新於 2023年2月21日，內容可能已過時。', '2023-02-21'],
  ['no word for an update', '旧街区在 2023年2月21日，迎来了第一批住户。', null],
  ['another word', '本文内容整理于 2023年2月21日，文中内容可能已过时。', null],
])('%s', async (_, line, updated) => {
  const content = `<article><h1>老街改造完成</h1><p>${line}</p><p>${BODY}</p><p>${BODY}</p></article>`
  const article = await parse({ content, kind: 'html' })
  expect(article.updated).toBe(updated)
})
