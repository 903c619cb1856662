import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repair } from '../../../src/index.ts'
import { readingsData } from '../../../src/repair/pinyin-gloss/readings.data.ts'
import { simplifiedOf } from '../../../src/repair/pinyin-gloss/readings.ts'
import { type Entry, glossByTable } from './corrupt.ts'

const sentences = readFileSync('test/cases/repair/traditional-news.txt', 'utf8').trim().split('\n')
const readings = readingsData.split(' ').map((entry) => {
  const from = entry.search(/\p{Script=Han}/u)
  return { syllable: entry.slice(0, from), chars: entry.slice(from) }
})
const characters = [...new Set(sentences.join(''))].filter(simplifiedOf)

/** Tables of a site: some characters of the text, in any order, each with one of its readings. */
const tables: fc.Arbitrary<Entry[]> = fc
  .shuffledSubarray(characters, { minLength: 60 })
  .chain((chars) =>
    fc.tuple(...chars.map((char) => fc.constantFrom(...readingsOf(char)).map((it): Entry => [char, it]))),
  )
const texts = fc
  .shuffledSubarray(sentences, { minLength: 12 })
  .chain((some) =>
    fc.constantFrom('', '\n', '\n\u3000\u3000').map((between) => `\u3000\u3000${some.join(between)}\n`),
  )
const RUNS = { seed: 5, numRuns: 40 }

test('what a table of glosses did is undone, but for marked places', async () => {
  await fc.assert(
    fc.asyncProperty(texts, tables, async (text, table) => {
      const { text: repaired, report } = await repair(glossByTable(text, table))
      expect(text).toMatch(marked(repaired))
      expect(repaired.split('\ufffd').length - 1).toBeLessThanOrEqual(2)
      expect(report.repairs.map(({ lossy }) => lossy)).toEqual([repaired.includes('\ufffd')])
    }),
    RUNS,
  )
})

test('characters torn at full-width marks are whole again or marked', async () => {
  await fc.assert(
    fc.asyncProperty(texts, tables, async (text, table) => {
      const fullWidth = text.replaceAll(',', '，')
      const { text: repaired } = await repair(glossByTable(fullWidth, table, true))
      expect(fullWidth).toMatch(marked(repaired))
    }),
    RUNS,
  )
})

function readingsOf(char: string): string[] {
  return readings.filter(({ chars }) => chars.includes(char)).map(({ syllable }) => syllable)
}

/** The repaired text as a pattern: up to three characters may have stood where U+FFFD stands. */
function marked(repaired: string): RegExp {
  const parts = repaired.split('\ufffd').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]{1,3}?')}$`)
}
