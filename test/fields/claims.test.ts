/** Titles and dates that markup states: what is about another article, worded oddly, or only nearly JSON. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

async function read(head: string, inside = '', below = '') {
  const content = `<!doctype html><html lang="en"><head>${head}</head>
<body><article><h1>Old bridge to close</h1>${inside}${`<p>${sentence}</p>`.repeat(4)}</article>${below}</body></html>`
  return parse({ content, kind: 'html' })
}

const title = '<title>Old bridge to close | The Vale Post</title>'
const ld = (...items: object[]) => `<script type="application/ld+json">${JSON.stringify(items)}</script>`
const news = (headline: string, more: object) => ({ '@type': 'NewsArticle', headline, ...more })

describe('JSON-LD of another article', () => {
  const foreign = news('Bakery wins regional prize', {
    datePublished: '2020-02-02',
    author: { name: 'Other Person' },
  })
  test.each([
    ['states nothing about this one', title + ld(foreign), null],
    [
      'but ours is read',
      title + ld(foreign, news('Old bridge to close', { datePublished: '2024-03-05' })),
      '2024-03-05',
    ],
    [
      'ours under a reworded headline',
      title + ld(news('Cracks close a bridge', { datePublished: '2024-03-05' })),
      '2024-03-05',
    ],
    [
      'ours by its address',
      `${title}<link rel="canonical" href="https://v.example/1">${ld({ ...foreign, url: 'https://v.example/1' })}`,
      '2020-02-02',
    ],
  ])('%s', async (_, head, date) => {
    expect((await read(head)).date).toBe(date)
  })
})

describe('dates', () => {
  test.each([
    [
      'JSON-LD with one bad quote',
      `${title}<script type="application/ld+json">{"headline":"Old "bridge" to close","datePublished":"2020-10-26T18:10:00+01:00"}</script>`,
      '',
      '2020-10-26T18:10:00+01:00',
    ],
    [
      'a day first in datetime',
      title,
      '<time datetime="01-11-2023 10:29">1 November 2023 10:29</time>',
      '2023-11-01T10:29',
    ],
    ['datetime as HTML wants it', title, '<time datetime="2023-11-01">today</time>', '2023-11-01'],
    [
      'the first day that computers count',
      title + ld(news('Old bridge to close', { datePublished: '1970-01-01' })),
      '',
      null,
    ],
    ['a title that opens with a day', '<title>23.01.2022 - Old bridge to close</title>', '', '2022-01-23'],
    [
      'a link to the page itself around its date',
      title,
      '<a href="/n/1"><time datetime="2023-11-20">Nov 20, 2023</time></a>',
      '2023-11-20',
    ],
  ])('%s', async (_, head, inside, date) => {
    expect((await read(head, inside)).date).toBe(date)
  })
})

describe('titles', () => {
  test.each([
    ['VALENEWS.example &gt; Local &gt; Old bridge to close'],
    ['Local › Old bridge to close'],
    ['Old bridge to close - Courier'],
  ])('%s', async (stated) => {
    const head = `<title>${stated}</title><meta property="og:title" content="${stated}">`
    expect((await read(head)).title).toBe('Old bridge to close')
  })

  test('a second headline that repeats the first is none', async () => {
    const head = title + ld(news('Old bridge to close', { alternativeHeadline: 'Old Bridge to close' }))
    expect(await read(head)).toMatchObject({ title: 'Old bridge to close', subtitle: null })
  })
})

describe('a day beside the text', () => {
  const page = async (inside: string, lang = 'en') => {
    const content = `<!doctype html><html lang="${lang}"><head>${title}</head><body><article><h1>Old bridge to close</h1>${inside}</article></body></html>`
    const { date, sections } = await parse({ content, kind: 'html' })
    return { date, text: sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ') }
  }
  const body = `<p>${sentence}</p>`.repeat(4)

  test.each([
    ['(18.01.2018) ', '2018-01-18'],
    ['01.02.2022 “', '2022-02-01'],
    ['18.01.2018 – ', '2018-01-18'],
    ['[18 January 2018] ', '2018-01-18'],
    ['Press release of 25 January 2022 | ', '2022-01-25'],
  ])('opens the first paragraph: %s', async (opening, day) => {
    const { date, text } = await page(`<p>${opening}${sentence}</p>${body}`, 'de')
    expect(date).toBe(day)
    expect(text).toContain(opening.trim())
  })

  test.each([
    '18.01.2018 was the day when the council voted on Tuesday to close the bridge, after a long debate. ',
    'Since 18 January 2018, ',
    'On 5 May 2024, ',
    'By 18.01.2018 ',
  ])('is one of a sentence: %s', async (opening) => {
    expect((await page(`<p>${opening}${sentence.toLowerCase()}</p>${body}`)).date).toBe(null)
  })

  test.each([
    ['<p>Ann<br>10 September 2017</p>', '2017-09-10'],
    ['<p>Port Alder, 10 September 2017</p>', '2017-09-10'],
    ['<p>Hafenstadt, den 10. September 2017</p>', '2017-09-10'],
    ['<p>10 September 2017</p>', '2017-09-10'],
  ])('signs the text: %s', async (line, day) => {
    expect((await page(body + line, 'de')).date).toBe(day)
  })

  test('two figures of a year and a time that is glued to them', async () => {
    const line = '<span class="created"><span>28.09.19</span><span>12:44</span></span>'
    expect((await page(line + body, 'de')).date).toBe('2019-09-28T12:44')
  })

  test('a heading that is a day is no subtitle', async () => {
    const { date, subtitle } = await read(title, '<h2>Wednesday, March 30, 2011</h2>')
    expect({ date, subtitle }).toEqual({ date: '2011-03-30', subtitle: null })
  })

  test('the only statement right below the text is about it, those of cards are not', async () => {
    const abbr = (day: string) =>
      `<div class="post-footer">Posted by Anna <abbr itemprop="datePublished" title="${day}T21:05:00-07:00">9:05 PM</abbr></div>`
    expect((await page(body + abbr('2011-03-30'))).date).toBe('2011-03-30T21:05:00-07:00')
    expect((await page(body + abbr('2011-03-30') + abbr('2010-01-02'))).date).toBe(null)
  })
})

describe('published and updated', () => {
  test.each([
    ['Updated: 30 December 2016', null, '2016-12-30'],
    ['Published on 28 December 2016', '2016-12-28', null],
    ['Published 28 December 2016 | Last updated 30 December 2016', '2016-12-28', '2016-12-30'],
    ['The fair opens on 30 December 2016', null, null],
  ])('a line below the text: %s', async (line, date, updated) => {
    const content = `<html lang="en"><head>${title}</head><body><article><h1>Old bridge to close</h1>
${`<p>${sentence}</p>`.repeat(4)}<p>${line}</p></article></body></html>`
    expect(await parse({ content, kind: 'html' })).toMatchObject({ date, updated })
  })

  test('what the header states is not replaced by a line below', async () => {
    const content = `<html lang="en"><head>${title}</head><body><article><h1>Old bridge to close</h1><p>Published 5 May 2024</p>
${`<p>${sentence}</p>`.repeat(4)}<p>Published 1 January 2020</p></article></body></html>`
    expect((await parse({ content, kind: 'html' })).date).toBe('2024-05-05')
  })
})

describe('how sure and how exact', () => {
  test.each([
    [
      'the vague name of a meta element',
      '<meta name="date" content="2020-04-30">',
      '<p>29 April 2020, 12:01</p>',
      '2020-04-29T12:01',
    ],
    ['alone it is believed', '<meta name="date" content="2020-04-30">', '', '2020-04-30'],
    [
      'a plain name',
      '<meta name="pubdate" content="2020-04-30">',
      '<p>29 April 2020, 12:01</p>',
      '2020-04-30',
    ],
    [
      'the same day with its time',
      ld(news('Old bridge to close', { datePublished: '2020-04-29' })),
      '<p>29 April 2020, 12:01</p>',
      '2020-04-29T12:01',
    ],
    ['two figures of a year at the end', '', '<p>( Vale, 14 January 20 )</p>', '2020-01-14'],
    ['two figures before something else', '', '<p>14 January 20 comments</p>', null],
  ])('%s', async (_, head, line, date) => {
    expect((await read(title + head, line)).date).toBe(date)
  })

  test('a word for a day is of the language of the page', async () => {
    const read = async (lang: string) => {
      const content = `<html lang="${lang}"><head>${title}</head><body><article><p>Sie sind hier:</p><h1>Old bridge to close</h1>
${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
      return (await parse({ content, kind: 'html' }, { referenceDate: '2024-03-05' })).date
    }
    expect(await read('de')).toBeNull()
    expect(await read('fr')).toBe('2024-03-04')
  })

  test('a day that is a link below the text stands on the card of another article', async () => {
    const card =
      '<div class="x"><article><a href="/n/7"><span>Jan 2, 2022</span><h3>An old story about the lamp</h3></a></article></div>'
    expect((await read(title, '<p class="byline">By Tom Arden</p>', card)).date).toBeNull()
  })
})
