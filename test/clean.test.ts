/** Clean text is never harmed: a corpus of clean paragraphs in many languages comes back byte for byte, unflagged. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { repair } from '../src/index.ts'

const ROOT = new URL('cases/clean/', import.meta.url)
const corpus = readdirSync(ROOT).map((name) => ({ name, text: readFileSync(new URL(name, ROOT), 'utf8') }))

test('the corpus is as large as promised', () => {
  const paragraphs = corpus.flatMap(({ text }) => text.trim().split('\n'))
  expect(paragraphs.length).toBeGreaterThanOrEqual(200)
  expect(corpus.length).toBeGreaterThanOrEqual(12)
})

describe.each(corpus)('$name', ({ text }) => {
  test('each paragraph stays as it is, without a finding', async () => {
    for (const paragraph of text.trim().split('\n')) {
      const result = await repair(paragraph)
      expect(result.text).toBe(paragraph)
      expect(result.report).toMatchObject({ repairs: [], notices: [] })
    }
  })

  test('the whole file stays as it is, as bytes too', async () => {
    const bytes = new TextEncoder().encode(text)
    expect((await repair(bytes)).text).toBe(text)
    expect((await repair(text.replace(/\n/g, '\r\n'))).text).toBe(text.replace(/\n/g, '\r\n'))
  })
})
