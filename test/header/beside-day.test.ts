/** A name that stands alone beside the line that says when: it names the author and is no part of the text. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const TITLE = 'Council splits over the budget'
const BODY = [
  'The council voted 7-5 on Monday to pass a budget that raises parking fees. The mayor called it fair.',
  'The budget takes effect on Aug. 1, and the fees rise by a tenth. Opponents asked for a recount.',
]

const read = async (lines: readonly string[], kind: 'text' | 'html') => {
  const content =
    kind === 'text'
      ? [TITLE, lines.join('\n'), ...BODY].join('\n\n')
      : `<article><h1>${TITLE}</h1>${[...lines, ...BODY].map((it) => `<p>${it}</p>`).join('')}</article>`
  const { authors, sections } = await parse({ content, kind })
  return { authors, text: sections.flatMap(({ blocks }) => blocks.map((it) => it.text)) }
}

test.each([
  [['Tom Reed', 'July 14, 2025, 10:00'], ['Tom Reed']],
  [['14 lipca 2025, 10:00', 'Anna Kowalska'], ['Anna Kowalska']],
  [['Karl Brandt', '14. Juli 2025'], ['Karl Brandt']],
])('%j', async (lines, authors) => {
  expect(await read(lines, 'text')).toEqual({ authors, text: BODY })
  expect(await read(lines, 'html')).toEqual({ authors, text: BODY })
})

test.each([
  [['By Tom Reed', 'July 14, 2025, 10:00', 'Anna Kowalska'], 'Anna Kowalska'],
  [['July 14, 2025, 10:00', 'Harbour Council'], 'Harbour Council'],
  [['July 14, 2025, 10:00', 'What Happens Next'], 'What Happens Next'],
])('what stays: %j', async (lines, line) => {
  expect((await read(lines, 'text')).text).toContain(line)
})
