/** Lines of a plain text that are subheadings, and those that only look like one. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages, parse } from '../../src/index.ts'

/** `¶` stands for a paragraph. */
const cases: { label: string; lines: string[]; headings: string[] }[] = JSON.parse(
  readFileSync('test/cases/extract/subheadings.json', 'utf8'),
)

const paragraph = (at: number) =>
  `The council voted on plan number ${at} after a long debate about money, and sent it back to the committee. ` +
  'People who live near the water have waited for an answer since the spring.'

test.each(cases)('$label', async ({ lines, headings }) => {
  const text = [
    'River bursts its banks',
    '',
    ...lines.map((line, at) => (line === '¶' ? paragraph(at) : line)),
  ]
  const { sections } = await parse({ content: text.join('\n'), kind: 'text' })
  expect(sections.flatMap(({ heading }) => heading ?? [])).toEqual(headings)
})

test('how a language numbers its parts is data', async () => {
  const content = ['River bursts its banks', paragraph(1), 'Phần 1 On the bridge', paragraph(2)].join('\n\n')
  const marks = async (parts: readonly string[]) => {
    const own = [...languages, { tag: 'vi', parts }]
    const { explanation } = await parse({ content, kind: 'text' }, { languages: own, explain: true })
    return explanation?.blocks.flatMap(({ mark }) => mark ?? [])
  }
  expect(await marks(['Phần #'])).toEqual(['number'])
  expect(await marks([])).toEqual(['plain'])
})
