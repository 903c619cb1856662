/** Pages without an article still state what they are about: walls, errors, galleries, empty shells. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const og = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `<meta property="${name}" content="${value}">`)
    .join('')
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const page = (lang: string, title: string, head: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`

type Case = [id: string, lang: string, content: string, fields: Record<string, unknown>]

const PAGES: Case[] = [
  [
    'login wall',
    'en',
    page(
      'en',
      'Sign in | Vale Post',
      `${og({
        'og:site_name': 'Vale Post',
        'og:title': 'Old bridge to close',
        'og:description': 'The council voted to close it.',
        'article:published_time': '2024-05-12T10:30:00Z',
      })}<meta name="author" content="Orla Penn">`,
      '<header><a href="/">Vale Post</a></header><main><form><h2>Sign in to read on</h2><label>Email <input></label><button>Continue</button></form></main><footer><a href="/i">Imprint</a></footer>',
    ),
    {
      title: 'Old bridge to close',
      site: 'Vale Post',
      date: '2024-05-12T10:30:00+00:00',
      authors: ['Orla Penn'],
      description: 'The council voted to close it.',
    },
  ],
  [
    '404',
    'en',
    page(
      'en',
      'Page not found - Vale Post',
      og({ 'og:site_name': 'Vale Post' }),
      '<nav><a href="/">Home</a></nav><h1>404</h1><p>Not found</p>',
    ),
    { site: 'Vale Post', date: null, authors: [] },
  ],
  [
    '404 de',
    'de',
    page(
      'de',
      'Seite nicht gefunden | Hafenpost',
      '',
      '<h1>Seite nicht gefunden</h1><ul><li><a href="/a">Start</a></li></ul>',
    ),
    { date: null, authors: [] },
  ],
  [
    'gallery',
    'de',
    page(
      'de',
      'Bilder: Die alte Brücke',
      og({ 'og:site_name': 'Hafenpost', 'og:image': 'https://h.example/1.jpg' }) +
        ld({
          '@context': 'https://schema.org',
          '@type': 'ImageGallery',
          name: 'Die alte Brücke',
          datePublished: '2024-05-12',
          author: { '@type': 'Person', name: 'Jonas Petri' },
        }),
      '<h1>Die alte Brücke</h1><div class="gallery"><a href="/1"><img src="/1.jpg"></a><a href="/2"><img src="/2.jpg"></a></div>',
    ),
    {
      title: 'Die alte Brücke',
      site: 'Hafenpost',
      image: 'https://h.example/1.jpg',
      date: '2024-05-12',
      authors: ['Jonas Petri'],
    },
  ],
  [
    'empty SPA',
    'en',
    page(
      'en',
      'Old bridge to close',
      ld({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Old bridge to close',
        datePublished: '2024-05-12T10:30:00+01:00',
        dateModified: '2024-05-13T08:00:00+01:00',
        author: [
          { '@type': 'Person', name: 'Orla Penn' },
          { '@type': 'Person', name: 'Tom Arden' },
        ],
        publisher: { '@type': 'Organization', name: 'Vale Post' },
      }),
      '<div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript.</noscript>',
    ),
    {
      title: 'Old bridge to close',
      site: 'Vale Post',
      date: '2024-05-12T10:30:00+01:00',
      updated: '2024-05-13T08:00:00+01:00',
      authors: ['Orla Penn', 'Tom Arden'],
    },
  ],
  [
    'video',
    'fr',
    page(
      'fr',
      'Vidéo : le vieux pont',
      og({
        'og:type': 'video.other',
        'og:title': 'Le vieux pont',
        'og:site_name': 'Le Quai',
        'og:video:release_date': '2024-05-12',
      }) +
        ld({
          '@context': 'https://schema.org',
          '@type': 'VideoObject',
          name: 'Le vieux pont',
          uploadDate: '2024-05-12T08:00:00+02:00',
          description: 'Un film sur le pont.',
        }),
      '<h1>Le vieux pont</h1><video src="/v.mp4"></video>',
    ),
    { title: 'Le vieux pont', site: 'Le Quai', description: 'Un film sur le pont.' },
  ],
  [
    'cookie wall',
    'es',
    page(
      'es',
      'Viejo puente cierra - El Muelle',
      og({ 'og:title': 'El viejo puente cierra', 'og:site_name': 'El Muelle', 'og:locale': 'es_ES' }),
      '<div role="dialog"><h2>Valoramos tu privacidad</h2><button>Aceptar</button><button>Rechazar</button></div>',
    ),
    { site: 'El Muelle', language: 'es' },
  ],
  [
    'captcha',
    'en',
    page(
      'en',
      'Just a moment...',
      '',
      '<h1>vale.example</h1><p>Checking if the site connection is secure</p><noscript>Enable JavaScript and cookies to continue</noscript>',
    ),
    { date: null, authors: [] },
  ],
  [
    'section',
    'pl',
    page(
      'pl',
      'Wiadomości | Gazeta Rzeczna',
      og({ 'og:site_name': 'Gazeta Rzeczna', 'og:type': 'website' }),
      '<h1>Wiadomości</h1><ul>' +
        [1, 2, 3, 4].map((i) => `<li><a href="/${i}">Stary most zostanie zamknięty ${i}</a></li>`).join('') +
        '</ul>',
    ),
    { site: 'Gazeta Rzeczna', date: null, authors: [] },
  ],
  [
    'zh login',
    'zh',
    page(
      'zh',
      '旧桥春天关闭维修_河湾日报',
      '<meta name="author" content="林小满"><meta name="publishdate" content="2024-05-12">',
      '<div class="login"><input placeholder="手机号"><button>登录</button></div><a href="/">首页</a>',
    ),
    { title: '旧桥春天关闭维修', date: '2024-05-12', authors: ['林小满'] },
  ],
]

test.each(PAGES)('%s (%s)', async (_, __, content, fields) => {
  expect(await parse({ content, kind: 'html' })).toMatchObject(fields)
})
