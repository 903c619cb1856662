/** What the writer is, and for whom, stands right below a byline: it is no part of the text, and names no source for sure. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const TITLE = 'Council votes to keep library open'
const BODY = [
  'The city council voted 7 to 2 on Tuesday night to keep the Mill Street library open for at least another year, after residents filled the chamber.',
  'The library costs about $410,000 a year to run. The mayor had proposed closing it to pay for road repairs.',
]

const read = async (content: string, kind: 'text' | 'html') => {
  const { authors, sections, report } = await parse({ content, kind })
  const text = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((it) => it.text)])
  return { authors, text: text.filter((it) => it !== null), header: report?.header }
}

test.each(['Gazette Staff Writer', 'Senior Reporter', 'Education Editor', 'Riverside News', 'The Gazette'])(
  'below a byline: %s',
  async (role) => {
    const text = await read([TITLE, `By Anna Fielding\n${role}`, ...BODY].join('\n\n'), 'text')
    expect(text).toEqual({ authors: ['Anna Fielding'], text: BODY, header: ['By Anna Fielding', role] })
    const paragraphs = [`By Anna Fielding`, role, ...BODY].map((it) => `<p>${it}</p>`).join('')
    expect(await read(`<article><h1>${TITLE}</h1>${paragraphs}</article>`, 'html')).toEqual(text)
  },
)

test.each([
  'What happens next',
  'Good news for readers',
  'A new chapter',
  'The reporter asked why the editor left',
])('no role: %s', async (line) => {
  const { text } = await read([TITLE, `By Anna Fielding\n${line}`, ...BODY].join('\n\n'), 'text')
  expect(text).toEqual([line, ...BODY])
})

test('not without a byline', async () => {
  const { text } = await read([TITLE, 'Riverside News', ...BODY].join('\n\n'), 'text')
  expect(text).toContain('Riverside News')
})
