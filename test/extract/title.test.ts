import { expect, test } from 'vitest'
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

const cases: [label: string, head: string, body: string, title: string][] = [
  [
    'the heading that the title element agrees with',
    '<title>River bursts its banks | The Vale Post</title>',
    '<h1>The Vale Post</h1><h1>River bursts its banks</h1>',
    'River bursts its banks',
  ],
  [
    'two statements against one heading',
    '<title>River bursts its banks</title><meta property=og:title content="River bursts its banks">',
    '<h1>Welcome to the Vale Post</h1>',
    'River bursts its banks',
  ],
  [
    'the heading against one statement',
    '<title>Flood: river bursts</title><meta property=og:title content="You will not believe this river">',
    '<h1>Flood: river bursts</h1>',
    'Flood: river bursts',
  ],
  [
    'a kicker in the heading',
    '<title>Three villages are cut off - Post</title><meta property=og:title content="Three villages are cut off">',
    '<h1><span>Floods </span>Three villages are cut off</h1>',
    'Three villages are cut off',
  ],
  [
    'a second-level heading',
    '<title>三个村庄被洪水围困_国内新闻_山谷网</title>',
    '<h2>三个村庄被洪水围困</h2>',
    '三个村庄被洪水围困',
  ],
  [
    'a line that is no heading',
    '<title>三个村庄被洪水围困 山谷网</title>',
    '<div>三个村庄被洪水围困</div>',
    '三个村庄被洪水围困',
  ],
  [
    'a kicker in a line of its own above the heading',
    `<title>Floods in the Vale: Boats bring bread</title>
      <meta property=og:title content="Floods in the Vale: Boats bring bread">`,
    '<div>Floods in the Vale</div><h1>Boats bring bread</h1>',
    'Floods in the Vale: Boats bring bread',
  ],
  [
    'the title element without the site',
    '<title>Three villages are cut off :: Vale Post</title><meta property=og:site_name content="Vale Post">',
    '',
    'Three villages are cut off',
  ],
  [
    'a heading that is not shown',
    '<title>Three villages are cut off by the flood</title><meta property=og:title content="Flood: what we know">',
    '<h1 class=sr-only>Front page</h1><h2>Flood: what we know</h2>',
    'Flood: what we know',
  ],
]

test.each(cases)('title: %s', async (_, head, body, expected) => {
  expect((await read(head, body)).title).toBe(expected)
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
