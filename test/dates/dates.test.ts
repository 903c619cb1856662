/** Dates: what is found, what gaps a reference fills, and that neither clock nor zone of the machine counts. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/dates/chrono.ts'
import { findDates, fold } from '../../src/dates/index.ts'
import { readNumber } from '../../src/dates/numbers.ts'
import { orderOf } from '../../src/dates/order.ts'
import { resolveDate } from '../../src/dates/resolve.ts'
import { languages } from '../../src/languages/index.ts'
import { resolve } from '../../src/options.ts'

const reference = resolve({ referenceDate: '2024-03-05T18:22:00+08:00' }).referenceDate
const read = (text: string, lang: string | null = null) =>
  findDates(fold(text), languages, lang).map(({ parts }) => resolveDate(parts, reference, null).iso)

describe('the order of figures', () => {
  test.each([
    ['03/04/2021', 'en', null],
    ['03/04/2021', null, null],
    ['04/04/2021', null, '2021-04-04'],
    ['03/13/2021', null, '2021-03-13'],
    ['03/04/2021', 'en-US', '2021-03-04'],
    ['03/04/2021', 'en-CA', null],
    ['03/04/2021', 'ja', null],
    ['03/04/2021', 'en-GB', '2021-04-03'],
    ['03/04/2021', 'fr', '2021-04-03'],
    ['13/04/2021', 'en', '2021-04-13'],
    ['03.04.2021', null, '2021-04-03'],
    ['18-03-08', 'zh', '2018-03-08'],
    ['08.03.18', 'de', '2018-03-08'],
    ['113-03-05', 'zh', '2024-03-05'],
  ])('%s in %s is %s', (text, lang, iso) => {
    expect(read(text, lang)).toEqual([iso])
  })
})

/** Node's own tables of CLDR. */
test('English puts the month first where CLDR says so', () => {
  const regions = 'US AS BI GU MH MP PH PR UM VI GB IE AU NZ IN SG HK NG KE PK MY JM DE NL ZA'.split(' ')
  for (const region of regions) {
    const parts = new Intl.DateTimeFormat(`en-${region}`, { dateStyle: 'short' }).formatToParts(0)
    const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month')
    if (parts[0]!.type === 'year') continue
    expect([region, orderOf(languages, `en-${region}`).dayFirst]).toEqual([region, order[0] === 'day'])
  }
})

describe('nothing is made up', () => {
  test.each(['2021-13-05', '2021-02-30', '2023-02-29', 'version 3.2', '3:2', '128GB', 'ISBN 978-3-16'])(
    '%s is no date',
    (text) => expect(read(text).filter((iso) => iso !== null)).toEqual([]),
  )

  test('a day without a year is the last such day up to the reference', () => {
    expect(read('7月8日')).toEqual(['2023-07-08'])
    expect(read('3月5日')).toEqual(['2024-03-05'])
  })

  test('hours ago need the hour of the reference', () => {
    const day = resolve({ referenceDate: '2024-03-05' }).referenceDate
    const [found] = findDates('2 hours ago', languages, 'en')
    expect(resolveDate(found!.parts, day, null)).toEqual({ iso: null, open: true })
  })
})

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length),
    { numRuns: 200, seed: 7 },
  )
})

test('no text throws or hangs, and what is found lies in order within it', () => {
  const piece = fc.constantFrom(
    '2021',
    '-',
    '/',
    '.',
    '5',
    '12',
    ':',
    ' ',
    '年',
    '月',
    '日',
    'May',
    'ago',
    '前',
    '昨天',
    'h',
    '十',
    '(',
    'Uhr',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const line = pieces.join('')
      let last = 0
      for (const { start, end } of findDates(line, languages, null)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(line.length)
        last = end
      }
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('numbers in words and with multipliers', () => {
  const words = new Map(languages.flatMap(({ numbers = {} }) => Object.entries(numbers)))
  const cases = {
    '1,234': 1234,
    '1 204': 1204,
    '1.2万': 12000,
    三千: 3000,
    一一三: 113,
    二十五: 25,
    '12.4K': 12400,
    x: null,
  }
  for (const [text, value] of Object.entries(cases))
    expect([text, readNumber(text, words)]).toEqual([text, value])
})

test('chrono reads words from the reference and gives no time that is not stated', async () => {
  expect(await readWords('last Friday', 'en', reference)).toEqual({ year: 2024, month: 3, day: 1 })
  expect(await readWords('last Friday', 'en', null)).toBeNull()
  expect(await readWords('a quiet harbour', 'en', reference)).toBeNull()
})

test('the machine’s time zone does not count', () => {
  const script = `
    import { parse } from './dist/index.js'
    const lines = ['发布时间：11-30 23:15', '2小时前', 'Gestern, 21:40 Uhr', 'Published last Friday', '03/04/2021 11:30 PM EST']
    for (const line of lines) {
      const text = 'A title of some length\\n\\n' + line + '\\n\\nThe quay now has a wooden walkway and a row of willows along the water, and people like it.'
      const { date } = await parse(text, { referenceDate: '2024-03-05T00:22:00+08:00' })
      console.log(line, date)
    }`
  const run = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
    }).toString()
  const utc = run('UTC')
  expect(utc).toContain('发布时间：11-30 23:15 2023-11-30T23:15')
  expect(utc).toContain('2小时前 2024-03-04T22:22+08:00')
  expect(run('Asia/Shanghai')).toBe(utc)
  expect(run('America/New_York')).toBe(utc)
})
