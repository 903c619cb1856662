/** Nothing vanishes silently, nothing appears: every character of the repaired text that is no space stands in the
 * article, in `report.header` or in `report.dropped`, just as often as in the text. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { type Article, parse, repair } from '../src/index.ts'

const ROOT = new URL('fixtures/', import.meta.url)

/** How often each character stands in a text, spaces aside. */
function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text)
    if (/\S/.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Everything an article shows or reports, each piece once. */
function allText({ title, subtitle, sections, report }: Article): string {
  const body = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
  return [title, subtitle, ...body, ...report!.header, ...report!.dropped.map(({ text }) => text)].join('\n')
}

async function expectConserved(text: string) {
  const article = await parse({ content: text, kind: 'text' })
  const { text: repaired } = await repair({ content: text, kind: 'text' })
  expect(countCharacters(allText(article))).toEqual(countCharacters(repaired))
}

const fixtures = readdirSync(ROOT).map((name) => {
  const file = readdirSync(new URL(name, ROOT)).find((it) => it.startsWith('input.'))!
  return { name, file, text: readFileSync(new URL(`${name}/${file}`, ROOT), 'utf8') }
})
const texts = fixtures.filter(({ file }) => file.endsWith('.txt'))
const pages = fixtures.filter(({ file }) => file.endsWith('.html'))

/** What a browser would show of a page, told apart from our own reading of it: all text of its body but scripts. */
function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && ['head', 'script', 'style', 'template'].includes(node.tagName)) return ''
  return 'children' in node ? node.children.map(visibleText).join('') : ''
}

describe('HTML', () => {
  test.each(pages)('$name', async ({ text }) => {
    const article = await parse({ content: text, kind: 'html' })
    const { text: repaired } = await repair({ content: text, kind: 'html' })
    const found = countCharacters(allText(article))
    const shown = countCharacters(visibleText(unified().use(rehypeParse).parse(repaired)))
    expect([...shown].filter(([character, count]) => (found.get(character) ?? 0) < count)).toEqual([])
  })
})

describe('plain text', () => {
  test.each(texts)('$name', async ({ text }) => expectConserved(text))

  test('any arrangement of the lines of real articles', async () => {
    const lines = texts.flatMap(({ text }) => text.split('\n'))
    const some = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((it) => it.join('\n'))
    await fc.assert(fc.asyncProperty(some, expectConserved), { numRuns: 150, seed: 7 })
  })

  test('any text', async () => {
    const some = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 })
      .map((it) => it.join('\n'))
    await fc.assert(fc.asyncProperty(some, expectConserved), { numRuns: 150, seed: 11 })
  })
})
