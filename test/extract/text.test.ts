/** What is text and what is furniture, one structure a case: `stays` stands in the body, `goes` does not. `{0}` to `{5}` are
 * paragraphs. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

interface Case {
  label: string
  html: string
  /** Stretches of the body's text. */
  stays: string[]
  goes?: string[]
  /** The paragraphs that stay, by their numbers; all that the page holds where it is not said. */
  paragraphs?: string
}

const { paragraphs, tables }: { paragraphs: string[]; tables: Record<string, Case[]> } = JSON.parse(
  readFileSync('test/cases/extract/text.json', 'utf8'),
)

const fill = (html: string) =>
  html.replace(/\{(\d)\}/g, (_, at: string) => `<p>${paragraphs[Number(at)]}</p>`)

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('$label', async ({ html, stays, goes = [], paragraphs: wanted }) => {
    const { sections } = await parse({ content: fill(html), kind: 'html' })
    const text = sections
      .flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map((it) => it.text)])
      .join('\n')
    for (const it of stays) expect(text).toContain(it)
    for (const it of goes) expect(text).not.toContain(it)
    const kept = paragraphs.flatMap((it, at) => (text.includes(it) ? [at] : []))
    const all = [...new Set([...html.matchAll(/\{(\d)\}/g)].map(([, at]) => at))].sort()
    expect(kept.join('')).toBe(wanted ?? all.join(''))
  })
})
