/** What a page states beside its text: site, picture, keywords, section, access. */
import { describe, expect, test } from 'vitest'
import { parse, stringify } from '../../src/index.ts'

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

async function read(head: string, inside = '', below = '') {
  const content = `<!doctype html><html lang="en"><head><title>Old bridge to close</title>${head}</head>
<body><article><h1>Old bridge to close</h1>${inside}${`<p>${sentence}</p>`.repeat(4)}${below}</article></body></html>`
  return parse({ content, kind: 'html' })
}

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const ld = (...items: object[]) => `<script type="application/ld+json">${JSON.stringify(items)}</script>`
const news = (more: object) => ld({ '@type': 'NewsArticle', headline: 'Old bridge to close', ...more })

test('nothing stated is null, and no list', async () => {
  expect(await read('')).toMatchObject({
    site: null,
    image: null,
    keywords: [],
    category: null,
    access: null,
  })
})

describe('site', () => {
  test.each([
    [meta('og:site_name', 'The Vale Post'), 'The Vale Post'],
    [news({ publisher: { '@type': 'Organization', name: 'Vale Media' } }), 'Vale Media'],
    [meta('og:site_name', 'The Vale Post') + news({ publisher: { name: 'Vale Media' } }), 'The Vale Post'],
    [ld({ '@type': 'WebSite', name: 'The Vale Post' }), 'The Vale Post'],
    [meta('publisher', 'https://social.example/valepost'), null],
    ['<link rel="canonical" href="https://valepost.example/a">', null],
  ])('%s', async (head, site) => {
    expect((await read(head)).site).toBe(site)
  })
})

describe('image', () => {
  const page = '<link rel="canonical" href="https://valepost.example/a/b.html">'
  const picture = '<figure><img src="/p/first.jpg" width="800" height="600"></figure>'
  test.each([
    [meta('og:image', 'https://cdn.example/1.jpg'), '', 'https://cdn.example/1.jpg'],
    [page + meta('og:image', '/1.jpg'), '', 'https://valepost.example/1.jpg'],
    [
      news({ image: { '@type': 'ImageObject', url: 'https://cdn.example/2.jpg' } }),
      '',
      'https://cdn.example/2.jpg',
    ],
    [
      news({ image: ['https://cdn.example/3.jpg', 'https://cdn.example/4.jpg'] }),
      '',
      'https://cdn.example/3.jpg',
    ],
    [meta('og:image', 'null'), picture, '/p/first.jpg'],
    [page, picture, 'https://valepost.example/p/first.jpg'],
  ])('%s %s', async (head, inside, image) => {
    expect((await read(head, inside)).image).toBe(image)
  })
})

describe('keywords', () => {
  test.each([
    [meta('keywords', 'harbour, pier,Pier , storm'), ['harbour', 'pier', 'storm']],
    [meta('keywords', '新闻 港口'), ['新闻', '港口']],
    [meta('keywords', '港口，桥梁、工程'), ['港口', '桥梁', '工程']],
    [meta('keywords', 'harbour council'), ['harbour council']],
    [meta('article:tag', 'Pier') + meta('article:tag', 'Storm'), ['Pier', 'Storm']],
    [news({ keywords: ['Old Town', 'pier'] }) + meta('keywords', 'pier'), ['pier', 'Old Town']],
    [meta('keywords', ' , '), []],
  ])('%s', async (head, keywords) => {
    expect((await read(head)).keywords).toEqual(keywords)
  })
})

describe('category', () => {
  const crumbs = (...names: string[]) =>
    ld(
      { '@type': 'NewsArticle', headline: 'Old bridge to close' },
      {
        '@type': 'BreadcrumbList',
        itemListElement: names.map((name, at) => ({ '@type': 'ListItem', position: at + 1, item: { name } })),
      },
    )
  test.each([
    [meta('article:section', 'Local'), 'Local'],
    [news({ articleSection: ['Local', 'Bridges'] }), 'Local'],
    [crumbs('Start', 'Local', 'Old bridge to close'), 'Local'],
    [crumbs('Start', 'Local', 'Bridges', 'Old bridge'), 'Bridges'],
    [crumbs('Start', 'Old bridge to close'), null],
    [meta('article:section', 'https://valepost.example/local'), null],
  ])('%s', async (head, category) => {
    expect((await read(head)).category).toBe(category)
  })
})

describe('access', () => {
  test.each([
    [news({ isAccessibleForFree: true }), 'free'],
    [news({ isAccessibleForFree: 'False' }), 'paid'],
    [news({ isAccessibleForFree: 'http://schema.org/True' }), 'free'],
    [
      news({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid' } }),
      'paid',
    ],
    [meta('article:content_tier', 'metered'), 'metered'],
    [meta('article:content_tier', 'locked'), 'paid'],
    [meta('article:content_tier', 'gold'), null],
  ])('%s', async (head, access) => {
    expect((await read(head)).access).toBe(access)
  })

  const offer = '<div class="paywall-offer"><p>Subscribe to read on</p></div>'
  test.each([
    ['paid, with an offer below', news({ isAccessibleForFree: false }), offer, 1],
    ['paid, and whole', news({ isAccessibleForFree: false }), '', 0],
    ['free, with an offer below', news({ isAccessibleForFree: true }), offer, 0],
  ])('a body is cut: %s', async (_, head, below, count) => {
    const { report } = await read(head, '', below)
    expect(report?.notices.filter(({ code }) => code === 'cut-by-paywall')).toHaveLength(count)
  })
})

test('they stand in the front matter', async () => {
  const head =
    meta('og:site_name', 'The Vale Post') + meta('keywords', 'pier, storm') + meta('article:section', 'Local')
  const text = await stringify(await read(head), 'markdown')
  expect(text).toMatch(/^site: The Vale Post\nkeywords:\n {2}- pier\n {2}- storm\ncategory: Local$/m)
})

describe('a breadcrumb that a reader sees', () => {
  test.each([
    [
      '<nav aria-label="Breadcrumb"><a href="/">Home</a> › <a href="/l">Local</a> › Old bridge to close</nav>',
      'Local',
    ],
    [
      '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/n/l">Local</a></li></ol>',
      'Local',
    ],
    [
      '<div class="position">You are here: <a href="/">Home</a> > <a href="/l/">Local</a> > Text</div>',
      'Local',
    ],
    ['<p class="topicpath"><a href="https://vale.example/">Top</a>&gt;<a href="/l">Local</a></p>', 'Local'],
    [
      '<div class="crumbs"><a href="/">Home</a> » <a href="/l">Local</a> » <a href="/l/1">Old bridge to close</a></div>',
      'Local',
    ],
    ['<div class="position"><a href="/map">Where to find us</a></div>', null],
    ['<div class="breadcrumbs"><a href="/">Home</a></div>', null],
  ])('%s', async (crumbs, category) => {
    const content = `<html lang="en"><head><title>Old bridge to close</title></head><body><header>${crumbs}</header><article><h1>Old bridge to close</h1>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
    expect((await parse({ content, kind: 'html' })).category).toBe(category)
  })
})

describe('links to tags', () => {
  const tag = (name: string, rel = 'tag') => `<a href="/t/${name}" rel="${rel}">${name}</a>`
  test('below the text', async () => {
    const { keywords, category } = await read(
      '',
      '',
      `<footer>${tag('Local', 'category tag')} ${tag('bridges')}, ${tag('traffic')}</footer>`,
    )
    expect({ keywords, category }).toEqual({ keywords: ['bridges', 'traffic'], category: 'Local' })
  })

  test('of another article', async () => {
    const card = `<aside class="related"><h3>More</h3><article><h4><a href="/2">Harbour dredged</a></h4>${tag('harbour')}</article></aside>`
    expect((await read('', '', card)).keywords).toEqual([])
  })
})

test('microdata states site, picture, keywords, section and access', async () => {
  const inside = `<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><img itemprop="logo" src="/l.png" alt=""><span itemprop="name">Vale Post</span></span>
<span itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url" content="https://cdn.example/5.jpg"></span>
<span itemprop="articleSection">Local</span><span itemprop="keywords">bridges, traffic</span>`
  const { site, image, category, keywords } = await read('', inside)
  expect({ site, image, category, keywords }).toEqual({
    site: 'Vale Post',
    image: 'https://cdn.example/5.jpg',
    category: 'Local',
    keywords: ['bridges', 'traffic'],
  })
})
