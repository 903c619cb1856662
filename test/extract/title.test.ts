import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const prose = `<p>${sentence}</p>`.repeat(4)

async function read(head: string, body: string) {
  const { title, subtitle, description } = await parse({
    content: `<!doctype html><head>${head}</head><body>${body}<div>${prose}</div></body>`,
    kind: 'html',
  })
  return { title, subtitle, description }
}

interface Case {
  label: string
  head: string
  body: string
  title: string
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/extract/title.json', 'utf8'))

test.each(cases)('title: $label', async ({ head, body, title }) => {
  expect((await read(head, body)).title).toBe(title)
})

test('second headline and standfirst stand between title and body', async () => {
  const below = `<h1>River bursts its banks</h1><h2>Three villages are cut off</h2>
    <p>Boats brought bread and water to the people on Monday, and the rain goes on until Friday.</p><hr>
    <span>12 March 2021</span>`
  expect(await read('<title>River bursts its banks</title>', below)).toEqual({
    title: 'River bursts its banks',
    subtitle: 'Three villages are cut off',
    description: 'Boats brought bread and water to the people on Monday, and the rain goes on until Friday.',
  })
})

test('a heading in the body that the markup calls the second headline is no subheading', async () => {
  const { subtitle, sections } = await parse({
    content: `<script type=application/ld+json>{"@type": "NewsArticle", "headline": "River bursts its banks",
      "alternativeHeadline": "Three villages are cut off"}</script>
      <body><h1>River bursts its banks</h1><div><p>Floods</p><h2>Three villages are cut off</h2>${prose}
      <h2>By the river</h2>${prose}</div>`,
    kind: 'html',
  })
  expect(subtitle).toBe('Three villages are cut off')
  expect(sections.map(({ heading }) => heading)).toEqual([null, 'By the river'])
})

test('a standfirst in a heading right above the text is its first paragraph', async () => {
  const standfirst =
    'Boats brought bread and water to the people on Monday, and the rain goes on until Friday.'
  const { description, sections } = await parse({
    content: `<meta name=description content="${standfirst}"><body><h1>River bursts its banks</h1><h2>Floods</h2>
      <h2>${standfirst}</h2><div>${prose}</div>`,
    kind: 'html',
  })
  expect(description).toBe(standfirst)
  expect(sections.map(({ heading }) => heading)).toEqual([null])
  expect(sections[0]!.blocks[0]!.text).toBe(standfirst)
})

test.each([
  ['<h1><span>27.01.2022</span>Three villages are cut off</h1>', '2022-01-27'],
  ['<h1><span>2022-01-27</span>Three villages are cut off</h1>', '2022-01-27'],
  ['<h1><span>27 January 2022</span>Three villages are cut off</h1>', '2022-01-27'],
  ['<h1>27.01.2022 - Three villages are cut off</h1>', '2022-01-27'],
  ['<h1>Three villages are cut off<span>27.01.2022</span></h1>', '2022-01-27'],
])('a day that is glued to the headline is its date: %s', async (heading, day) => {
  const { title, date } = await parse({ content: `<body>${heading}<div>${prose}</div>`, kind: 'html' })
  expect({ title, date }).toEqual({ title: 'Three villages are cut off', date: day })
})

test.each([
  '5 May 2024: what happened at the bridge',
  '27.01.2022 was a day of rain in the valley',
  '2024 Election: the vote in the valley',
  'The bridge as it was on 27.01.2022',
])('a day in the words of the headline stays: %s', async (heading) => {
  const { title } = await parse({ content: `<body><h1>${heading}</h1><div>${prose}</div>`, kind: 'html' })
  expect(title).toBe(heading)
})

test('a day before a stated title is no part of it', async () => {
  const stated = '23.01.2022 - Old bridge to close for good'
  const text =
    'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'
  const content = `<html lang="de"><head><title>${stated}</title><meta property="og:title" content="${stated}"></head>
<body><article>${`<p>${text}</p>`.repeat(4)}</article></body></html>`
  expect(await parse({ content, kind: 'html' })).toMatchObject({
    title: 'Old bridge to close for good',
    date: '2022-01-23',
  })
})

describe('a heading that holds the line with the day behind the title', () => {
  const named = 'Three villages are cut off'
  test.each([
    [`${named}<br><small>5 March 2024, 10:30</small>`, { date: '2024-03-05T10:30' }],
    [`<span>${named}</span><span class="date">5 March 2024</span>`, { date: '2024-03-05' }],
    [`${named} <small>By Anna Berg, 5 March 2024</small>`, { date: '2024-03-05', authors: ['Anna Berg'] }],
    [`${named}<br><span>2024-03-05 10:30　来源：东湾晚报</span>`, { source: '东湾晚报' }],
    [`${named} <a href="#c">12 comments</a>`, { comments: 12 }],
  ])('%s', async (heading, wanted) => {
    const content = `<html lang="en"><head><title>${named} - Vale Post</title></head><body><h1>${heading}</h1><div>${prose}</div>`
    const article = await parse({ content, kind: 'html' })
    expect(article).toMatchObject({ title: named, ...wanted })
    expect(article.report!.header.join(' ')).not.toBe('')
  })

  test.each(['Three villages are cut off again', 'Three villages are cut off: the mayor on the flood'])(
    'more words are all headline: %s',
    async (heading) => {
      const content = `<html lang="en"><head><title>${named} - Vale Post</title></head><body><h1>${heading}</h1><div>${prose}</div>`
      expect((await parse({ content, kind: 'html' })).title).toBe(heading)
    },
  )
})
