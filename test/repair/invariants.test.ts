/** What holds for every repair and any text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPlan, repair } from '../../src/index.ts'

/** Pieces that the repairs look for, and what stands between them. */
const PIECES = [
  ...[
    '%E4',
    '%B8%AD',
    '%25E6',
    '%u4E2D',
    '\\u4e2d',
    '\\x',
    'e4',
    '\\xe5\\xb8\\x82',
    '=E5',
    '=B8=82',
    '=\n',
    '=?',
  ],
  ...[
    'utf-8',
    '?Q?',
    '?B?',
    '5Lit',
    '?=',
    '&',
    'amp;',
    '#',
    '20013;',
    'nbsp;',
    '&#196;&#227;',
    '&lt;',
    'x4e2d',
  ],
  ...[
    '\u001b[31m',
    '\u0000',
    '\u0093',
    '\u0085',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2028',
  ],
  ...[
    '\u009b',
    '\u008b',
    '\u0090',
    '\u009d',
    '\u009b31m',
    '\u009bWort\u008b',
    '\u001b]0;',
    '\u0007',
    '&#27;',
    '&#7;',
    '&#x9b;',
    '<\u0001',
    '[',
    'm',
  ],
  ...[
    '\uf9e1',
    '\u2f42',
    '\ue603',
    '中',
    '文章',
    'a',
    'é',
    ' ',
    '\n',
    '\r\n',
    '"',
    '“',
    '<b>',
    '>',
    'http://a.cn/',
    '1',
  ],
]
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))
const settings = { seed: 7, numRuns: 400 }

describe.each(['text', 'html'] as const)('of %s', (kind) => {
  test('the plan replays, and what is repaired needs no repair', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (content) => {
        const { text, plan } = await repair({ content, kind })
        expect(applyPlan(content, plan)).toBe(text)
        expect((await repair({ content: text, kind })).text).toBe(text)
      }),
      settings,
    )
  })
})

const SCRIPTS = ['0041-005a', '0061-007a', '00c0-024f', '0391-03a9', '0410-044f', '05d0-05ea', '0621-064a']
const MORE = [
  '0905-0939',
  '0e01-0e2e',
  '10d0-10f0',
  '3041-3093',
  '30a1-30f6',
  '4e00-9fa5',
  'ac00-d7a3',
  '1f600-1f64f',
]
const clean = fc
  .constantFrom(...SCRIPTS, ...MORE)
  .chain((range) => {
    const [from, to] = range.split('-').map((digits) => Number.parseInt(digits, 16)) as [number, number]
    const word = fc.array(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 12 })
    return fc.array(word, { maxLength: 12 })
  })
  .map((words) => words.map((word) => String.fromCodePoint(...word)).join(' '))

test('letters of any script stay', async () => {
  await fc.assert(
    fc.asyncProperty(clean, async (text) => {
      expect((await repair(text)).plan).toEqual([])
    }),
    settings,
  )
})

test.each([
  ['percent signs', '%E4'.repeat(60000)],
  ['percent signs apart', '%E4 '.repeat(50000)],
  ['references', '&amp;'.repeat(50000)],
  ['ampersands', '&'.repeat(200000)],
  ['backslashes', '\\'.repeat(200000)],
  ['signs of equality', '='.repeat(200000)],
  ['soft line breaks', '=\n'.repeat(100000)],
  ['open encoded words', '=?utf-8?q?'.repeat(30000)],
  ['encoded words', '=?utf-8?q?=E4=B8=AD?= '.repeat(5000)],
  ['direction marks', '\u202e'.repeat(100000)],
  ['direction marks apart', '\u202ea'.repeat(100000)],
  ['brackets', '('.repeat(100000)],
  ['escapes of terminals', '\u001b]'.repeat(50000)],
])('%s by the thousand end before the test times out', async (_, text) => {
  const result = await repair(text, { punctuation: 'fullwidth' })
  expect(applyPlan(text, result.plan)).toBe(result.text)
})
