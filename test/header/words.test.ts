/** One header line in each language whose date words come from CLDR: its labels and its months are known. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

interface Case {
  lang: string
  line: string
  expected: Record<string, unknown>
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/header-words.json', 'utf8'))
const TITLE = 'The old quay becomes a park for the town'
const BODY =
  'The quay now has a wooden walkway and a row of willows along the water, and people have one more place to walk.'

test.each(cases)('$lang: $line', async ({ lang, line, expected }) => {
  const content = `<html lang="${lang}"><h1>${TITLE}</h1><div>${line}</div><p>${BODY}</p><p>${BODY}</p>`
  const { source, date, updated, views, authors } = await parse({ content, kind: 'html' })
  const stated = Object.entries({ source, date, updated, views, authors })
  expect(Object.fromEntries(stated.filter(([, value]) => value !== null && `${value}` !== ''))).toEqual(
    expected,
  )
})
