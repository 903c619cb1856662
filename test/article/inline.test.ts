import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { quotesOf } from '../../src/page/html/quotes.ts'

const cases: { label: string; html: string; text: string }[] = JSON.parse(
  readFileSync('test/cases/article/inline.json', 'utf8'),
)

const PROSE =
  '<p>The council voted on the plan on Tuesday, after a long debate about money, and sent it back to the board.</p>'
const LONG = ' The water rose for two days, and nobody knew how long the old dike would hold.'

const read = async (body: string) => {
  const content = `<html lang=en><h1>River bursts its banks</h1><article>${PROSE}${body}${PROSE}</article>`
  return (await parse({ content, kind: 'html' })).sections
}

test.each(cases)('$label', async ({ html, text }) => {
  const [section] = await read(`<p>${html}${LONG}</p>`)
  expect(section!.blocks[1]!.text).toBe(text + LONG)
})

test('quotation marks follow CLDR', () => {
  const languages = [
    'de',
    'cs',
    'fr',
    'it',
    'pl',
    'hu',
    'sr',
    'ru',
    'uk',
    'ja',
    'zh',
    'zh-Hant',
    'fi',
    'nl',
    'ar',
    'en',
    'pt',
    'lt',
    'fa',
    'nb',
  ]
  for (const tag of languages) {
    const file = `node_modules/cldr-misc-full/main/${tag}/delimiters.json`
    const { delimiters } = JSON.parse(readFileSync(file, 'utf8')).main[tag]
    expect([tag, ...quotesOf(tag, 0), ...quotesOf(`${tag}-XX`, 1)]).toEqual([
      tag,
      delimiters.quotationStart,
      delimiters.quotationEnd,
      delimiters.alternateQuotationStart,
      delimiters.alternateQuotationEnd,
    ])
  }
})

test('the tools of a heading are no part of it', async () => {
  const sections = await read(
    `<h2>Plan <a class=headerlink href="#plan">¶</a></h2>${PROSE}<h2><span>Doubts</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>${PROSE}
    <div class="mw-heading"><h2>Walk</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>${PROSE}`,
  )
  expect(sections.slice(1).map(({ heading }) => heading)).toEqual(['Plan', 'Doubts', 'Walk'])
})

test.each([
  ['T', 'he harbour was closed for two days, and no boat could leave it.'],
  ['“I', 'n the harbour there was no light at all,” said the keeper of it.'],
])('a first letter in a box of its own: %s', async (letter, rest) => {
  const sections = await read(`<div class=dropcap>${letter}</div><p>${rest} <b>None</b> did.</p>`)
  expect(sections[0]!.blocks[1]).toEqual({
    type: 'paragraph',
    text: `${letter}${rest} None did.`,
    marks: [{ type: 'strong', start: letter.length + rest.length + 1, end: letter.length + rest.length + 5 }],
  })
})
