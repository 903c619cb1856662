/** Where the body of a copied page ends, one structure a case: `stays` stands in the body, `goes` does not. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

interface Case {
  label: string
  text: string
  /** Stretches of the body's text. */
  stays: string[]
  goes?: string[]
}

const tables: Record<string, Case[]> = JSON.parse(readFileSync('test/cases/extract/dump-body.json', 'utf8'))

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('$label', async ({ text, stays, goes = [] }) => {
    const { sections } = await parse({ content: text, kind: 'text' })
    const body = sections
      .flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map((it) => it.text)])
      .join('\n')
    expect(stays.filter((it) => !body.includes(it))).toEqual([])
    expect(goes.filter((it) => body.includes(it))).toEqual([])
  })
})
