/** Lines that are read right stay right with other names, outlets and places in them: half from the lexica, half from lists
 * that the training of the arbiter does not know. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromPools, pickerOf, random, renamed } from '../../scripts/arbiter/index.ts'
import type { GoldSpan, Line } from '../../scripts/arbiter/lines.ts'
import { parse } from '../../src/index.ts'

const FLOOR = 0.97
const COPIES = 6
const FIELDS = ['source', 'authors', 'editors', 'photographers', 'location'] as const
const MARK = /\{(\w+):([^}]*)\}/g

const read = (file: string) => JSON.parse(readFileSync(`test/cases/${file}`, 'utf8'))
const frames: Record<string, [title: string, ...paragraphs: string[]]> = read('header/frames.json')
const marked: { lang: string; line: string }[] = read('renaming/lines.json')
const pick = pickerOf(fromPools(read('renaming/pools.json')))

function lineOf({ lang, line }: { lang: string; line: string }): Line {
  const spans: GoldSpan[] = []
  let text = ''
  let last = 0
  for (const { 0: all, 1: field = '', 2: value = '', index } of line.matchAll(MARK)) {
    text += line.slice(last, index)
    spans.push({ start: text.length, end: text.length + value.length, field })
    text += value
    last = index + all.length
  }
  return {
    id: line,
    lang,
    kind: 'line',
    text: text + line.slice(last),
    spans,
    outlet: '',
    set: '',
    negative: false,
  }
}

const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '').toLowerCase()
const told = (fields: Partial<Record<string, readonly string[]>>) =>
  FIELDS.map((field) => (fields[field] ?? []).map(plain).sort().join('|')).join(' ; ')
const stated = ({ text, spans }: Line) =>
  told(
    Object.fromEntries(
      FIELDS.map((field) => [
        field,
        [
          ...new Set(
            spans.filter((it) => it.field === field).map(({ start, end }) => text.slice(start, end)),
          ),
        ],
      ]),
    ),
  )

async function readAs({ text, lang }: Line): Promise<string> {
  const [title, ...paragraphs] = frames[lang]!
  const article = await parse([title, text, ...paragraphs].join('\n\n'), { referenceDate: '2021-04-10' })
  return told(Object.fromEntries(FIELDS.map((field) => [field, [article[field] ?? []].flat()])))
}

test.each(marked)('$lang: $line', async (it) => {
  const line = lineOf(it)
  expect(await readAs(line)).toBe(stated(line))
})

test('with other names', async () => {
  const next = random(31)
  const wrong: string[] = []
  const lines = marked.flatMap((it) =>
    Array.from({ length: COPIES }, () => renamed(lineOf(it), next, pick, false)),
  )
  for (const line of lines) {
    const got = await readAs(line)
    if (got !== stated(line)) wrong.push(`${line.text}\n   ${got}`)
  }
  expect(1 - wrong.length / lines.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR)
})
