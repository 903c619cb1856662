/** Statements about people -> names: what joins names in one language is a part of a name in another. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

async function authorsOf(byline: string, head = '', lang = 'en') {
  const content = `<!doctype html><html lang="${lang}"><head><title>Old bridge to close</title>${head}</head>
<body><article><h1>Old bridge to close</h1>${byline}${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
  return (await parse({ content, kind: 'html' })).authors
}

const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old bridge to close', author })}</script>`
const person = (name: string) => ld({ '@type': 'Person', name })

describe('small words within a name', () => {
  test.each([
    ['Theresa von Finck', ['Theresa von Finck']],
    ['Ulrike von der Heide and Lorenzo di Campo', ['Ulrike von der Heide', 'Lorenzo di Campo']],
    ['Maria da Costa', ['Maria da Costa']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Norman D. Shaw', ['Norman D. Shaw']],
    ['John U. Smith', ['John U. Smith']],
    ['Tom Ed Miller', ['Tom Ed Miller']],
    ['Sophie in ’t Veld', ['Sophie in ’t Veld']],
  ])('%s', async (name, names) => {
    expect(await authorsOf(`<p class="byline">By ${name}</p>`)).toEqual(names)
    expect(await authorsOf('', person(name))).toEqual(names)
  })
})

describe('words that join names', () => {
  test.each([
    ['es', 'Por Ana Ruiz y Luz Gil', ['Ana Ruiz', 'Luz Gil']],
    ['it', 'Di Lucia Ferri e Paolo Neri', ['Lucia Ferri', 'Paolo Neri']],
    ['de', 'Von Anna Berg und Jan Koch', ['Anna Berg', 'Jan Koch']],
    ['id', 'Oleh Budi Santoso dan Rina Putri', ['Budi Santoso', 'Rina Putri']],
    ['en', 'By Dana Whitcombe and Joel Marsh', ['Dana Whitcombe', 'Joel Marsh']],
  ])('in %s: %s', async (lang, line, names) => {
    expect(await authorsOf(`<p class="byline">${line}</p>`, '', lang)).toEqual(names)
  })
})

describe('what stands behind a name', () => {
  test.each([
    ['<p class="author">Written by Carl Weston on 1 May 2024</p>', ['Carl Weston']],
    [
      '<p class="meta">Posted by <span class="author">Carl Weston on</span> <time>May 1, 2024</time></p>',
      ['Carl Weston'],
    ],
    [
      '<div class="author">Written by <a href="/m">Martin Larrabee</a> in <a href="/v">Valve</a> on 10 August 2016</div>',
      ['Martin Larrabee'],
    ],
    ['<p class="byline">By Tom Arden for The Marlow Courier</p>', ['Tom Arden']],
    ['<p class="byline">Posted by Andrew Zonen at 12:55 AM</p>', ['Andrew Zonen']],
    [
      '<div class="byline">By <a href="/people/h">Harold Bloom</a><span>Staff Writer</span></div>',
      ['Harold Bloom'],
    ],
    [
      '<div class="byline">By <a href="/people/i">Ines Falk</a><span>Correspondent</span></div>',
      ['Ines Falk'],
    ],
    [
      '<div class="author"><a href="/profiles/mr">Marguerite Reardon</a> <a href="/profiles/mr">See full bio</a></div>',
      ['Marguerite Reardon'],
    ],
    ['<div class="author"><a href="/people/o">Ole Vik</a> <button>Follow</button></div>', ['Ole Vik']],
    [
      '<div class="author-name">Shivya Nath<p>Hi there! I write about slow, meaningful travel, and the places we visit each year.</p></div>',
      ['Shivya Nath'],
    ],
    [
      '<div class="author"><style>.css-1{align-self:flex-start}</style>Trevor Jackins</div>',
      ['Trevor Jackins'],
    ],
    ['<p class="byline">By Nora McReporter</p>', ['Nora McReporter']],
    ['<p class="byline">By Anna Forster</p>', ['Anna Forster']],
  ])('%s', async (byline, names) => {
    expect(await authorsOf(byline)).toEqual(names)
  })

  test('microdata: the name, no style sheet and no biography', async () => {
    const bio = '<p>I write about travel, food, and the places we visit.</p>'
    const scope = 'itemprop="author" itemscope itemtype="https://schema.org/Person"'
    for (const inside of [
      `<style>.css-x{border-radius:10px}</style><span itemprop="name">Trevor Jackins</span>${bio}`,
      '<style>.css-x{border-radius:10px}</style><a href="/t">Trevor Jackins</a>',
      `<a href="/t">Trevor Jackins</a>${bio}`,
    ])
      expect(await authorsOf(`<div ${scope}>${inside}</div>`)).toEqual(['Trevor Jackins'])
  })
})

describe('what markup states', () => {
  test.each([
    [person('Mark Di Castello'), ['Mark Di Castello']],
    [person('João da Costa e Silva'), ['João da Costa e Silva']],
    [ld('Martha Holm and Simon Gold, Staff Writers'), ['Martha Holm', 'Simon Gold']],
    [ld([{ '@type': 'Person', name: 'Martha Holm, Professor at the Faculty' }]), ['Martha Holm']],
    [person('Felix Schröder und Jörg Soldwisch'), ['Felix Schröder', 'Jörg Soldwisch']],
    ['<meta name="citation_author" content="Gilmore, Stan">', ['Stan Gilmore']],
    ['<meta name="dc.creator" content="Whitcombe, Dana B.">', ['Dana B. Whitcombe']],
    ['<meta name="author" content="Dana Whitcombe, Joel Marsh">', ['Dana Whitcombe', 'Joel Marsh']],
    ['<meta name="author" content="Tom Arden, Harbour correspondent">', ['Tom Arden']],
    ['<meta name="author" content="tom@harbour.example (Tom Arden)">', ['Tom Arden']],
    ['<meta name="author" content="Marlow Media S.A.">', []],
    ['<meta name="author" content="Küstenverlag GmbH & Co. KG">', []],
    ['<meta name="author" content="Harbour Press Inc.">', []],
    ['<meta name="author" content="Sara Sands">', ['Sara Sands']],
    ['<meta name="author" content="Ministerium für Handel">', ['Ministerium für Handel']],
    [
      '<meta name="byl" content="By Tom Arden"><meta name="hdl_p" content="Stone Will Be Replaced">',
      ['Tom Arden'],
    ],
  ])('%s', async (head, names) => {
    expect(await authorsOf('', head)).toEqual(names)
  })
})

describe('a name in a line of the page that no label speaks for', () => {
  test.each([
    '<p>Blog Front Ropes &amp; Sail Making • October 18, 2019</p>',
    '<p>Beliebte Beiträge zum Thema:</p>',
    '<p>North Pier West Extension © K. Marlow, 31.05.2013</p>',
    '<p>Ottilie Berg<br>E-Mail: berg@harbour.example</p>',
  ])('%s is nobody', async (line) => {
    expect(await authorsOf(line, '', 'de')).toEqual([])
  })

  test.each([
    '<p>07. November 2023 - 10:38 Uhr | Maximilian Köhl</p>',
    '<p>Maximilian Köhl | 07. November 2023</p>',
  ])('%s is the author', async (line) => {
    expect(await authorsOf(line, '', 'de')).toEqual(['Maximilian Köhl'])
  })

  test('and gives way to what the markup states', async () => {
    const line = '<p>Audio | 25.04.2024 | Maximilian Köhl</p>'
    const desk = ld({ '@type': 'Organization', name: 'Hafenredaktion Süd' })
    expect(await authorsOf(line, desk, 'de')).toEqual(['Hafenredaktion Süd'])
  })
})

describe("an author's card", () => {
  test.each([
    [
      '<span class="byline"><span class="author vcard"><a class="url fn n" href="/a/kite">kite</a></span></span>',
      ['kite'],
    ],
    ['<h4 class="vcard author">by <span class="fn">harbourkid</span></h4>', ['harbourkid']],
    ['<p>By <a class="p-author h-card" href="/m">mellow7</a></p>', ['mellow7']],
    [
      '<div class="meta">12 May 2024 by <span class="author vcard"><a class="url fn n" href="/a/z">Ines Falk</a></span><span class="cat-links">in <a href="/c">General</a></span></div>',
      ['Ines Falk'],
    ],
    [
      '<address><a rel="author" itemprop="url name" href="mailto:i@harbour.example"><span class="firstname">Ingrid Marie</span> <span class="lastname">Torp</span></a></address>',
      ['Ingrid Marie Torp'],
    ],
  ])('%s', async (byline, names) => {
    expect(await authorsOf(byline)).toEqual(names)
  })
})

describe('several statements', () => {
  const seen = '<p class="byline">By <a rel="author" href="/i">Ines Falk</a></p>'

  test('the byline and the head of the page agree against JSON-LD', async () => {
    const head = `${person('Ole Vik')}<meta name="author" content="Ines Falk">`
    expect(await authorsOf(seen, head)).toEqual(['Ines Falk'])
  })

  test('the byline alone does not', async () => {
    expect(await authorsOf(seen, person('Ole Vik'))).toEqual(['Ole Vik'])
  })

  test('whom the page calls the editor gives way to the byline', async () => {
    const line = `${seen}<p>Editor: Ole Vik</p>`
    expect(await authorsOf(line, person('Ole Vik'))).toEqual(['Ines Falk'])
  })

  test('a forename is completed by the byline', async () => {
    expect(await authorsOf('<p>Von Jonas Petri</p>', person('Jonas'), 'de')).toEqual(['Jonas Petri'])
    expect(await authorsOf('<p>By Ines Falk</p>', person('Jonas'))).toEqual(['Jonas'])
  })

  test('the site is known by its address and by the end of the title', async () => {
    const own =
      '<meta property="og:site_name" content="www.harbourpost.example"><meta name="author" content="HarbourPost">'
    expect(await authorsOf('<p>Ines Falk | 12 May 2024</p>', own)).toEqual(['Ines Falk'])
  })
})

describe('the name that signs the text', () => {
  const signed = async (end: string, lang = 'en', head = '') => {
    const text = `<p>${sentence}</p>`.repeat(4)
    const content = `<html lang="${lang}"><head><title>Old bridge to close</title>${head}</head><body><article><h1>Old bridge to close</h1>${text}${end}</article></body></html>`
    return (await parse({ content, kind: 'html' })).authors
  }

  test.each([
    ['<p><b><i>Stefan Keller</i></b></p>', 'de', ['Stefan Keller']],
    ['<p align="right"><strong>Lê Minh</strong></p>', 'vi', ['Lê Minh']],
    ['<p>Maria Keller<br>Chair of the council</p>', 'en', ['Maria Keller']],
    ['<p>Von Stefan Keller</p>', 'de', ['Stefan Keller']],
    ['<p>Autorinnen und Autoren Anna Berg und Jan Koch</p>', 'de', ['Anna Berg', 'Jan Koch']],
    [
      '<div class="comment"><div class="author vcard"><cite class="fn">Rosa Quill</cite></div><p>Well said!</p></div>',
      'en',
      [],
    ],
    ['<p><b>Vorherige Artikel</b></p>', 'de', []],
    ['<p><b>Palais Epstein</b></p>', 'de', []],
    ['<p><b>New York</b></p>', 'en', []],
    ['<p><b>Read More</b></p>', 'en', []],
  ])('%s', async (end, lang, names) => {
    expect(await signed(end, lang)).toEqual(names)
  })

  test('comes before the site, not before a person', async () => {
    const end = '<p><strong>Stefan Keller</strong></p>'
    const site = '<meta property="og:site_name" content="Hafenpost"><meta name="author" content="Hafenpost">'
    expect(await signed(end, 'de', site)).toEqual(['Stefan Keller'])
    expect(await signed(end, 'de', person('Ines Falk'))).toEqual(['Ines Falk'])
  })
})

describe('lines that name others', () => {
  test.each([
    '<p>Tom Arden, photo: Harbour Archive</p>',
    '<p>Pier Extension North seen from above 28.04.2024 © Marlow Energy/Tom Arden</p>',
    '<p>Home > Harbour > Dana Whitcombe > News</p>',
  ])('%s', async (line) => {
    expect(await authorsOf(line)).toEqual([])
  })
})

test('who pays is nobody', async () => {
  const line = '<p>By Tom Arden</p><p>Presented by Vale Ferries</p>'
  expect(await authorsOf(line)).toEqual(['Tom Arden'])
  expect(await authorsOf('<p>Von Tom Arden</p><p>Präsentiert von Vale Fähren</p>', '', 'de')).toEqual([
    'Tom Arden',
  ])
})

test('a space stands within a name in Japanese', async () => {
  expect(await authorsOf('<p>記者：佐藤 花子 2024年3月5日</p>', '', 'ja')).toEqual(['佐藤 花子'])
  expect(await authorsOf('<p>文：田中 一郎、山本 次郎</p>', '', 'ja')).toEqual(['田中 一郎', '山本 次郎'])
})

test('a line of furniture below the text', async () => {
  const end =
    '<div class="post-footer"><span>Posted by Tom Arden at 6:22 PM</span> <span>Labels: <a href="/l">pier</a></span></div>'
  const content = `<html lang="en"><head><title>Old bridge to close</title></head><body><article><h1>Old bridge to close</h1>${`<p>${sentence}</p>`.repeat(4)}${end}</article></body></html>`
  expect((await parse({ content, kind: 'html' })).authors).toEqual(['Tom Arden'])
})

describe('nobody of the page', () => {
  const meta = (name: string) => `<meta name="author" content="${name}">`
  const section = (name: string) => `<meta property="article:section" content="${name}">`
  test.each([['News'], ['Nachrichten'], ['Panorama'], ['Opinión']])(
    'the section %s as author',
    async (name) => {
      expect(await authorsOf('', meta(name) + section(name))).toEqual([])
    },
  )

  test('a section that is named after a person', async () => {
    expect(await authorsOf('', meta('Hannah Whitcombe') + section('Hannah Whitcombe'))).toEqual([
      'Hannah Whitcombe',
    ])
  })

  const site = '<meta property="og:site_name" content="Vale Post">'
  test.each([
    ['By Vale Post with Agencies', ['Vale Post']],
    ['By HANNAH WHITCOMBE Vale Post', ['HANNAH WHITCOMBE']],
    ['By Hannah Whitcombe, Vale Post', ['Hannah Whitcombe']],
    ['By Hannah Whitcombe and Agencies', ['Hannah Whitcombe']],
  ])('%s', async (line, names) => {
    expect(await authorsOf(`<p class="byline">${line}</p>`, site)).toEqual(names)
  })

  test('one whom the page calls its editor gives way to the byline', async () => {
    const byline = '<div class="author-2">Tom Arden</div><p>Editor: Hannah Whitcombe</p>'
    expect(await authorsOf(byline, person('Hannah Whitcombe'))).toEqual(['Tom Arden'])
    expect(await authorsOf('<p>Editor: Hannah Whitcombe</p>', person('Hannah Whitcombe'))).toEqual([
      'Hannah Whitcombe',
    ])
  })
})

describe('the site in the place of the author', () => {
  const site = '<meta property="og:site_name" content="Vale Post">'
  const stated = (type: string, more = {}) => site + ld({ '@type': type, name: 'Vale Post', ...more })
  const meta = '<meta name="author" content="Vale Post">'
  const byline = '<p class="byline">Vale Post</p>'
  const card = '<p>by <span class="author vcard"><a class="url fn n" href="/a/v">Vale Post</a></span></p>'

  test.each([
    ['an organisation', stated('Organization')],
    ['a newsroom', stated('NewsMediaOrganization', { url: 'https://vale.example' })],
    ['a name without a type', site + ld('Vale Post')],
    ['the head alone', site + meta],
  ])('stated once as %s is who publishes', async (_, head) => {
    expect(await authorsOf('', head)).toEqual([])
  })

  test.each([
    ['stated as a person', '', stated('Person')],
    ['stated at a second place', '', stated('Organization') + meta],
    ['shown in a byline', byline, stated('Organization')],
    ['shown on a card', card, site],
  ])('signs itself: %s', async (_, line, head) => {
    expect(await authorsOf(line, head)).toEqual(['Vale Post'])
  })

  test('gives way to any person', async () => {
    expect(await authorsOf('<p>By Tom Arden</p>', stated('Person') + meta)).toEqual(['Tom Arden'])
    expect(await authorsOf('', stated('Organization') + meta.replace('Vale Post', 'Ines Falk'))).toEqual([
      'Ines Falk',
    ])
  })
})

describe('a small word that joins names or is a part of one', () => {
  test.each([
    ['pt', 'Por João da Silva e Sousa e Rita dos Santos', ['João da Silva e Sousa', 'Rita dos Santos']],
    ['pt', 'Por Ana Luísa Pinto e Castro e Rui Melo', ['Ana Luísa Pinto e Castro', 'Rui Melo']],
    ['pt', 'Por Rui Melo e Ana Pinto', ['Rui Melo', 'Ana Pinto']],
    ['es', 'Por José Ortega y Gasset y Ana Ruiz', ['José Ortega y Gasset', 'Ana Ruiz']],
    ['it', 'di Paolo Di Marco e Lucia De Angelis', ['Paolo Di Marco', 'Lucia De Angelis']],
    ['it', 'Di Lucia Da Ponte', ['Lucia Da Ponte']],
    ['fr', 'Par Jean De La Tour et Anne Du Pré', ['Jean De La Tour', 'Anne Du Pré']],
    ['en', 'By Khalid bin Rashid and Nour al-Haddad', ['Khalid bin Rashid', 'Nour al-Haddad']],
    ['en', 'By Omar el-Masri', ['Omar el-Masri']],
    ['de', 'Von Yusuf ash-Sharif und Anna Berg', ['Yusuf ash-Sharif', 'Anna Berg']],
  ])('in %s: %s', async (lang, line, names) => {
    expect(await authorsOf(`<p>${line}</p>`, '', lang)).toEqual(names)
  })
})

describe('an office behind a name', () => {
  test.each([
    ['en', 'Tom Arden, Chief Political Correspondent', ['Tom Arden']],
    ['en', 'Tom Arden, Senior Harbour Reporter', ['Tom Arden']],
    ['de', 'Anna Berg, Leitende Politische Redakteurin', ['Anna Berg']],
    ['en', 'Tom Arden, Maria Keller Senior Reporter', ['Tom Arden', 'Maria Keller']],
  ])('in %s: %s', async (lang, line, names) => {
    expect(await authorsOf(`<div class="byline">${line}</div>`, '', lang)).toEqual(names)
  })
})

describe('who translated', () => {
  test.each([
    ['de', 'Von Orla Penn. Aus dem Englischen von Anna Berg', ['Orla Penn']],
    ['en', 'By Claire Morel | Translated by Orla Penn', ['Claire Morel']],
    ['fr', 'Par Orla Penn – Traduit de l’anglais par Claire Morel', ['Orla Penn']],
    ['es', 'Por Orla Penn. Traducción de Inés Roca', ['Orla Penn']],
    ['sv', 'Av Orla Penn. Översatt av Åsa Lindgren', ['Orla Penn']],
  ])('in %s: %s', async (lang, line, names) => {
    expect(await authorsOf(`<p class="byline">${line}</p>`, '', lang)).toEqual(names)
  })
})

test.each(['admin', 'webmaster', 'Redaktion'])(
  '%s gives way to the name that signs the text',
  async (name) => {
    const end = '<p><strong>Stefan Keller</strong></p>'
    const content = `<html lang="de"><head><title>Old bridge to close</title><meta name="author" content="${name}"></head>
<body><article><h1>Old bridge to close</h1>${`<p>${sentence}</p>`.repeat(4)}${end}</article></body></html>`
    expect((await parse({ content, kind: 'html' })).authors).toEqual(['Stefan Keller'])
  },
)

describe('what stands in the place of a name', () => {
  test.each([
    [
      'en',
      [
        'Staff Writers',
        'Staff Reporter',
        'Agencies',
        'Our Correspondent',
        'Correspondent',
        'Editor',
        'See full bio',
      ],
    ],
    ['de', ['Agenturen', 'Gastautor', 'Redakteurin']],
    ['es', ['Agencias', 'Nuestro corresponsal', 'Colaboradores']],
    ['ru', ['Корреспондент', 'Автор']],
    ['zh', ['记者', '作者']],
  ])('names nobody in %s', async (lang, names) => {
    for (const name of names) {
      expect(await authorsOf('', person(name), lang)).toEqual([])
      expect(await authorsOf('', `<meta name="author" content="${name}">`, lang)).toEqual([])
    }
  })

  test.each(['Redaktion', 'Editorial Board', 'admin', 'Nora McReporter'])('%s is somebody', async (name) => {
    expect(await authorsOf('', person(name))).toEqual([name])
  })
})
