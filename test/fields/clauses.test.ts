/** What a page says of its people, title and days, one clause a test: each was read wrong once. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

interface Page {
  lang?: string
  head?: string
  line?: string
  first?: string
  below?: string
  text?: string
  heading?: string
}

async function read({
  lang = 'en',
  head = '',
  line = '',
  first = '',
  below = '',
  heading,
  text = sentence,
}: Page) {
  const content = `<!doctype html><html lang="${lang}"><head><title>Old bridge to close</title>${head}</head>
<body><article>${heading ?? '<h1>Old bridge to close</h1>'}${line}${first}${`<p>${text}</p>`.repeat(4)}</article>${below}</body></html>`
  return parse({ content, kind: 'html' })
}

/** In none of the languages. */
const LOREM =
  'Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore.'

const ld = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old bridge to close', ...more })}</script>`
const byline = (text: string) => `<p class="byline">${text}</p>`

describe('a stated Person is one person', () => {
  test.each([
    'Theresa von Finck',
    'João da Costa e Silva',
    'Lorenzo di Campo',
    'José Ortega y Gasset',
    'Dan Walker',
    'Ed Sanders',
    'D. H. Rowan',
    'Anna D. Berg',
    'Ludwig van der Meer',
    'Maria de los Santos',
    'Sofie af Klint',
  ])('%s', async (name) => {
    expect((await read({ head: ld({ author: { '@type': 'Person', name } }) })).authors).toEqual([name])
    expect((await read({ line: byline(`By ${name}`) })).authors).toEqual([name])
  })
})

describe('names in a line are joined by the words of the page’s language', () => {
  test.each([
    ['es', 'Por Lucía Ortega y Marcos Delgado'],
    ['it', 'di Lucía Ortega e Marcos Delgado'],
    ['pt', 'Por Lucía Ortega e Marcos Delgado'],
    ['pl', 'Autor: Lucía Ortega i Marcos Delgado'],
    ['de', 'Von Lucía Ortega und Marcos Delgado'],
    ['nl', 'Door Lucía Ortega en Marcos Delgado'],
    ['id', 'Oleh Lucía Ortega dan Marcos Delgado'],
    ['tr', 'Yazan: Lucía Ortega ve Marcos Delgado'],
    ['sv', 'Av Lucía Ortega och Marcos Delgado'],
    ['cs', 'Autor: Lucía Ortega a Marcos Delgado'],
    ['fr', 'Par Lucía Ortega et Marcos Delgado'],
  ])('%s: %s', async (lang, line) => {
    expect((await read({ lang, line: byline(line), text: LOREM })).authors).toEqual([
      'Lucía Ortega',
      'Marcos Delgado',
    ])
  })
})

describe('nobody among the authors', () => {
  const site = '<meta property="og:site_name" content="Vale Post">'
  test.each([
    [
      'print headline',
      '<meta name="hdl_p" content="Bridge Will Be Closed"><meta name="byl" content="By Tom Arden">',
      '',
    ],
    ['outlet', site, byline('By Tom Arden, Vale Post')],
    ['outlet in front', site, byline('Vale Post / Tom Arden')],
    ['role', '', byline('By Tom Arden, Senior Reporter')],
    ['role on its own line', '', '<div class="byline">By Tom Arden<br>Political editor</div>'],
    ['date', '', byline('By Tom Arden 5 March 2024')],
    ['time', '', byline('By Tom Arden 9:05 PM')],
    ['biography', '', '<div class="author"><a href="/a">Tom Arden</a> <a href="/a">See full bio</a></div>'],
    ['Staff Writers', '', byline('By Tom Arden and Staff Writers')],
    ['agency', '', byline('By Tom Arden with Agencies')],
    ['follow', '', '<div class="author"><a href="/a">Tom Arden</a><button>Follow</button></div>'],
    ['address', '', byline('By Tom Arden (tom.arden@vale.example)')],
    ['account', '', byline('By Tom Arden @tomarden')],
  ])('%s', async (_, head, line) => {
    expect((await read({ head, line })).authors).toEqual(['Tom Arden'])
  })
})

describe('days', () => {
  const day = (page: Page) => read(page).then(({ date }) => date)
  test.each<[string, Page, string | null]>([
    [
      'a day and a time glued',
      { lang: 'de', line: '<p class="meta"><span>28.09.19</span><span>12:44</span></p>' },
      '2019-09-28T12:44',
    ],
    [
      'the same with words',
      { lang: 'de', line: '<p class="meta"><span>28.09.19</span><span>12:44 Uhr</span></p>' },
      '2019-09-28T12:44',
    ],
    [
      'a long year',
      { lang: 'de', line: '<p class="meta"><span>28.09.2019</span><span>12:44</span></p>' },
      '2019-09-28T12:44',
    ],
    [
      'opens the lead',
      {
        lang: 'de',
        first:
          '<p>28.09.2019 – Der Rat stimmte am Dienstag dafür, die alte Brücke zu schließen, sagte ein Sprecher.</p>',
      },
      '2019-09-28',
    ],
    [
      'opens the lead in brackets',
      {
        first:
          '<p>(28 September 2019) The council voted on Tuesday to close the old bridge for good, officials said.</p>',
      },
      '2019-09-28',
    ],
    [
      'opens the lead behind a place',
      {
        first:
          '<p>LISBON, 28 September 2019 – The council voted on Tuesday to close the old bridge, officials said.</p>',
      },
      '2019-09-28',
    ],
    ['Erstellt von', { lang: 'de', line: '<p>Erstellt von Lena Hartwig am 28.09.2019</p>' }, '2019-09-28'],
    [
      'Erstellt am',
      { lang: 'de', line: '<p>Erstellt am 28. September 2019 von Lena Hartwig</p>' },
      '2019-09-28',
    ],
    [
      'abbr',
      { line: '<p><abbr class="published" title="2019-09-28T12:44:00Z">28 Sep</abbr></p>' },
      '2019-09-28T12:44:00+00:00',
    ],
    ['abbr of another kind', { line: '<p><abbr title="United Nations">UN</abbr></p>' }, null],
    [
      'datetime in a country’s own order',
      { lang: 'de', line: '<time datetime="01-11-2023">1. November 2023</time>' },
      '2023-11-01',
    ],
    [
      'JSON-LD with a bad quote',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The "old" bridge","datePublished":"2019-09-28T12:44:00Z"}</script>',
      },
      '2019-09-28T12:44:00+00:00',
    ],
    [
      'JSON-LD with a line end',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge to close","description":"one\ntwo","datePublished":"2019-09-28"}</script>',
      },
      '2019-09-28',
    ],
    ['the first day of computers', { head: ld({ datePublished: '1970-01-01T00:00:00Z' }) }, null],
    [
      'the first day of computers, and another',
      { head: ld({ datePublished: '1970-01-01' }), line: '<p>28 September 2019</p>' },
      '2019-09-28',
    ],
    [
      'a card',
      {
        below:
          '<aside class="related"><a href="/2"><h3>Harbour dredged</h3><time datetime="2019-09-28">28 September 2019</time></a></aside>',
      },
      null,
    ],
    [
      'cards without a name',
      {
        below:
          '<div><a href="/2"><h3>Harbour dredged for the third time</h3></a><span>28 September 2019</span></div><div><a href="/3"><h3>School opens behind the church</h3></a><span>27 September 2019</span></div>',
      },
      null,
    ],
    [
      'JSON-LD of another article',
      { head: ld({ headline: 'Harbour dredged for the third time', datePublished: '2019-09-28' }) },
      null,
    ],
    [
      'JSON-LD of two',
      {
        head:
          ld({ headline: 'Harbour dredged for the third time', datePublished: '2018-01-01' }) +
          ld({ datePublished: '2019-09-28' }),
      },
      '2019-09-28',
    ],
    [
      'the address',
      { head: '<link rel="canonical" href="https://vale.example/2019/09/28/bridge">' },
      '2019-09-28',
    ],
    [
      'a script',
      { head: '<script>var page = {"publishTime": "2019-09-28 12:44"}</script>' },
      '2019-09-28T12:44',
    ],
    ['the day alone is sure', { line: '<p>28 September 2019, shortly before noon</p>' }, '2019-09-28'],
  ])('%s', async (_, page, wanted) => {
    expect(await day(page)).toBe(wanted)
  })

  test.each([
    ['<p>Published: 28 September 2019, 12:44</p><p>Updated: 30 September 2019</p>'],
    ['<p>28 September 2019, 12:44 (updated 30 September 2019)</p>'],
    ['<p>Updated 30 September 2019 | Published 28 September 2019, 12:44</p>'],
    [
      '<time itemprop="datePublished" datetime="2019-09-28T12:44">28 September</time><time itemprop="dateModified" datetime="2019-09-30">30 September</time>',
    ],
  ])('published and updated are told apart: %s', async (line) => {
    const { date, updated } = await read({ line })
    expect({ date, updated }).toEqual({ date: '2019-09-28T12:44', updated: '2019-09-30' })
  })
})
