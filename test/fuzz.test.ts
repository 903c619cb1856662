/** What the fuzzer found once keeps the promises that it broke: the article and its report hold all of the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Input, type Options, parse, repair } from '../src/index.ts'

/** Bytes are kept as JSON, with what was declared and asked for. */
function readInput(name: string): { input: Input; options: Options } {
  const stored = readFileSync(`test/fuzz/${name}`, 'utf8')
  if (!name.endsWith('.json'))
    return { input: { content: stored, kind: name.endsWith('.html') ? 'html' : 'text' }, options: {} }
  const { content, encoding, ...rest } = JSON.parse(stored)
  return {
    input: { ...rest, content: Uint8Array.from(Buffer.from(content, 'base64')) },
    options: encoding === undefined ? {} : { encoding },
  }
}

test.each(readdirSync('test/fuzz'))('%s', async (name) => {
  const { input, options } = readInput(name)
  const { text, report: read } = await repair(input, options)
  const { kind, encoding } = read.input
  expect((await repair({ content: text, kind })).text).toBe(text)
  if (encoding !== null) expect((await repair({ ...input, kind }, { encoding })).text).toBe(text)
  const { title, subtitle, sections, report } = await parse(input, options)
  if (kind === 'html') return
  const body = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((it) => it.text)])
  const kept = [title, subtitle, ...body, ...report!.header, ...report!.dropped.map((it) => it.text)].join('')
  expect(kept.replace(/\s+/g, '')).toHaveLength(text.replace(/\s+/g, '').length)
})
