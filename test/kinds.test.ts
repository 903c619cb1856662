/** Small pages with one fault each that were read wrong once: a box named after furniture, a short article outweighed, names glued to roles,
 * days in odd places. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Article } from '../src/types.ts'

interface Case extends Pick<Article, 'title' | 'authors' | 'date' | 'updated'> {
  label: string
  html: string
  /** Kind and opening of each block, `# ` before a heading. */
  blocks: string[]
  /** Furniture may stand below them. */
  more?: boolean
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/kinds.json', 'utf8'))
const OPENING = 40

test.each(cases)('$label', async ({ html, title, authors, date, updated, blocks, more = false }) => {
  const article = await parse({ content: html, kind: 'html' })
  expect([article.title, article.authors, article.date, article.updated]).toEqual([
    title,
    authors,
    date,
    updated,
  ])
  const read = article.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`# ${heading.slice(0, OPENING)}`]),
    ...blocks.map(({ type, text }) => `${type}: ${text.slice(0, OPENING)}`),
  ])
  expect(more ? read.slice(0, blocks.length) : read).toEqual(blocks)
})
