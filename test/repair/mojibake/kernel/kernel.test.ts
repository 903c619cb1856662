/** The program of the gate finds what its loop finds. The oracle is the loop. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { nextOddPair, type Place, plainWatch, type Watch } from '../../../../src/repair/mojibake/gate.ts'
import { createKernel, FLAG, type Kernel } from '../../../../src/repair/mojibake/kernel/index.ts'
import { LETTER_BYTES, letterIndex } from '../../../../src/repair/mojibake/kernel/program.ts'
import { NARROW } from '../../../../src/repair/mojibake/rarities.ts'
import { isAccented } from '../../../../src/text/likelihood/kinds.ts'
import { exemplars } from '../../../../src/text/likelihood/languages.data.ts'
import { unitsOf } from '../../../../src/units.ts'

const NEAR = 10
const SIGNS = '%\\&=(（锟烫ï'
/** Marked by another bit, as letters read as hanzi are. */
const MISREAD = '锟'
const marked = () => {
  const [stops, marks] = [plainWatch().stops.slice(), new Uint8Array(0x10000)]
  for (const sign of SIGNS) marks[sign.charCodeAt(0)]! |= sign === MISREAD ? 32 : 1
  for (let unit = 0xa1; unit <= 0xff; unit++) marks[unit]! |= FLAG.latin
  for (const [unit, mark] of marks.entries()) if (mark > 0) stops[unit] = NARROW
  return { stops, marks }
}
const watch = marked()
const kernel = createKernel(watch, NEAR)!

/** Says yes to `锟` and to every `%` before a digit, and notes letters of Latin-1 as `clean.ts` does. */
function meetsOf(seen: { latin: boolean }): Watch['meets'] {
  let last = -NEAR - 1
  return (units, at) => {
    if (watch.marks[units[at]!]! & FLAG.latin) {
      seen.latin ||= at - last <= NEAR
      last = at
    }
    if (units[at] === MISREAD.charCodeAt(0)) return true
    return units[at] === 0x25 && units[at + 1]! >= 0x30 && units[at + 1]! <= 0x39
  }
}

function all(next: (from: number) => Place | null): Place[] {
  const places: Place[] = []
  for (let from = 0; ; from = places.at(-1)!.end) {
    const place = next(from)
    if (place === null) return places
    places.push(place)
    if (!place.rare) return places
  }
}

function byLoop(text: string) {
  const units = unitsOf(text)
  const seen = { latin: false }
  const meets = meetsOf(seen)
  const places = all((from) => nextOddPair(units, from, units.length, { ...watch, meets }))
  return { places, latin: seen.latin }
}

function byKernel(text: string, by: Kernel = kernel) {
  const units = unitsOf(text)
  const seen = { latin: false }
  const meets = meetsOf(seen)
  by.load(units)
  const places = all((from) => by.nextOddPair(units, from, meets))
  return { places, latin: seen.latin || by.metLatin() }
}

/** The program may doubt more letters of Latin-1: before a letter that it does not know it leaves all to the loop. */
function compare(text: string) {
  const [found, wanted] = [byKernel(text), byLoop(text)]
  expect(found.places).toEqual(wanted.places)
  if (wanted.latin || !LEFT_TO_LOOP.test(text)) expect(found.latin).toBe(wanted.latin)
}

/** The letters of Latin beyond the blocks that have most. */
const LEFT_TO_LOOP = /(?![\u0000-\u024f\u1e00-\u1eff])\p{Script=Latin}/u

const PIECES = [
  ...'市政府昨天说，大桥将在五月重新开放；全长1200米（含引桥），总投资3.5亿元。你好吗？好！,禤志杰,磅礴,斕疑ㄛ弊模,浣犲ソ,鏂伴椈,嫦娥'.split(
    ',',
  ),
  ...'The council said “it will open” — an engineer’s report|and so it goes on without a mark for long|5% of it|%7'.split(
    '|',
  ),
  ...'Čekáme na jaro|„žádné změny“|konečně“|květnu – „už|Schöne Grüße|déjà vu|ñandú|Tiếng Việt|ứng dụng|Åse|İstanbul|ŀ|ǆ|ḥ|ﬁ|ʃ|Ａ'.split(
    '|',
  ),
  ...'Мэрия сообщила – «наконец-то»|قال الوزير إنّ|मरम्मत|テレビ、ラジオ。|다리를 다시|😀👍|aø|eá|Ã©|â€™|æ–°|Â«'.split(
    '|',
  ),
  ...'產(chǎn)業(yè)|會(huì)議|（qiáo）|(biàn|産(a)|ü|ǚ)'.split('|'),
  ...[
    '\n',
    '\r\n',
    ' ',
    'a',
    'A',
    '(',
    ')',
    '锟',
    '锟斤拷',
    '烫',
    'ï',
    '\0',
    '\u0093',
    '\u00a0',
    '\ud83d',
    '\u200b',
    '\ufffd',
    '々',
    'ー',
    '〖',
  ],
]
/** Sixteen units are read at a time, so what comes before counts. */
const texts = fc
  .array(
    fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', 'plain text of some length, ', '说的是')),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(''))

test('any text has the same places by the program and by the loop', () => {
  fc.assert(
    fc.property(texts, (text) => {
      compare(text)
    }),
    { numRuns: 2000 },
  )
})

test('any units have, too', () => {
  const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0xffff })), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(units, fc.string(), (list, before) => {
      const text = before + String.fromCharCode(...list)
      compare(text)
    }),
    { numRuns: 1000 },
  )
})

test('clean news has no place, and what stands at the end is seen', () => {
  const news = readFileSync(new URL('../../../../bench/news.txt', import.meta.url), 'utf8')
  expect(byKernel(news)).toEqual(byLoop(news))
  const long = 'The council said so.\n'.repeat(5000)
  expect(byKernel(long).places).toEqual([])
  expect(byKernel(`${long}Ã©`).places).toEqual(byLoop(`${long}Ã©`).places)
  expect(byKernel(`${long}Ã©`).places).toHaveLength(1)
})

test('every accented letter is known as one', () => {
  for (let unit = 0x80; unit < 0x10000; unit++) if (isAccented(unit)) compare(`ж${String.fromCharCode(unit)}`)
})

test('there is room for the languages of a letter, and for the letters', () => {
  expect(exemplars.length).toBeLessThanOrEqual(LETTER_BYTES * 8)
  expect(letterIndex(0x1eff) * LETTER_BYTES).toBeLessThan(0x10000 - 5 * 4096)
})

test('without WebAssembly there is none', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(createKernel(watch, NEAR)).toBe(null)
  vi.unstubAllGlobals()
})
