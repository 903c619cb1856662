/** Case tables of header lines, one a language: each line stands in a short article, as text and as HTML. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { filledOf, inHtml } from './filled.ts'

interface Case {
  label: string
  line: string
  reference?: string
  /** The fields that are filled; null for a line of the body, which has to stay and to fill none. */
  expected: Record<string, unknown> | null
}

const FRAMES: Record<string, [title: string, ...paragraphs: string[]]> = JSON.parse(
  readFileSync('test/cases/header/frames.json', 'utf8'),
)

const tables = readdirSync('test/cases/header').filter((name) => name !== 'frames.json')

describe.each(tables)('%s', (table) => {
  const cases: Case[] = JSON.parse(readFileSync(`test/cases/header/${table}`, 'utf8'))
  const lang = table.replace('.json', '')
  const [title, first, ...rest] = FRAMES[lang]!

  test.each(cases)('$label: $line', async ({ line, reference, expected }) => {
    const body = expected === null ? [first!, line, ...rest] : [line, first!, ...rest]
    const documents = [
      { kind: 'text', content: [title, ...body].join('\n\n') },
      {
        kind: 'html',
        content: `<html lang="${lang}"><body><article><h1>${title}</h1>${body.map((it) => `<p>${inHtml(it)}</p>`).join('')}</article></body></html>`,
      },
    ] as const
    for (const document of documents) {
      const article = await parse(document, { referenceDate: reference ?? null })
      expect({ kind: document.kind, ...filledOf(article) }).toEqual({ kind: document.kind, ...expected })
      if (expected === null) continue
      expect(article.title).toBe(title)
      expect(article.report?.dropped.map(({ text }) => text)).not.toContain(line)
    }
  })
})
