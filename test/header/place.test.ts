/** Where header lines may stand: split over lines, and below a standfirst. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const TITLE = 'The old quay becomes a park for the town'
const STANDFIRST =
  'After two years of works the people of the town have their waterfront back, with benches and trees.'
const BODY =
  'The quay now has a wooden walkway and a row of willows along the water, and people who live nearby have one more place to walk.'

test('a value may stand on the line below its label', async () => {
  const { source, updated, date, report } = await parse(
    [TITLE, 'Source:', 'Harbour Gazette', 'Last updated:', '2021-03-04 10:20', BODY].join('\n\n'),
  )
  expect({ source, updated, date }).toEqual({
    source: 'Harbour Gazette',
    updated: '2021-03-04T10:20',
    date: null,
  })
  expect(report?.header).toEqual(['Source:', 'Harbour Gazette', 'Last updated:', '2021-03-04 10:20'])
})

test('below a standfirst a line that is nothing but a date is taken', async () => {
  const { date } = await parse([TITLE, STANDFIRST, '4 March 2021, 10:20', BODY].join('\n\n'))
  expect(date).toBe('2021-03-04T10:20')
})

test('below running text a name beside a date is a quoted post, no header', async () => {
  const article = await parse([TITLE, STANDFIRST, '— Dana Whitcombe March 4, 2021', BODY].join('\n\n'))
  expect([article.date, article.authors]).toEqual([null, []])
})

test('below a heading that holds a kicker and the title', async () => {
  const menu = Array.from({ length: 20 }, (_, at) => `<div><a href=/${at}>Ward ${at}</a></div>`).join('')
  const page = (heading: string) =>
    `${menu}<title>${TITLE} | Harbour Gazette</title><meta property=og:title content="${TITLE}"><article>${heading}
    <div>Do 04.03.21 | 10:20 Uhr | Von Dana Whitcombe</div><p>${BODY}</p><p>${STANDFIRST}</p></article>`
  for (const heading of [`<h3>Works on the water - ${TITLE}</h3>`, `<h3>${TITLE}</h3>`]) {
    const { title, date, authors } = await parse({ content: page(heading), kind: 'html' })
    expect([title, date, authors]).toEqual([TITLE, '2021-03-04T10:20', ['Dana Whitcombe']])
  }
})
