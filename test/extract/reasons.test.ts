import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dropReasons, reasonOf } from '../../src/extract/reasons.ts'

test('the documented reasons are those of the table', () => {
  const rows = [...readFileSync('docs/sections.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)]
  expect(Object.fromEntries(rows.map(([, name, text]) => [name, text]))).toEqual(dropReasons)
})

test('every kind of furniture has a reason of the table', () => {
  for (const kind of ['related', 'promotion', 'credit', 'original', null] as const)
    expect(Object.keys(dropReasons)).toContain(reasonOf(kind))
})
