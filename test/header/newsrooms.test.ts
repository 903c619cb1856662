/** Header lines as newsrooms of 28 languages write them, with made-up names; and lines that look like one and are prose. Cases
 * that are `known` to fail have to fail. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { filledOf, inHtml } from './filled.ts'

interface Case {
  lang: string
  line: string
  reference?: string
  expected?: Record<string, unknown>
  known?: boolean
}

const TITLE = 'The old quay becomes a park for the town'
const BODY =
  'The quay now has a wooden walkway and a row of willows along the water, and people have one more place to walk.'

const casesOf = (name: string): Case[] => JSON.parse(readFileSync(`test/cases/${name}.json`, 'utf8'))
const pageOf = (lang: string, lines: readonly string[]) =>
  `<html lang="${lang}"><article><h1>${TITLE}</h1>${lines.map((line) => `<p>${inHtml(line)}</p>`).join('')}</article>`

const fieldsOf = async (content: string, kind: 'html' | 'text', referenceDate: string | null) =>
  filledOf(await parse({ content, kind }, { referenceDate }))

describe.each([
  ['right', false],
  ['known to fail', true],
])('lines of newsrooms, %s', (_, isKnown) => {
  const cases = casesOf('newsrooms').filter(({ known = false }) => known === isKnown)
  const run = isKnown ? test.fails : test
  for (const { lang, line, reference, expected } of cases)
    run(`${lang}: ${line}`, async () => {
      const content = pageOf(lang, [line, BODY, BODY])
      expect(await fieldsOf(content, 'html', reference ?? null)).toEqual(expected)
    })
})

describe('prose that looks like a header line', () => {
  for (const { lang, line, known = false } of casesOf('header-prose')) {
    const run = known ? test.fails : test
    run(`${lang}: ${line}`, async () => {
      const lines = [BODY, line, `${BODY} So it is.`, `${BODY} In the end.`]
      const html = await fieldsOf(pageOf(lang, lines), 'html', '2023-06-09')
      const text = await fieldsOf([TITLE, ...lines].join('\n\n'), 'text', '2023-06-09')
      expect([html, text]).toEqual([{}, {}])
    })
  }
})
