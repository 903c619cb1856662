/** The table of rules: its ids are stable names, each stands in the docs and in the schema. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dropReasons } from '../../src/extract/reasons.ts'
import { allRules, ruleIds } from '../../src/extract/rules/index.ts'
import { schema } from '../../src/index.ts'

const DOCS = 'docs/rules.md'
const update = process.env.UPDATE === '1' && !process.env.CI

const rows = allRules.map(
  ({ id, reason, on, pages, doc }) =>
    `| \`${id}\` | ${reason === null ? 'caption' : reason} | ${on} | ${pages} | ${doc} |`,
)
const page = `# The table of rules

Why a piece of a page is left out of the article. The order is the priority: the first rule that applies to a piece decides, and its
id stands in \`report.dropped[].rule\`. The table itself is \`src/extract/rules/index.ts\`; this page is made from it by \`npm run docs\`.
*stated*: the reason comes from what the rule read, such as the name of a box. *caption*: the piece is kept, as part of a picture.

| rule | reason | on | pages | when |
|---|---|---|---|---|
${rows.join('\n')}
`

test('docs/rules.md is the table', () => {
  if (update) writeFileSync(DOCS, page)
  expect(readFileSync(DOCS, 'utf8')).toBe(page)
})

describe.each(allRules)('$id', ({ id, reason, doc }) => {
  test('has a name in kebab-case, a reason and a sentence', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(reason === null || reason === 'stated' || reason in dropReasons).toBe(true)
    expect(doc).toMatch(/^[A-Z].*[.]$/s)
  })
})

test('ids are unique', () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
})

test('the schema names every rule that leaves something out, and no other', async () => {
  const text = JSON.stringify(await schema())
  const found = /"rule":\{[^{}]*"enum":(\[[^\]]*\])/.exec(text)
  expect(JSON.parse(found![1]!)).toEqual(ruleIds)
})
