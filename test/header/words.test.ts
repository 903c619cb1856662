/** One header line in each language whose date words come from CLDR: its labels and its months are known. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { languages } from '../../src/languages/index.ts'

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

/** These had no labels once; a line in them was read as text. */
test.each([
  'nl',
  'sv',
  'no',
  'da',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'uk',
  'vi',
  'id',
  'ar',
  'he',
  'el',
  'hi',
  'th',
])('%s has at least 15 header labels, and words of dates', (tag) => {
  const language = languages.find((it) => it.tag === tag)
  const { ignored: _, ...labels } = language!.labels
  expect(Object.values(labels).flat().length).toBeGreaterThanOrEqual(15)
  expect(language?.dates?.months).toHaveLength(12)
  expect(Object.keys(labels)).toEqual(expect.arrayContaining(['source', 'date', 'updated', 'authors']))
})

test('28 languages', () => {
  expect(languages).toHaveLength(28)
})
