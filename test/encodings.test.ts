/** One article as text and as pages in three encodings: the same fields and sections each time. */
import { readFileSync } from 'node:fs'
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { beforeAll, expect, test } from 'vitest'
import { type Article, parse, repair } from '../src/index.ts'

const file = new URL('fixtures/glossed-dump/input.txt', import.meta.url)
let lines: string[]
let fromText: Article

beforeAll(async () => {
  const { text } = await repair(readFileSync(file, 'utf8'))
  lines = text.trim().split('\n')
  fromText = await parse({ content: text, kind: 'text' })
})

/** The article as sites print it: navigation list, h1, header div, paragraphs, bold subheadings. */
function page(meta = ''): string {
  const headline = lines.findIndex((line) => !line.startsWith('- '))
  const [title, header, ...body] = lines.slice(headline)
  const navigation = lines.slice(0, headline).map((line) => `<li><a href="#">${line.slice(2)}</a></li>`)
  const blocks = body.map((line) =>
    line.length < 32 && !line.endsWith(':') ? `<p><b>${line}</b></p>` : `<p>${line}</p>`,
  )
  return `<html><head>${meta}<title>${title}</title></head><body><ul>${navigation.join('')}</ul>
<div><h1>${title}</h1><div class="info">${header}</div><div>${blocks.join('\n')}</div></div></body></html>`
}

/** Encodes text in a double-byte encoding by inverting its decoder. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0xfe; lead >= 0x81; lead--)
    for (let trail = 0xfe; trail >= 0x40; trail--)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  const bytes = [...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)]
    const found = bytesOf.get(character)
    if (!found) throw new Error(`${label} has no ${character}`)
    return found
  })
  return Uint8Array.from(bytes)
}

const core = ({ title, source, date, views, authors, editors, sections, language, script }: Article) => ({
  title,
  source,
  date,
  views,
  authors,
  editors,
  sections,
  language,
  script,
})

test('UTF-8', async () => {
  const article = await parse({ content: new TextEncoder().encode(page()), kind: 'html' })
  expect(article.report?.input).toMatchObject({ encoding: 'utf-8', kind: 'html' })
  expect(core(article)).toEqual(core(fromText))
})

test('GB18030 without any declaration', async () => {
  const article = await parse({ content: encode(page(), 'gb18030') })
  expect(article.report?.input).toMatchObject({
    encoding: expect.stringMatching(/^gb/),
    encodingFrom: 'detected',
  })
  expect(core(article)).toEqual(core(fromText))
})

test('Big5 declared as GB2312', async () => {
  const article = await parse({ content: encode(page('<meta charset="gb2312">'), 'big5') })
  expect(article.report?.input).toMatchObject({ encoding: 'big5', encodingFrom: 'detected' })
  expect(article.report?.notices.map(({ code }) => code)).toContain('encoding-conflict')
  expect(core(article)).toEqual(core(fromText))
})
