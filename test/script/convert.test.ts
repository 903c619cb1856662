import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, convert, parse, repair, scripts } from '../../src/index.ts'
import { resolve } from '../../src/options.ts'
import { convertArticle, detectScript } from '../../src/script/index.ts'
import type { Article, Kind, Options, Script } from '../../src/types.ts'

interface Case extends Options {
  label: string
  /** Why. */
  comment?: string
  input: string
  expected: string
  kind?: Kind
}

interface NameCase {
  label: string
  input: string
  expected: string
  knownFailure?: true
}

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/cases/script/${name}.json`, 'utf8'))

describe('conversion', () => {
  test.each(read<Case[]>('convert'))(
    '$label',
    async ({ label: _, comment: __, input, kind = 'text', expected, ...options }) => {
      expect((await repair({ content: input, kind }, options)).text).toBe(expected)
    },
  )

  test.each(['说\ud800说', '\ufeff说', '说'.repeat(5000), `${'说'.repeat(5000)}\udc00`])(
    '%#: every unit has its place',
    async (input) => {
      const { text } = await convert(input, { from: 'hans', to: 'hant' })
      expect(text === input.replaceAll('说', '說')).toBe(true)
    },
  )

  test('a value that is no script is refused', async () => {
    await expect(convert('说', { from: 'hans', to: 'klingon' as Script })).rejects.toThrow(
      'script: no "klingon"',
    )
  })
})

describe('surnames', () => {
  test.each(read<NameCase[]>('names'))('$label', async ({ input, expected, knownFailure }) => {
    const { text } = await convert(input, { from: 'hans', to: 'tw' })
    if (knownFailure) expect(text).not.toBe(expected)
    else expect(text).toBe(expected)
  })
})

describe('an article', () => {
  const article: Article = {
    schema: 'newsparse/1',
    id: '车站.html',
    url: 'https://news.example/车站',
    site: '城市晚报',
    image: 'https://news.example/车站.jpg',
    keywords: ['车站'],
    category: '国内',
    access: null,
    title: '新站通车',
    subtitle: '后天起试运营',
    source: '城市晚报',
    date: '2024-03-05',
    updated: null,
    views: 12,
    comments: null,
    authors: ['余明'],
    editors: ['叶红'],
    photographers: [],
    location: '台北',
    description: null,
    language: 'zh',
    script: 'Hans',
    sections: [
      {
        heading: '后续工程',
        level: 2,
        blocks: [
          { type: 'paragraph', text: '余明在现场\n看到，乘客很多。' },
          {
            type: 'list',
            text: '换乘大厅\n余下的出口',
            items: [{ text: '换乘大厅' }, { text: '余下的出口' }],
            ordered: false,
            start: null,
          },
          { type: 'table', text: '线路\t长度', rows: [['线路', '长度']], headers: 0, caption: null },
          { type: 'image', text: '', src: '车站.jpg', alt: '车站', credit: null },
        ],
      },
    ],
  }
  const found = detectScript('新站通车')

  test('every text is converted, and nothing else', async () => {
    expect(await convertArticle(article, found, resolve({ script: 'tw' }))).toEqual({
      ...article,
      site: '城市晚報',
      keywords: ['車站'],
      category: '國內',
      title: '新站通車',
      subtitle: '後天起試運營',
      source: '城市晚報',
      authors: ['余明'],
      editors: ['葉紅'],
      location: '臺北',
      script: 'Hant',
      sections: [
        {
          heading: '後續工程',
          level: 2,
          blocks: [
            { type: 'paragraph', text: '余明在現場\n看到，乘客很多。' },
            {
              type: 'list',
              text: '換乘大廳\n餘下的出口',
              items: [{ text: '換乘大廳' }, { text: '餘下的出口' }],
              ordered: false,
              start: null,
            },
            { type: 'table', text: '線路\t長度', rows: [['線路', '長度']], headers: 0, caption: null },
            { type: 'image', text: '', src: '车站.jpg', alt: '車站', credit: null },
          ],
        },
      ],
    })
  })

  test('in the right script it is the same', async () => {
    expect(await convertArticle(article, found, resolve({ script: 'hans' }))).toBe(article)
    expect(await convertArticle(article, found, resolve())).toBe(article)
  })

  test('the report is as found', async () => {
    const text = '新站通车\n\n地铁新站昨日通车，首日客流超过一万人次。'
    const [kept, converted] = await Promise.all([parse(text), parse(text, { script: 'tw' })])
    expect([kept.script, converted.script]).toEqual(['Hans', 'Hant'])
    expect(converted.report).toEqual(kept.report)
  })
})

describe('offsets', () => {
  test('run in step where lengths stay, and step over what changes them', async () => {
    const { text, offsetBefore } = await convert('甲鼠标乙打印机丙', { from: 'hans', to: 'twp' })
    expect(text).toBe('甲滑鼠乙印表機丙')
    expect(Array.from(text, (_, at) => offsetBefore(at))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('a shorter replacement', async () => {
    const { text, offsetBefore } = await convert('甲菠萝蜜乙', { from: 'hans', to: 'twp', keepWords: ['甲'] })
    const at = text.indexOf('乙')
    expect(offsetBefore(at)).toBe(4)
  })
})

describe('properties', () => {
  const runs = { numRuns: 60, seed: 5 }
  const script = fc.constantFrom(...scripts)
  const word = fc.constantFrom(
    ...'说这里软件打印机后来皇后头发信息网络台湾里面范围鼠标為說這裡軟體資訊'.split(''),
    '打印机',
    '数据结构',
    '𣨼',
    'a',
    '\n',
    '⿰',
  )
  const text = fc.array(word, { maxLength: 40 }).map((it) => it.join(''))

  test('text without Han stays', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), script, script, async (input, from, to) => {
        const other = input.replace(/\p{Script=Han}|[⿰-⿿]/gu, '')
        expect((await convert(other, { from, to })).text).toBe(other)
      }),
      runs,
    ))

  test('offsets never fall, begin at the beginning and end at the end', () =>
    fc.assert(
      fc.asyncProperty(text, script, script, async (input, from, to) => {
        const converted = await convert(input, { from, to })
        const { length } = converted.text
        const offsets = Array.from({ length: length + 1 }, (_, at) => converted.offsetBefore(at))
        expect(offsets[0]).toBe(0)
        expect(offsets[length]).toBe(input.length)
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
      }),
      runs,
    ))

  test('a piece between line ends is converted as if it stood alone', () =>
    fc.assert(
      fc.asyncProperty(text, text, script, script, async (one, two, from, to) => {
        const [a, b, both] = await Promise.all(
          [one, two, `${one}\n${two}`].map((it) => convert(it.replaceAll('⿰', ''), { from, to })),
        )
        expect(both?.text).toBe(`${a?.text}\n${b?.text}`)
      }),
      runs,
    ))

  /** GB2312 characters that OpenCC brings back as another: both stand in Simplified text. */
  const AMBIGUOUS = '乾谘菸薹拚捱摺吒後徵夥馀渖迳榘於钜镟锺稆袷麴醣麽'
  test('Simplified to Traditional and back', async () => {
    const decoder = new TextDecoder('gbk')
    let changed = ''
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) {
        const it = decoder.decode(new Uint8Array([lead, trail]))
        const there = await convert(it, { from: 'hans', to: 'hant' })
        const back = await convert(there.text, { from: 'hant', to: 'hans' })
        if (back.text !== it) changed += it
      }
    expect(changed).toBe(AMBIGUOUS)
  })
})

/** Written for this project, in the forms of Taiwan, by the character they are about. */
interface Company {
  about: string
  texts: string[]
  /** Go wrong so far. */
  knownFailures?: string[]
}

describe('characters of several Traditional forms, by their company', () => {
  const roundTrip = async (text: string) => {
    const { text: hans } = await convert(text, { from: 'tw', to: 'hans' })
    return (await convert(hans, { from: 'hans', to: 'tw' })).text
  }

  test.each(read<Company[]>('company'))('$about', async ({ texts, knownFailures = [] }) => {
    expect(await Promise.all(texts.map(roundTrip))).toEqual(texts)
    for (const text of knownFailures) expect(await roundTrip(text)).not.toBe(text)
  })
})

/** Sentences of the kinds that users of converters complain about; written with their answers before they were first run. */
interface Complaint {
  script: Script
  /** Where detection is not to decide: words of Taiwan. */
  sourceScript?: Script
  input: string
  expected: string
  knownFailure?: true
}

describe('complaints: names, 后 里 发 干 系 只 松 制 台 斗 谷, borders of words, Japanese quotations, Cantonese', () => {
  test.each(read<Complaint[]>('complaints'))('$input', async ({ input, expected, knownFailure, ...how }) => {
    const { text } = await repair(input, how)
    if (knownFailure) expect(text).not.toBe(expected)
    else expect(text).toBe(expected)
  })
})

test('check lists the places where two conversions were near', async () => {
  const { report } = await check('古墓被发掘出来。\n他说好。', { script: 'tw' })
  expect(report.notices).toEqual([
    {
      code: 'ambiguous-conversion',
      message: 'Two conversions were near: 發 in “古墓被發掘出來。” may be 髮.',
      line: 1,
      count: null,
    },
  ])
  expect((await repair('古墓被发掘出来。', { script: 'tw' })).report.notices).toEqual([])
})
