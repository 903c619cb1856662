import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, type Options, parse, repair, type Script, scripts } from '../../src/index.ts'
import type { Kind } from '../../src/types.ts'

interface Case extends Options {
  label: string
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
    async ({ label: _, input, kind = 'text', expected, ...options }) => {
      expect((await repair({ content: input, kind }, options)).text).toBe(expected)
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
  const page = [
    '<title>新站通车</title><h1>新站通车</h1>',
    '<p>作者：余明 来源：城市晚报</p>',
    '<p>地铁新站昨日通车，首日客流超过一万人次，周边居民出行更加便利。余明在现场看到，乘客很多。</p>',
    '<h2>后续工程</h2><ul><li>换乘大厅</li><li>余下的出口</li></ul>',
    '<table><tr><td>线路</td><td>长度</td></tr></table>',
    '<img src="车站.jpg" alt="车站">',
  ].join('\n')

  test('every text is converted, and the report is as found', async () => {
    const [kept, article] = await Promise.all([parse(page), parse(page, { script: 'tw' })])
    expect(article).toMatchObject({ title: '新站通車', script: 'Hant', url: kept.url, date: kept.date })
    expect(article.report).toEqual(kept.report)
    expect(article.report?.script).toBe('Hans')
    const texts = JSON.stringify({ ...article, report: null })
    expect(texts).toContain('後續工程')
    expect(texts).toContain('餘下的出口')
    expect(texts).toContain('余明在現場')
    expect(texts).not.toMatch(/[车后换线乘长](?!站\.jpg)/)
  })

  test('an article in the right script is the same', async () => {
    expect(await parse(page, { script: 'hans' })).toEqual(await parse(page))
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
  const AMBIGUOUS = '乾谘菸薹拚捱摺吒後徵夥馀渖迳榘昵於钜镟锺稆袷麴醣麽'
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
