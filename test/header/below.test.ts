/** What stands right below the text: a labelled source is the text's. It takes no paragraph with it, and one of a picture or a table is theirs. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { filledOf } from './filled.ts'

const WORDS = {
  en: {
    title: 'Harbour extension delayed by two years',
    body: [
      'The extension of the harbour will take at least two more years, the port company said on Friday.',
      'Rising costs and a lack of workers are to blame, according to the company.',
      'The state wants to decide on further money in the autumn.',
    ],
  },
  zh: {
    title: '旧渡口改建成滨河公园',
    body: [
      '河湾市的旧渡口经过两年改建，成为一座有木栈道和柳树的公园，附近的居民又多了一个散步的地方。',
      '公园的管理者表示，明年还将沿着木栈道继续种树，并为老人增设长椅，让更多的人愿意到河边走走。',
      '首期工程的费用由市里和两家企业分担。',
    ],
  },
} as const

const dump = (of: keyof typeof WORDS, below: readonly string[]) =>
  parse([WORDS[of].title, ...WORDS[of].body, ...below].join('\n\n'))

const page = (of: keyof typeof WORDS, below: string) =>
  parse(
    `<!doctype html><title>${WORDS[of].title}</title><article><h1>${WORDS[of].title}</h1>${WORDS[of].body
      .map((text) => `<p>${text}</p>`)
      .join('')}${below}</article>`,
  )

const textsOf = ({ sections }: Awaited<ReturnType<typeof parse>>) =>
  sections.flatMap(({ blocks }) => blocks).map(({ text }) => text)

describe('a source below a text', () => {
  test.each([
    ['en', ['Source: Reuters'], { source: 'Reuters' }],
    ['en', ['(Source: Harbour Post)'], { source: 'Harbour Post' }],
    ['en', ['Quelle: dpa', 'Mehr zum Thema', 'Neue Fähre nach Port Alder'], { source: 'dpa' }],
    ['en', ['Fuente: EFE'], { source: 'EFE' }],
    ['zh', ['来源：新华社'], { source: '新华社' }],
    ['zh', ['（来源：河湾日报）'], { source: '河湾日报' }],
    ['zh', ['来源：河湾日报', '上一篇：春耕有序推进', '下一篇：消防检查启动'], { source: '河湾日报' }],
    ['zh', ['（责任编辑：沈一白）', '来源：河湾日报'], { source: '河湾日报', editors: ['沈一白'] }],
    ['zh', ['编辑 | 沈一白'], { editors: ['沈一白'] }],
    // A topic, a list and what is no source are left alone.
    ['en', ['Sources say that more is to come'], {}],
    ['en', ['Source: World Bank, own calculations'], {}],
    ['zh', ['图片来源：新华社'], {}],
  ] as const)('%s %j', async (of, below, expected) => {
    const article = await dump(of, below)
    expect(filledOf(article)).toEqual(expected)
    expect(textsOf(article).slice(0, 3)).toEqual(WORDS[of].body)
  })

  test('wins over the outlet of a dateline, which may be “本报” alone', async () => {
    const [first, ...others] = WORDS.zh.body
    const lines = [WORDS.zh.title, `本报河湾3月18日电（记者林小满）${first}`, ...others, '来源：河湾日报']
    expect(filledOf(await parse(lines.join('\n\n')))).toMatchObject({
      source: '河湾日报',
      authors: ['林小满'],
    })
  })

  test('of a header stays', async () => {
    const lines = [WORDS.zh.title, '2024-03-18 来源：河湾日报', ...WORDS.zh.body, '来源：新华社']
    expect(filledOf(await parse(lines.join('\n\n')))).toMatchObject({ source: '河湾日报' })
  })
})

describe('a source below a page', () => {
  const FIGURES = '<table><tr><th>Year<th>Ships<tr><td>2022<td>31<tr><td>2023<td>28</table>'
  test.each([
    ['en', '<p>Source: Reuters</p>', { source: 'Reuters' }],
    ['zh', '<p>来源：新华社</p>', { source: '新华社' }],
    ['en', `${FIGURES}<p>Source: Harbour Statistics</p>`, {}],
    ['en', '<p><img src="quay.jpg" alt="The quay"></p><p>Source: Harbour Post</p>', {}],
    ['en', '<p>via Harbourgifs</p>', {}],
  ] as const)('%s %s', async (of, below, expected) => {
    const article = await page(of, below)
    expect(filledOf(article)).toEqual(expected)
    expect(textsOf(article)).toEqual(expect.arrayContaining([...WORDS[of].body]))
  })
})

test.each(['（完）', '(完)', '（记者 林小满）', '（来源：河湾日报）', '【编辑：沈一白】'])(
  'a short last paragraph that ends with %s stays, and so does its subheading',
  async (remark) => {
    const [first, second, last] = WORDS.zh.body
    const lines = [WORDS.zh.title, first, '一、种树', second, '二、费用', `${last}${remark}`]
    const { sections } = await parse([...lines, '相关阅读', '洞庭湖来了新客人'].join('\n\n'))
    expect(sections.map(({ heading }) => heading)).toEqual([null, '一、种树', '二、费用'])
    expect(sections.at(-1)?.blocks.map(({ text }) => text)).toEqual([`${last}${remark}`])
  },
)

test.each(['（此件公开发布）', '（本文首发于河湾周刊）', '（河湾市政府发布）'])(
  'no dateline below a short text: %s',
  async (line) => {
    const article = await parse(
      ['关于加强食品安全的通知', '各学校：', '现就有关事项通知如下。', line].join('\n\n'),
    )
    expect(article.source).toBeNull()
    expect(textsOf(article).at(-1)).toBe(line)
  },
)
