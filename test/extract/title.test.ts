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
  ...[
    '<title>What to know about the bridge | Vale Post</title><meta property=og:title content="What to know about the bridge">',
    `<title>What to know about the bridge</title><meta property=og:title content="What to know about the bridge">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "What to know about the bridge"}</script>`,
    '<title>Traders and the bridge</title><meta property=og:title content="Traders and the bridge">',
    '<title>The bridge: a reader asks | Vale Post</title>',
  ].map((head): [string, string, string, string] => [
    'the only first heading, whatever is stated',
    head,
    '<h1>Traders angry as council shuts the bridge</h1>',
    'Traders angry as council shuts the bridge',
  ]),
  [
    'JSON-LD and OpenGraph agree on a variant of the heading',
    `<meta property=og:title content="Three villages are cut off by the flood">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Three villages are cut off by the flood"}</script>`,
    '<h1>Three villages are cut off, and boats bring bread</h1>',
    'Three villages are cut off by the flood',
  ],
  [
    'the site in the first heading, the headline in the second',
    '<title>Vale Post : Three villages are cut off</title>',
    '<h1>Vale Post</h1><h2>Three villages are cut off by the flood</h2>',
    'Three villages are cut off by the flood',
  ],
  [
    'a section in the first heading and in the title element',
    '<title>Local News</title>',
    '<h1>Local News</h1><h2>Three villages are cut off</h2>',
    'Three villages are cut off',
  ],
  [
    'the stated section in the first heading',
    '<title>Weather in the Vale</title><meta property=article:section content="Weather in the Vale">',
    '<h1>Weather in the Vale</h1><h2>Three villages are cut off</h2>',
    'Three villages are cut off',
  ],
  [
    'the address of the site in the title element, the headline in bold',
    '<title>Valepost.example</title>',
    '<div class=head><b>Three villages are cut off</b></div>',
    'Three villages are cut off',
  ],
  [
    'a byline in bold is no headline',
    '<title>Valepost.example</title>',
    '<h5>By Dana Whitcombe</h5><p><b>Three villages are cut off</b></p>',
    'Three villages are cut off',
  ],
  [
    'an outlet behind the title that the page declares nowhere',
    '<title>Three villages are cut off - Courier</title><meta property=og:title content="Three villages are cut off - Courier">',
    '',
    'Three villages are cut off',
  ],
  [
    'two kickers before one headline',
    '<title>Flood: Boats bring bread to three villages</title><meta property=og:title content="Flood: Boats bring bread to three villages">',
    '<h1><span>Rain in the Vale </span>Boats bring bread to three villages</h1>',
    'Boats bring bread to three villages',
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
