/** Who wrote a page where no line above its text says so: labels in columns, names behind the text, brackets at its end. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const TEXTS: Record<string, string> = {
  en: 'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.',
  de: 'Der Rat stimmte am Dienstag dafür, die alte Brücke zu schließen, nachdem in zwei Pfeilern Risse gefunden wurden.',
  es: 'El consejo votó el martes a favor de cerrar el viejo puente, después de que se hallaran grietas en dos pilares.',
  fr: 'Le conseil a voté mardi la fermeture du vieux pont, après la découverte de fissures dans deux de ses piliers.',
  pl: 'Rada zagłosowała we wtorek za zamknięciem starego mostu, po tym jak w dwóch filarach znaleziono pęknięcia.',
  ja: '市議会は火曜日、二つの橋脚にひびが見つかった古い橋を閉鎖することを決め、工事が終わるまでバスは水門を通る遠回りの道を走る。',
  zh: '河湾市的旧渡口经过两年改建，成为一座有木栈道和柳树的公园，附近的居民又多了一个散步的地方，孩子们也常来这里玩。',
}

interface Parts {
  line?: string
  below?: string
  beside?: string
}

async function authorsOf(lang: string, { line = '', below = '', beside = '' }: Parts) {
  const text = TEXTS[lang]!
  const title = lang === 'zh' ? '旧渡口改建成滨河公园' : 'Old bridge to close'
  const paragraphs = `<p>${text}</p>`.repeat(4)
  const content = `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main>
<div class="article"><h1>${title}</h1>${line}${paragraphs}${below}</div>${beside}</main></body></html>`
  return (await parse({ content, kind: 'html' })).authors
}

/** Boxes of other parts of the page, whose text is kept. */
const more = (lang: string) => `<section><h2>Contact</h2><p>${TEXTS[lang]}</p><p>${TEXTS[lang]}</p></section>`

describe('a label and a name that markup sets apart', () => {
  test.each<[string, Parts, string[]]>([
    [
      'en',
      { line: '<dl><dt>Author</dt><dd>Orla Penn</dd><dt>Topic</dt><dd>Bridges</dd></dl>' },
      ['Orla Penn'],
    ],
    [
      'en',
      { line: '<p><span class="sr-only">By </span><span>Orla Penn</span> | <b>Local</b></p>' },
      ['Orla Penn'],
    ],
    [
      'en',
      {
        line: '<div><span class="visually-hidden">Author:</span> <a href="/o">Orla Penn</a>, <a href="/t">Tom Arden</a></div>',
      },
      ['Orla Penn', 'Tom Arden'],
    ],
    [
      'en',
      { beside: '<aside><table><tr><th>Written by</th><td>Orla Penn</td></tr></table></aside>' },
      ['Orla Penn'],
    ],
    [
      'de',
      { beside: '<div class="col"><ul><li><strong>Autorin/Autor</strong> Jan Petri</li></ul></div>' },
      ['Jan Petri'],
    ],
    ['de', { below: '<a href="/m"><b>Von:</b><br><br>Jan Petri</a>' }, ['Jan Petri']],
    ['es', { line: '<div><span>Por</span> <a href="/a">Lucía Robledo</a></div>' }, ['Lucía Robledo']],
    ['pl', { beside: '<dl><dt>Autor:</dt><dd>Hanna Wilczek</dd></dl>' }, ['Hanna Wilczek']],
  ])('%s %j', async (lang, parts, names) => {
    expect(await authorsOf(lang, parts)).toEqual(names)
  })

  test.each<[string, Parts]>([
    // Two of other articles.
    [
      'en',
      {
        beside: `${'<p>Pier</p>'.repeat(20)}<ul><li><b>Author</b> <i>Orla Penn</i></li></ul><ul><li><b>Author</b> <i>Tom Arden</i></li></ul>`,
      },
    ],
    ['en', { beside: '<div class="related"><h3>A pier</h3><p><b>Author</b> <i>Orla Penn</i></p></div>' }],
    ['en', { line: '<dl><dt>Author</dt><dd>Read our whole story of the bridge here</dd></dl>' }],
    ['en', { line: '<p><span>de</span> <a href="/a">Orla Penn</a></p>' }],
    ['en', { line: '<dl><dt>Architect</dt><dd>Orla Penn</dd></dl>' }],
  ])('nobody: %s %j', async (lang, parts) => {
    expect(await authorsOf(lang, parts)).toEqual([])
  })
})

describe('a line behind the text, above what else was kept', () => {
  test.each<[string, Parts, string[]]>([
    [
      'de',
      { below: '<p>Autoren Jan Petri und Anna Berg</p>', beside: more('de') },
      ['Jan Petri', 'Anna Berg'],
    ],
    ['de', { below: '<p><b><i>Stefan Weber</i></b></p>', beside: more('de') }, ['Stefan Weber']],
    ['en', { below: '<p>Words by Orla Penn</p>', beside: more('en') }, ['Orla Penn']],
    ['fr', { below: '<p><em>Marie Dubois</em></p>', beside: more('fr') }, ['Marie Dubois']],
    [
      'zh',
      { below: '<p>采写：河湾日报记者 林小满 周远</p><p>责任编辑：</p>', beside: more('zh') },
      ['林小满', '周远'],
    ],
  ])('%s %j', async (lang, parts, names) => {
    expect(await authorsOf(lang, parts)).toEqual(names)
  })

  test('lines at two places sign a part each', async () => {
    const part = `<p>Words by Orla Penn</p><h2>The pier</h2><p>${TEXTS.en}</p><p>Words by Tom Arden</p>`
    expect(await authorsOf('en', { below: part, beside: more('en') })).toEqual([])
  })

  test('a line between two paragraphs is one of the text', async () => {
    const below = `<p><b>Stefan Weber</b></p><p>${TEXTS.de}</p>`
    expect(await authorsOf('de', { below, beside: more('de') })).toEqual([])
  })
})

describe('a bare name in brackets at the end of a text in Chinese', () => {
  test.each([
    ['（林小满）', ['林小满']],
    ['（林小满 周远）', ['林小满', '周远']],
    ['（欧阳小满）', ['欧阳小满']],
    ['(周远)', ['周远']],
    ['（全文完）', []],
    ['（待续）', []],
    ['（金融界）', []],
    ['（高新区管委会）', []],
    ['（北京）', []],
  ])('%s', async (ending, names) => {
    expect(await authorsOf('zh', { below: `<p>${TEXTS.zh}${ending}</p>` })).toEqual(names)
  })

  test('in the middle of a sentence it is anybody', async () => {
    expect(await authorsOf('zh', { below: `<p>${TEXTS.zh}新任园长是河湾人（林小满）</p>` })).toEqual([])
  })
})

describe('who entered the text', () => {
  test.each<[string, Parts, string[]]>([
    ['en', { line: '<div>Filed under: <a href="/n">News</a> — orlap @ 10:30</div>' }, ['orlap']],
    [
      'en',
      { line: '<div>Posted in: <a href="/n">News</a>, <a href="/b">Bridges</a> — Orla Penn @ 6:12 pm</div>' },
      ['Orla Penn'],
    ],
    [
      'de',
      {
        line: '<div>Kategorie: <a href="/n">Stadt</a> — jpetri @ 00:11<br>Tags: <a href="/t">Brücke</a></div>',
      },
      ['jpetri'],
    ],
    ['en', { below: '<footer><div>by <a class="username" href="/user/4">Orla</a></div></footer>' }, ['Orla']],
    [
      'de',
      { below: '<div class="submitted">Von <a class="username" href="/redaktion/jan">Jan</a></div>' },
      ['Jan'],
    ],
  ])('%s %j', async (lang, parts, names) => {
    expect(await authorsOf(lang, parts)).toEqual(names)
  })
})

test.each([
  ['de', '<h2>Die Polizei fand das Auto von Stefan Weber</h2>'],
  ['en', '<h2>Police found the car of Orla Penn</h2>'],
  ['es', '<h2>La policía encontró el coche de Lucía Robledo</h2>'],
  ['fr', '<h3>La police a retrouvé la voiture de Marie Dubois</h3>'],
])('a heading that ends in a name is no byline: %s %s', async (lang, line) => {
  expect(await authorsOf(lang, { line })).toEqual([])
})

async function dateOf(lang: string, { line = '', below = '', beside = '' }: Parts) {
  const title = 'Old bridge to close'
  const content = `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main>
<div class="article"><h1>${title}</h1>${line}${`<p>${TEXTS[lang]}</p>`.repeat(4)}${below}</div>${beside}</main></body></html>`
  return (await parse({ content, kind: 'html' })).date
}

const card = (day: string, title: string) =>
  `<li><a href="/a"><span>${day}</span><h3>${title}</h3><p>A short word on it.</p></a></li>`
const news = (...cards: string[]) => `<div class="related"><h2>News</h2><ul>${cards.join('')}</ul></div>`

describe('a day far from the headline', () => {
  test.each<[string, Parts, string | null]>([
    ['en', { beside: '<table><tr><th>Published</th><td>5 March 2024</td></tr></table>' }, '2024-03-05'],
    ['de', { beside: '<dl><dt>Datum</dt><dd>05.03.2024</dd></dl>' }, '2024-03-05'],
    ['fr', { beside: '<ul><li><p>Mise en ligne</p><p>5 mars 2024</p></li></ul>' }, '2024-03-05'],
    ['pl', { beside: '<dl><dt>Data publikacji:</dt><dd>5 marca 2024</dd></dl>' }, '2024-03-05'],
    ['en', { beside: '<div class="related"><p><b>Published</b> <i>5 March 2024</i></p></div>' }, null],
    // The card of the article itself, in a list of all.
    [
      'en',
      { beside: news(card('5 March 2024', 'Old bridge to close'), card('4 March 2024', 'New pier')) },
      '2024-03-05',
    ],
    [
      'de',
      { beside: news(card('04.03.2024', 'Neuer Steg'), card('05.03.2024', 'Old bridge to close')) },
      '2024-03-05',
    ],
    [
      'es',
      { beside: '<nav><ul><li>5 de marzo de 2024<br><a href="/a">Old bridge to close</a></li></ul></nav>' },
      '2024-03-05',
    ],
    ['en', { beside: news(card('4 March 2024', 'New pier')) }, null],
    [
      'en',
      {
        beside: news(
          card('5 March 2024', 'Old bridge to close'),
          card('6 March 2024', 'Old bridge to close'),
        ),
      },
      null,
    ],
    // The lead in a box of its own.
    [
      'de',
      {
        line: `<div class="teaser-text"><p>Pressemitteilung vom 5. März 2024 | Berlin – ${TEXTS.de}</p></div>`,
      },
      '2024-03-05',
    ],
    ['en', { line: `<div class="teaser"><p>(5 March 2024) ${TEXTS.en}</p></div>` }, '2024-03-05'],
  ])('%s %j', async (lang, parts, day) => {
    expect(await dateOf(lang, parts)).toBe(day)
  })
})

describe('in Japanese', () => {
  const day = '<p>2024年5月12日 10時30分</p>'
  test.each<[Parts, string[]]>([
    [{ below: '<p>（田中一郎、佐藤花子）</p>' }, ['田中一郎', '佐藤花子']],
    [{ below: '<p>【鈴木大輔】</p>' }, ['鈴木大輔']],
    [{ below: '<p>（小笠原淳）</p>' }, ['小笠原淳']],
    [{ line: `${day}<p>社会部　田中 一郎</p>` }, ['田中 一郎']],
    [{ line: `<p>政治部 鈴木大輔</p>${day}` }, ['鈴木大輔']],
    [{ line: `${day}<p>佐藤 花子</p>` }, ['佐藤 花子']],
    [{ line: `${day}<p>社会部</p>` }, []],
    [{ line: `${day}<p>東京 大阪</p>` }, []],
    [{ line: `${day}<p>大阪 経済</p>` }, []],
    [{ below: '<p>（写真提供）</p>' }, []],
    [{ below: '<p>（東京、大阪）</p>' }, []],
  ])('%j', async (parts, names) => {
    expect(await authorsOf('ja', parts)).toEqual(names)
  })
})
