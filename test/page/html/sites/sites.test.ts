/** Rules for single sites: what a user's selectors name is the body, is left out, is the title; everything else is as without them. */
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../../src/index.ts'
import { rehypeNewsparse } from '../../../../src/plugin.ts'
import type { Sites } from '../../../../src/types.ts'

const TEXT =
  'The mill by the river was bought by its neighbours, who want to open it to the schools of the valley.'
const SIDE =
  'The swimming pool closes for a year, since the roof has to be mended before the winter comes again.'
/** A page that fools the heuristics: the longer text is not the article, the title stands in no heading. */
const PAGE = `<html><head><title>Valley News</title><link rel="canonical" href="https://www.valley.example/mill">
<meta property="og:title" content="Valley News: all that happens"></head><body>
<div class="lead-line" data-kind="head">Neighbours buy the mill</div>
<p class="when" data-day="x"><time datetime="2024-03-05T09:30">this morning</time> by <span itemprop="author">Ann Reed</span>, <b>Lena Fox</b></p>
<div id="story"><p>${TEXT}</p><p>They paid with <span class="tip">(tip: subscribe now)</span> what they had saved.</p>
<div class="poll"><p>Should the mill be open on Sundays, too? Tell us, and we will print the best answers here.</p><img src="/poll.png" alt="A poll"></div></div>
<div id="wide"><p>${SIDE}</p><p>${SIDE} It was built by the grandparents.</p><p>${SIDE} Nobody knows the cost.</p></div></body></html>`
const RULES = {
  body: '#story',
  drop: ['.poll', 'span.tip'],
  title: '[data-kind=head]',
  date: '.when time',
  authors: ['.when span', '.when b'],
}
const read = (sites: Sites, url?: string, html = PAGE) =>
  parse({ content: html, kind: 'html', ...(url && { url }) }, { sites, explain: true })
const texts = (article: Awaited<ReturnType<typeof read>>) =>
  article.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))

describe('what the selectors name', () => {
  test('is body, title, day and people; each says that a rule stated it', async () => {
    const article = await read({ 'valley.example': RULES })
    expect(article).toMatchObject({
      title: 'Neighbours buy the mill',
      date: '2024-03-05T09:30',
      authors: ['Ann Reed', 'Lena Fox'],
    })
    expect(texts(article)).toEqual([TEXT, 'They paid with what they had saved.'])
    expect(article.report!.fields).toMatchObject({
      title: 'site-rule',
      date: 'site-rule',
      authors: 'site-rule',
    })
  })

  test('and what is left out is told, with the rule and its pictures', async () => {
    const article = await read({ 'valley.example': RULES })
    const dropped = article.report!.dropped.filter(({ rule }) => rule === 'site-drop')
    expect(dropped.map(({ text, reason, src }) => [text, reason, src ?? null])).toEqual([
      ['(tip: subscribe now)', 'configured', null],
      [expect.stringMatching(/^Should the mill/), 'configured', null],
      ['A poll', 'configured', 'https://www.valley.example/poll.png'],
    ])
    const [first] = article.explanation!.body
    expect(first!.place).toBe('html > body > div.story')
    expect(article.explanation!.blocks.find(({ rule }) => rule === 'site-drop')!.doc).toMatch(
      /rule for the site/,
    )
    expect(article.explanation!.claims).toContainEqual({
      field: 'title',
      value: 'Neighbours buy the mill',
      from: 'site-rule',
    })
  })

  test('is nothing that the page would state without them', async () => {
    const article = await read({})
    expect(article.title).not.toBe('Neighbours buy the mill')
    expect(texts(article)).toContain(SIDE)
  })
})

describe('a site is told by the address', () => {
  test.each([
    ['given, whatever the page states', 'https://valley.example/a', { 'valley.example': RULES }, true],
    ['of a host below it', 'https://m.valley.example/a', { 'valley.example': RULES }, true],
    ['that the page states', undefined, { 'valley.example': RULES }, true],
    ['of another host', 'https://hill.example/a', { 'valley.example': RULES }, false],
    ['that only ends alike', 'https://bigvalley.example/a', { 'valley.example': RULES }, false],
    [
      'the longer name before the shorter',
      undefined,
      { 'valley.example': {}, 'www.valley.example': RULES },
      true,
    ],
    ['any', 'https://hill.example/a', { '*': RULES }, true],
    ['its own rules before those of any', undefined, { '*': RULES, 'valley.example': {} }, false],
  ] as const)('%s', async (_, url, sites, holds) => {
    expect((await read(sites, url)).title === 'Neighbours buy the mill').toBe(holds)
  })

  test('by og:url where there is no other', async () => {
    const html = PAGE.replace(
      /<link [^>]*>/,
      '<meta property="og:url" content="https://valley.example/mill">',
    )
    expect((await read({ 'valley.example': RULES }, undefined, html)).title).toBe('Neighbours buy the mill')
  })
})

test('a body that is not there is a notice, and the page is read as any', async () => {
  const article = await read({ 'valley.example': { ...RULES, body: '#gone' } })
  expect(article.report!.notices).toContainEqual(expect.objectContaining({ code: 'no-site-body' }))
  expect(texts(article)).toContain(SIDE)
})

test('of several selectors for the body the first that finds something holds; an inline one too', async () => {
  expect(texts(await read({ '*': { body: ['#gone', '#story'] } }))[0]).toBe(TEXT)
  const html = `<body><div><p>${SIDE}</p></div><span class="s">${TEXT}</span></body>`
  expect(texts(await read({ '*': { body: '.s' } }, undefined, html))).toEqual([TEXT])
})

test('a body within what its names leave out is the body', async () => {
  const html = `<body><aside class="sidebar related"><div id="s"><p>${TEXT}</p></div></aside><p>${SIDE}</p></body>`
  expect(texts(await read({ '*': { body: '#s' } }, undefined, html))).toEqual([TEXT])
})

test.each([
  ['body', 'div[', 'sites["a.example"].body: "div[": '],
  ['title', 'h1:nope', 'sites["a.example"].title: "h1:nope": '],
  ['drop', ['.fine', 'p,,b'], 'sites["a.example"].drop[1]: "p,,b": '],
])('a selector that cannot be read is an error with its place: %s %j', async (member, selector, said) => {
  const failed = await read({ 'a.example': { [member]: selector } }).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 'bad-option', message: expect.stringContaining(said) })
})

test('selectors see attributes that nothing else reads, places and texts', async () => {
  const drop = async (selector: string) =>
    (await read({ '*': { drop: selector } })).report!.dropped.filter(({ rule }) => rule === 'site-drop')
      .length
  expect(await drop('[data-day="x"]')).toBe(1)
  expect(await drop('#story > p:nth-of-type(2)')).toBe(1)
  expect(await drop('#wide p + p')).toBe(2)
  expect(await drop('p:has(> .tip)')).toBe(1)
  expect(await drop('div.lead-line, .poll p')).toBe(2)
  expect(await drop('.nothing')).toBe(0)
})

test('the plugin takes them, too', async () => {
  const file = await unified()
    .use(rehypeParse)
    .use(rehypeNewsparse, { sites: { 'valley.example': RULES } })
    .process(PAGE)
  expect(file.result).toMatchObject({ title: 'Neighbours buy the mill', authors: ['Ann Reed', 'Lena Fox'] })
})

test('without rules the same page gives the same article, whatever rules there are for others', async () => {
  const plain = await parse({ content: PAGE, kind: 'html' })
  expect(await parse({ content: PAGE, kind: 'html' }, { sites: { 'other.example': RULES } })).toEqual(plain)
})
