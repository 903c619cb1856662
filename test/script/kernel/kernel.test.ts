/** The program of the passes gives what the passes give. The oracle are the passes in JavaScript. */
import fc from 'fast-check'
import { configs } from 'opencc-js/preset'
import { describe, expect, test, vi } from 'vitest'
import { entriesOf } from '../../../scripts/tables/dictionaries.js'
import type { OfWords, TableName } from '../../../src/script/chains.ts'
import { findMarked, kernelPass } from '../../../src/script/kernel/index.ts'
import { WINDOW } from '../../../src/script/kernel/memory.ts'
import { convertUnits } from '../../../src/script/pass.ts'
import { marks } from '../../../src/script/places.ts'
import { tableOf } from '../../../src/script/table.ts'
import { toUnits, type Units } from '../../../src/script/units.ts'
import { convertByWords } from '../../../src/script/words/pass.ts'
import { wordTable } from '../../../src/script/words/table.ts'
import { nextMarked } from '../../../src/units.ts'

const dictionaries = Object.values(configs).flatMap(({ conversionChain }) =>
  conversionChain.flat().map(String),
)
const entries = [...new Set(dictionaries)].flatMap(entriesOf)
const words = entries.flat().filter((it) => it !== '')
/** What company, names and titles decide, and what stands between words. */
const OTHERS =
  '只 干 里 面 后 系 斗 谷 复 松 卷 制 发 于洋说 主任范毅 王小干 张三丰表示 余 一只 三里 衣服干了 程序 代码 软件 服务器 的 了 在 是 。 ， \n A1 ⿰氵去 ⿰⿱ ⿲ 𠀀 𫝀 豈 \ud840 \udc00 さくら'
    .split(' ')
    .filter((it) => it !== '')
const pieces = fc.oneof(
  { weight: 6, arbitrary: fc.nat(words.length - 1).map((index) => words[index]!) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.integer({ min: 0x3400, max: 0x9fff }).map((it) => String.fromCharCode(it)) },
)
/** Some text, again and again in another order, as long as a few windows. */
const texts = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 97 }))
  .map(([list, step]) => {
    let text = ''
    for (let at = 0; text.length < WINDOW * 2.2; at += step)
      text += list[at % list.length]! + (at % 7 ? '' : list[0])
    return text
  })
/** Stretches that stay, some of them near the border of a window. */
const stays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 * WINDOW }), fc.integer({ min: 1, max: 40 })), { maxLength: 5 })
  .map((list) => {
    const fixed: number[] = []
    for (const [start, length] of list.sort(([a], [b]) => a - b))
      if (start >= (fixed.at(-1) ?? 0)) fixed.push(start, start + length)
    return fixed
  })

const unitsWith = (text: string, fixed: number[]): Units => ({ ...toUnits(text), fixed })
const result = ({ units, length, fixed, shifts }: Units) => ({
  text: Buffer.from(units.slice(0, length).buffer).toString('base64'),
  fixed,
  shifts,
})

const SIMPLIFIED: OfWords[] = ['s2t', 's2tw', 's2twp', 's2hk']
const TABLES: TableName[] = [
  's2t',
  's2twp',
  't2s',
  'tw2s',
  'tw2sp',
  'hk2s',
  't2tw',
  't2twp',
  't2hk',
  'tw2t',
  'hk2t',
]

describe('the same units, fixed stretches and shifts', () => {
  test.each(SIMPLIFIED)('%s by words', async (name) => {
    const table = await wordTable(name)
    fc.assert(
      fc.property(texts, stays, (text, fixed) => {
        const byProgram = kernelPass(table)!(unitsWith(text, fixed)).units
        expect(result(byProgram)).toEqual(result(convertByWords(unitsWith(text, fixed), table)))
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  test.each([...TABLES, 'compatibility' as const])('%s', async (name) => {
    for (const own of [true, false]) {
      const table = await tableOf(name, own)
      fc.assert(
        fc.property(texts, stays, (text, fixed) => {
          const byProgram = kernelPass(table)!(unitsWith(text, fixed)).units
          expect(result(byProgram)).toEqual(result(convertUnits(unitsWith(text, fixed), table)))
        }),
        { numRuns: 5, endOnFailure: true },
      )
    }
  })
})

test('what becomes much longer has room', async () => {
  const table = await wordTable('s2twp')
  const [key] = entries.reduce((one, other) =>
    other[1]!.length - other[0]!.length > one[1]!.length - one[0]!.length ? other : one,
  )
  const text = '打印机服务器缓存'.repeat(WINDOW / 4) + key!.repeat(WINDOW / 2)
  expect(result(kernelPass(table)!(toUnits(text)).units)).toEqual(
    result(convertByWords(toUnits(text), table)),
  )
})

test('UTF-8 is that of the units', async () => {
  const table = await wordTable('s2twp')
  fc.assert(
    fc.property(texts, stays, (text, fixed) => {
      const whole = new TextDecoder().decode(new TextEncoder().encode(text + '𠀀é'.repeat(WINDOW / 3)))
      // Nobody asks for half a character to stay.
      const cuts = fixed.map((it) => (whole.charCodeAt(it) >>> 10 === 0x37 ? it + 1 : it))
      const { units, length } = kernelPass(table)!(unitsWith(whole, cuts)).units
      const expected = Buffer.from(new TextDecoder('utf-16le').decode(units.subarray(0, length)))
      const passed = kernelPass(table)!(unitsWith(whole, cuts), true)
      expect(passed.units.length).toBe(length)
      expect(expected.equals(passed.utf8!)).toBe(true)
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('finds all marked places', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { units, length } = toUnits(text)
      const own = units.subarray(0, length)
      const places: number[] = []
      for (let at = nextMarked(own, 0, marks()); at < length; at = nextMarked(own, at + 1, marks()))
        places.push(at)
      expect(findMarked(own, marks())).toEqual(places)
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('where there is no WebAssembly nothing is found by it, and texts are converted all the same', async () => {
  vi.stubGlobal('WebAssembly', undefined)
  vi.resetModules()
  try {
    const kernel = await import('../../../src/script/kernel/index.ts')
    expect(kernel.findMarked(new Uint16Array(3), marks())).toBeNull()
    expect(kernel.kernelPass(await tableOf('t2s', true))).toBeNull()
    const { convertBy } = await import('../../../src/script/convert.ts')
    const text = '軟體開發'.repeat(WINDOW)
    expect((await convertBy(text, ['t2s'], { protect: () => [] })).text).toBe('软体开发'.repeat(WINDOW))
  } finally {
    vi.unstubAllGlobals()
    vi.resetModules()
  }
})
