/** What the fuzzer found once keeps the promises that it broke: the article and its report hold all of the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, repair } from '../src/index.ts'

const found = readdirSync('test/fuzz')

test.each(found)('%s', async (name) => {
  const content = readFileSync(`test/fuzz/${name}`, 'utf8')
  const kind = name.endsWith('.html') ? 'html' : 'text'
  const { text } = await repair({ content, kind })
  expect((await repair({ content: text, kind })).text).toBe(text)
  const { title, subtitle, sections, report } = await parse({ content, kind })
  if (kind === 'html') return
  const body = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((it) => it.text)])
  const kept = [title, subtitle, ...body, ...report!.header, ...report!.dropped.map((it) => it.text)].join('')
  expect(kept.replace(/\s+/g, '')).toHaveLength(text.replace(/\s+/g, '').length)
})
