import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featuresOf } from '../../src/extract/features.ts'
import { readBlocks } from '../../src/extract/read.ts'
import { createNotices } from '../../src/notices.ts'
import { resolve } from '../../src/options.ts'
import { htmlToPage } from '../../src/page/html/index.ts'
import { parseHtml } from '../../src/page/html/parse.ts'
import type { Options, PageBlock } from '../../src/types.ts'

function page(html: string, options: Options = {}, notices = createNotices()) {
  const settings = resolve(options)
  const read = htmlToPage(parseHtml(html))
  return readBlocks(read, featuresOf(read, settings), settings, notices)
}
const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const prose = `<p>${sentence}</p>`.repeat(4)

test('the body is kept, the rest is out with a reason', () => {
  const { blocks } = page(`
    <nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>
    <div class=main><div class=text>${prose}</div></div>
    <div class="c-relatedLinks"><a href=/1>Another story</a></div>
    <p style="display: none">not shown</p>
    <button>Share</button>
    <footer>Imprint</footer>`)
  expect(blocks.map(({ out, type }) => out ?? type)).toEqual([
    'navigation',
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
    'related',
    'hidden',
    'control',
    'footer',
  ])
})

/** A block as the case tables write it: `*` for bold, its type or the reason it is out, its lines. */
const write = ({ out, type, bold, text }: PageBlock) =>
  `${bold ? '*' : ''}${out ?? type}: ${text.replaceAll('\n', '|')}`

const cases: { label: string; body: string; blocks: string[] }[] = JSON.parse(
  readFileSync('test/cases/extract/html.json', 'utf8'),
)

test.each(cases)('$label', ({ body, blocks }) => {
  const { blocks: all } = page(`<article>${prose}${body}<p>${sentence}</p></article>`)
  expect(all.slice(4, -1).map(write)).toEqual(blocks)
})

describe('the body', () => {
  const body = (html: string, options?: Options) =>
    page(html, options)
      .blocks.filter(({ out }) => out === null)
      .map(({ text }) => text)
  const teasers = Array.from(
    { length: 5 },
    (_, at) => `<li><a href=/${at}>Story ${at} of the day, and what it means</a><p>${sentence}</p></li>`,
  ).join('')

  test('is not the longest part but the one called so', () => {
    expect(body(`<ul>${teasers}</ul><div itemprop=articleBody>${prose}</div>`)).toEqual(
      Array(4).fill(sentence),
    )
  })
  test('is not in the comments, however long', () => {
    const comments = `<div class=comments>${`<div><p>${sentence}</p></div>`.repeat(12)}</div>`
    expect(body(`<div>${prose}</div>${comments}`)).toEqual(Array(4).fill(sentence))
  })
  test('is believed to be one where the names say something else about all of the page', () => {
    expect(body(`<div class=sidebar>${prose}</div>`)).toEqual(Array(4).fill(sentence))
  })
  test('is whole when advertisements cut it', () => {
    const piece = `<div class=piece>${prose}</div><div class=box>${'<a href=/x>Buy now, pay later</a> '.repeat(9)}</div>`
    expect(body(`<div>${piece.repeat(3)}</div>`).filter((text) => text === sentence)).toHaveLength(12)
  })
  test('counts Chinese characters as more', () => {
    const zh = '<p>山谷里的三个村庄被洪水围困，救援人员用船送去面包和水，道路要到周五才能通车。</p>'
    const links = '<a href=/x>Story of the day, and more</a><br><br>'.repeat(3)
    expect(body(`<div class=a>${links}</div><div class=b>${zh}</div>`)).toHaveLength(1)
  })
  test('is taken from hidden elements when nothing else is there', () => {
    const notices = createNotices()
    const { blocks } = page(`<p>Loading</p><div style="display:none">${prose.repeat(3)}</div>`, {}, notices)
    expect(blocks.filter(({ out }) => out === null)).toHaveLength(12)
    expect(notices.list().map(({ code }) => code)).toEqual(['hidden-text'])
  })
  test('is taken from what is for readers without scripts when nothing else is there', () => {
    const notices = createNotices()
    const { blocks } = page(`<p>Loading</p><noscript>${prose.repeat(3)}</noscript>`, {}, notices)
    expect(blocks.filter(({ out }) => out === null)).toHaveLength(12)
    expect(notices.list().map(({ code }) => code)).toEqual(['hidden-text'])
  })
  test('is a short one under the headline rather than a long one beside it', () => {
    const side = `<div class=sidebar>${prose}</div>`
    const post = `<div><h1>Title of it</h1><p>${sentence}</p></div>`
    expect(body(`${post}${side}`)).toContain(sentence)
    expect(body(`${post}${side}`)).toHaveLength(2)
    expect(body(`<div class=sidebar><h1>Title of it</h1>${prose.repeat(3)}</div>`)).toHaveLength(13)
  })
  test('is not the longest list in it', () => {
    const steps = `<ol>${`<li>${sentence}</li>`.repeat(4)}</ol>`
    expect(body(`<div><p>Bread, water, boats</p>${steps}<p>Ready.</p></div>`)).toHaveLength(3)
  })
  test('is never what asks about cookies, however much it says', () => {
    expect(body(`<div>${prose}</div><div id=onetrust-consent>${prose.repeat(3)}</div>`)).toHaveLength(4)
    expect(body(`<div>${prose}</div><div class=promo>${prose.repeat(3)}</div>`)).toHaveLength(16)
  })
  test('ends before how to reach the author, initials, source and date', () => {
    const last = [
      'bell@vale.example',
      'Write to @annabell',
      '(ab/tr)',
      'Source: Vale News',
      'Published: 5 May 2021',
    ]
    for (const line of last) expect(body(`<article>${prose}<p>${line}</p></article>`)).toHaveLength(4)
    for (const line of [...last, 'Ready', 'Write to bell@vale.example'])
      expect(body(`<article>${prose}<p>${line}</p><p>${sentence}</p></article>`)).toHaveLength(6)
    for (const line of [
      '(AB)',
      'the sea',
      'Source: the council, which met again in May.',
      `${sentence} `.repeat(3) + last[0],
    ])
      expect(body(`<article>${prose}<p>${line}</p></article>`)).toHaveLength(5)
    expect(body(`<article>${prose}<ul><li>bell@vale.example</ul></article>`)).toHaveLength(5)
  })
  test('opens with whom it greets, with items and with lines of some length, not with a date', () => {
    const first = (line: string) => body(`<article>${line}${prose}</article>`).length - 4
    expect(
      first('<p>Friends:</p>') + first('<ul><li>30 minutes</ul>') + first('<p>300 g of flour<br>one egg</p>'),
    ).toBe(3)
    expect(first('<p>5 May 2021</p>') + first('<p>Friends</p>')).toBe(0)
  })
  test('favors: precision loses, recall keeps what is doubtful', () => {
    const html = `<article><p>5 May 2021</p>${prose}<aside>${sentence}</aside><p>no sentence</p><p>${sentence}</p></article>`
    expect(body(html)).toHaveLength(6)
    expect(body(html, { favor: 'precision' })).toHaveLength(5)
    expect(body(html, { favor: 'recall' })).toHaveLength(8)
  })
})

test('further pages and text that is not shown are reported', () => {
  const notices = createNotices()
  const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${sentence} `.repeat(20) })
  page(
    `<link rel=canonical href=https://a.example/story.html><link rel=next href=/story_2.html>
     <script type=application/ld+json>${data}</script>${prose}`,
    {},
    notices,
  )
  expect(notices.list().map(({ code }) => code)).toEqual(['more-pages', 'text-not-shown'])
})

test('the next article is no further page', () => {
  const notices = createNotices()
  page(
    `<link rel=canonical href=https://a.example/storm.html><link rel=next href=/story.html>${prose}`,
    {},
    notices,
  )
  expect(notices.list()).toEqual([])
})

test('all visible text is in exactly one block, whatever the tags', () => {
  const tags = fc.constantFrom(
    ...'p div span b a li ul table tr td h2 section nav figure figcaption blockquote pre button x-y br img ruby rt form'.split(
      ' ',
    ),
  )
  const piece = fc.oneof(
    tags.map((tag) => `<${tag} class=related>`),
    tags.map((tag) => `</${tag}>`),
    fc.constantFrom('word ', '字', '1', ' ', '\n', 'A sentence, and another. ', 'Share', '<span hidden>'),
  )
  const characters = (texts: string[]) => texts.join('').replace(/\s/g, '').split('').sort().join('')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('')
      const visible = html.replace(/<[^>]*>/g, '')
      expect(characters(page(html).blocks.map(({ text }) => text))).toBe(characters([visible]))
    }),
    { numRuns: 300, seed: 5 },
  )
})

test.each([
  [
    'the text in a script',
    String.raw`push("\u003cp class=\"t\"\u003eTEXT\u003c/p\u003e")`,
    '',
    ['text-not-shown'],
  ],
  ['the same with tags', '{"html":"<p>TEXT</p>"}', '', ['text-not-shown']],
  ['the text in a script, and shown', '{"html":"<p>TEXT</p>"}', prose.repeat(4), []],
  ['no paragraphs', '{"text":"TEXT"}', '', []],
])('%s', (_, script, body, codes) => {
  const notices = createNotices()
  const text = Array.from({ length: 12 }, () => script.replace('TEXT', sentence)).join(',')
  page(`<script>${text}</script><h1>River bursts its banks</h1>${body}`, {}, notices)
  expect(notices.list().map(({ code }) => code)).toEqual(codes)
})

test('how characters are read stands apart from the text', () => {
  const ruby = (base: string, rt: string) => `<ruby>${base}<rp>(</rp><rt>${rt}</rt><rp>)</rp></ruby>`
  const { blocks } = page(`<ul><li>${ruby('子', 'こ')}ども<li>${ruby('親', 'おや')}と</ul>`)
  expect(blocks.map(write)).toEqual(['list: 子ども|親と', 'reading: ( こ ) ( おや )'])
})

test('blocks know the line that they start on', () => {
  expect(page(`<p>one\n\n<p\n>\n two`).blocks.map(({ line }) => line)).toEqual([1, 5])
})

test('deeply nested elements do not overflow the stack', () => {
  expect(page(`${'<div>'.repeat(100_000)}deep`).blocks.map(({ text }) => text)).toEqual(['deep'])
})

describe('the date in scripts', () => {
  const dates = (script: string, head = '') =>
    page(`<head>${head}<script>${script}</script></head>${prose}`)
      .claims.filter(({ field }) => field === 'date')
      .map(({ value, from }) => `${from} ${value}`)
  test.each([
    ['var ct = "1614853230";', ['script 1614853230']],
    ['{"article":{"publishTime":"2021-03-04 10:20"}}', ['script 2021-03-04 10:20']],
    [String.raw`push("{\"first_published_at\":\"2021-03-04T10:20:30Z\"}")`, ['script 2021-03-04T10:20:30Z']],
    ['a={createDate:20210304,pub_date:"2021.03.05"}', ['script 2021.03.05', 'script 20210304']],
  ])('%s is stated', (script, expected) => expect(dates(script)).toEqual(expected))
  test.each([
    ['[{"pubDate":"2021-03-04"},{"pubDate":"2021-03-05"}]', 'two articles'],
    ['{"serverTime":1614853230,"birthDate":"1980-03-04"}', 'another date'],
    ['direct="1614853230"', 'the end of a longer name'],
    ['{"publishTime":"202103"}', 'no day'],
  ])('%s is not: %s', (script) => expect(dates(script)).toEqual([]))
  test('does not count where a meta element states one', () =>
    expect(dates('var ct = "1614853230"', '<meta name=pubdate content=2021-03-04>')).toEqual([
      'meta 2021-03-04',
    ]))
})

describe('bylines', () => {
  const bylines = (html: string) =>
    page(html)
      .claims.filter(({ from }) => from === 'byline')
      .map(({ value }) => value)
  const card = '<div class=related><h3>Another story</h3><span class=author>Joel Marsh</span></div>'

  test.each([
    ['a class', '<span class=author-name>Dana Whitcombe</span>', ['Dana Whitcombe']],
    ['a class in one word', '<span class=articleAuthor>Dana Whitcombe</span>', ['Dana Whitcombe']],
    ['an address', '<a href=/autoren/dana-whitcombe>Dana Whitcombe</a>', ['Dana Whitcombe']],
    ['a class of something else', '<span class=author-image>Dana Whitcombe</span>', []],
    ['the list of all authors', '<a href=/authors/>Authors</a>', []],
    ['a licence', '<a href=/licenses/by/4.0>CC BY</a>', []],
  ])('%s', (_, byline, expected) => {
    expect(bylines(`<h1>River bursts its banks</h1><div>${byline}</div><article>${prose}</article>`)).toEqual(
      expected,
    )
  })

  test('cards of other articles have none', () => {
    expect(
      bylines(`${card}<h1>River bursts its banks</h1><article>${prose}${card}${prose}</article>${card}`),
    ).toEqual([])
  })

  test('below the first paragraphs, when none stands above them', () => {
    const byline = '<p class=byline>Dana Whitcombe</p>'
    expect(bylines(`<h1>River bursts its banks</h1><article>${prose}${byline}${prose}</article>`)).toEqual([
      'Dana Whitcombe',
    ])
  })
})

test.each([
  ['Written by', ['Dana Whitcombe']],
  ['Verfasst von', ['Dana Whitcombe']],
  ['Est. reading time', []],
])('twitter:data1 under the label %s', (label, expected) => {
  const head = `<meta name=twitter:label1 content="${label}"><meta name=twitter:data1 content="Dana Whitcombe">`
  const { claims } = page(`${head}<article>${prose}</article>`)
  expect(claims.filter(({ field }) => field === 'authors').map(({ value }) => value)).toEqual(expected)
})

test.each([
  ['{"@type":"Person","givenName":"Dana","familyName":"Whitcombe"}', 'Dana Whitcombe', { person: true }],
  ['{"@type":"Person","familyName":"Whitcombe"}', 'Whitcombe', { person: true }],
  ['{"@type":"NewsMediaOrganization","name":"Blue Quay"}', 'Blue Quay', { organisation: true }],
  ['"Dana Whitcombe"', 'Dana Whitcombe', {}],
])('JSON-LD, author %s', (author, value, kind) => {
  const { claims } = page(
    `<script type="application/ld+json">{"@type":"NewsArticle","author":[${author}]}</script><article>${prose}</article>`,
  )
  expect(claims.find(({ field }) => field === 'authors')).toEqual({
    field: 'authors',
    value,
    from: 'json-ld',
    ...kind,
  })
})
