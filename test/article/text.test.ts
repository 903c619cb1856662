import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Options, parse } from '../../src/index.ts'

interface Case {
  label: string
  options?: Options
  lines: string[]
  title: string | null
  headings: string[]
  levels?: number[]
  paragraphs: number
  quotes?: number
  images?: number
  lists?: number
  tables?: number
  dropped: Record<string, number>
  notices?: string[]
  comment?: string
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/article/text.json', 'utf8'))

/** How often each value stands in a list. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

describe('the article in a plain text', () => {
  test.each(cases)('$label', async (given) => {
    const article = await parse({ content: given.lines.join('\n'), kind: 'text' }, given.options)
    const headed = article.sections.filter(({ heading }) => heading !== null)
    const {
      paragraph = 0,
      quote = 0,
      image = 0,
      list = 0,
      table = 0,
    } = tally(article.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type)))
    expect({
      title: article.title,
      headings: headed.map(({ heading }) => heading),
      paragraphs: paragraph,
      quotes: quote,
      images: image,
      lists: list,
      tables: table,
      dropped: tally(article.report!.dropped.map(({ reason }) => reason)),
      notices: article.report!.notices.map(({ code }) => code),
    }).toEqual({
      title: given.title,
      headings: given.headings,
      paragraphs: given.paragraphs,
      quotes: given.quotes ?? 0,
      images: given.images ?? 0,
      lists: given.lists ?? 0,
      tables: given.tables ?? 0,
      dropped: given.dropped,
      notices: given.notices ?? [],
    })
    if (given.levels) expect(headed.map(({ level }) => level)).toEqual(given.levels)
  })
})
