/** The cases of the repairs: `kind` alone is at work, or all of them when a case names none. Each is replayed by its
 * plan, and repaired text needs no repair. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyPlan, type Input, type Options, repair } from '../../src/index.ts'

interface Case {
  label: string
  input: string
  /** The same as the input: it is left alone. */
  expected: string
  /** The one repair that may be reported. Absent: whatever is. */
  kind?: string
  lossy?: true
  html?: true
  options?: Options
  notices?: string[]
  comment?: string
  knownFailure?: true
}

const FOLDER = 'test/cases/repair'
const tables = [
  'characters',
  'damage',
  'escapes',
  'mojibake-alphabets',
  'mojibake-clean',
  'mojibake-layers',
  'mojibake-legacy',
  'mojibake-lossy',
  'mojibake-short',
  'mojibake-utf8',
  'pinyin-gloss',
]

const inputOf = (content: string, html: boolean | undefined): Input => ({
  content,
  kind: html ? 'html' : 'text',
})

describe.each(tables)('%s', (table) => {
  const cases: Case[] = JSON.parse(readFileSync(`${FOLDER}/${table}.json`, 'utf8'))
  for (const { label, input, expected, kind, lossy, html, options, notices = [], knownFailure } of cases) {
    const it = knownFailure ? test.fails : test
    it(`${kind ?? 'any'}: ${label}`, async () => {
      const result = await repair(inputOf(input, html), options)
      expect(result.text).toBe(expected)
      expect(applyPlan(input, result.plan)).toBe(expected)
      if (kind) expect(result.report.repairs.map((it) => it.kind)).toEqual(input === expected ? [] : [kind])
      if (lossy) expect(result.report.repairs[0]?.lossy).toBe(true)
      expect(result.report.notices.map(({ code }) => code)).toEqual(notices)
      const again = await repair(inputOf(result.text, html), options)
      expect(again.plan).toEqual([])
    })
  }
})
