import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findArticles } from '../../src/articles/index.ts'
import { type Article, parseAll } from '../../src/index.ts'
import { resolve } from '../../src/options.ts'

interface Case {
  label: string
  text: string
  articles: number
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/articles/split.json', 'utf8'))
const several = cases.filter(({ articles }) => articles > 1)

async function all(text: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const article of parseAll({ content: text, id: 'a.txt', kind: 'text' })) articles.push(article)
  return articles
}

test.each(cases)('$articles: $label', ({ text, articles }) => {
  const found = findArticles(text, resolve()).stretches
  expect(found).toHaveLength(articles)
  expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  for (const { start, line } of found) expect(text.slice(0, start).split('\n')).toHaveLength(line)
})

const body = ({ sections }: Article) =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]).join('\n')

describe('each article is read for itself', () => {
  test.each(several)('$label', async ({ text, articles }) => {
    const read = await all(text)
    expect(read.map(({ id }) => id)).toEqual(Array.from({ length: articles }, (_, at) => `a.txt#${at + 1}`))
    for (const [at, it] of read.entries()) {
      expect(it.title).not.toBeNull()
      expect(it.date).toMatch(/^2024-03-0[56]/)
      if (at > 0) expect(it.title).not.toBe(read[at - 1]!.title)
      expect(body(it)).not.toBe('')
    }
  })

  test('the editor of the second one stays its own', async () => {
    const read = await all(cases[0]!.text)
    expect(read.map(({ authors, editors, source }) => [source, authors, editors])).toEqual([
      ['江城晚报', ['张三'], ['李四']],
      ['山县日报', ['王五'], ['赵六']],
    ])
  })

  test('repairs and notices go to the article that they are about, with their lines in the whole text', async () => {
    const damaged = cases[0]!.text.replace('九月一日开学，', '九月\u0001一日开学，\ufffd\ufffd\ufffd')
    const [first, second] = await all(damaged)
    expect(first!.report!.repairs).toEqual([])
    expect(first!.report!.notices).toEqual([])
    expect(second!.report!.repairs).toEqual([
      {
        kind: 'control-character',
        count: 1,
        lossy: false,
        examples: [{ line: 9, column: 24, from: '\u0001', to: '' }],
      },
    ])
    expect(second!.report!.notices.map(({ code, line }) => [code, line])).toEqual([['damaged-text', 9]])
  })
})

test('a file that ends inside a character: the last article says so, and no other', async () => {
  const bytes = new TextEncoder().encode(`${cases[0]!.text}县`).slice(0, -1)
  const codes: string[][] = []
  for await (const it of parseAll({ content: bytes, kind: 'text' }))
    codes.push(it.report!.notices.map(({ code }) => code))
  expect(codes).toEqual([[], ['cut-character', 'damaged-text']])
})

test('one article is what parse gives', async () => {
  const { parse } = await import('../../src/index.ts')
  for (const { text } of cases.filter(({ articles }) => articles === 1))
    expect(await all(text)).toEqual([await parse({ content: text, id: 'a.txt', kind: 'text' })])
})
