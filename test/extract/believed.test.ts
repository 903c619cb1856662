/** Which names of boxes are believed: text that stands in a box with a misleading name stays, furniture still goes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

interface Case {
  label: string
  html: string
  /** Openings of the paragraphs `{0}` to `{5}` that stay, in order. */
  keeps: string
}

const { paragraphs, cases }: { paragraphs: string[]; cases: Case[] } = JSON.parse(
  readFileSync('test/cases/extract/believed.json', 'utf8'),
)

const fill = (html: string) =>
  html.replace(/\{(\d)\}/g, (_, at: string) => `<p>${paragraphs[Number(at)]}</p>`)

test.each(cases)('$label', async ({ html, keeps }) => {
  const { sections } = await parse({ content: fill(html), kind: 'html' })
  const text = sections.flatMap(({ blocks }) => blocks.map((it) => ('text' in it ? it.text : ''))).join('\n')
  const kept = paragraphs.flatMap((it, at) => (text.includes(it) ? [at] : []))
  expect(kept.join('')).toBe(keeps)
})
