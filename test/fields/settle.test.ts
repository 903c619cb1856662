/** Claims -> fields: precedence, people, outlets and counters. */
import { expect, test } from 'vitest'
import { settle } from '../../src/fields/index.ts'
import { createNotices } from '../../src/notices.ts'
import { resolve } from '../../src/options.ts'
import type { Claim } from '../../src/types.ts'

const run = (claims: Claim[], siteNames: string[] = []) => {
  const notices = createNotices()
  return settle(claims, siteNames, resolve(), notices).then((it) => ({ ...it, notices: notices.list() }))
}

test('markup is believed before the header line for dates, the header line for the source', async () => {
  const { fields, origins } = await run([
    { field: 'date', value: '2020-01-02', from: 'header' },
    { field: 'date', value: '2020-01-01T08:00:00Z', from: 'json-ld' },
    { field: 'source', value: 'Harbour News', from: 'header' },
    { field: 'source', value: 'The Site', from: 'meta' },
  ])
  expect(fields).toMatchObject({ date: '2020-01-01T08:00:00+00:00', source: 'Harbour News' })
  expect(origins).toEqual({ date: 'json-ld', source: 'header' })
})

test('a statement that is no value gives way to the next', async () => {
  const { fields, origins } = await run([
    { field: 'date', value: 'soon', from: 'json-ld' },
    { field: 'date', value: '2020-01-02', from: 'header' },
    { field: 'source', value: '未知', from: 'header' },
    { field: 'views', value: 'loading...', from: 'header' },
  ])
  expect(fields).toMatchObject({ date: '2020-01-02', source: null, views: null })
  expect(origins).toEqual({ date: 'header' })
})

test('a person stated anywhere comes before the site itself', async () => {
  const { fields } = await run(
    [
      { field: 'authors', value: 'The Site', from: 'json-ld' },
      { field: 'authors', value: 'Dana Whitcombe', from: 'header' },
    ],
    ['The Site'],
  )
  expect(fields.authors).toEqual(['Dana Whitcombe'])
})

test.each<[string, Claim[], string[]]>([
  ['an agency', [{ field: 'authors', value: 'dpa', from: 'json-ld' }], ['Dana Whitcombe']],
  ['an outlet', [{ field: 'authors', value: 'Harbour News', from: 'meta' }], ['Dana Whitcombe']],
  ['an address', [{ field: 'authors', value: 'harbour.example', from: 'meta' }], ['Dana Whitcombe']],
  [
    'an organisation',
    [{ field: 'authors', value: 'Blue Quay', from: 'json-ld', organisation: true }],
    ['Dana Whitcombe'],
  ],
  [
    'a site and its town',
    [{ field: 'authors', value: 'The Site, Port Alder', from: 'meta' }],
    ['Dana Whitcombe'],
  ],
  ['initials without a space', [{ field: 'authors', value: 'J.Smith', from: 'meta' }], ['J.Smith']],
  ['another person', [{ field: 'authors', value: 'Joel Marsh', from: 'meta' }], ['Joel Marsh']],
])('markup that states %s, and a person in the header', async (_, stated, authors) => {
  const header: Claim = { field: 'authors', value: 'Dana Whitcombe', from: 'header' }
  expect((await run([...stated, header], ['The Site'])).fields.authors).toEqual(authors)
})

test.each([
  ['By Dana Whitcombe', ['Dana Whitcombe']],
  ['Dana Whitcombe, 3 min read', ['Dana Whitcombe']],
  ['17 April 2012 • 2:54pm', []],
  ['All authors', []],
  ['Authors', []],
])('of the byline %s only persons are taken', async (value, names) => {
  expect((await run([{ field: 'authors', value, from: 'byline' }])).fields.authors).toEqual(names)
})

test.each([
  ['The Site', ['Dana Whitcombe']],
  ['dpa', ['dpa']],
])('markup that states %s, and a person in a byline', async (value, authors) => {
  const claims: Claim[] = [
    { field: 'authors', value, from: 'json-ld' },
    { field: 'authors', value: 'Dana Whitcombe', from: 'byline' },
  ]
  expect((await run(claims, ['The Site'])).fields.authors).toEqual(authors)
})

test('a line that is no name does not replace an agency', async () => {
  const { fields } = await run([
    { field: 'authors', value: 'dpa', from: 'json-ld' },
    { field: 'authors', value: 'Redaktion', from: 'header' },
    { field: 'authors', value: 'kw', from: 'header' },
  ])
  expect(fields.authors).toEqual(['dpa'])
})

test.each([
  ['李曦_NN2587、王芳 PK155', ['李曦', '王芳']],
  ['何岩 沈舟', ['何岩', '沈舟']],
  ['张 三', ['张三']],
  ['Dr. Dana Whitcombe and Joel Marsh', ['Dana Whitcombe', 'Joel Marsh']],
  ['Dana Whitcombe (dana@example.org)', ['Dana Whitcombe']],
  ['https://example.org/people/dana', []],
  ['Owen E Marlow', ['Owen E Marlow']],
  ['Lucia Ferri e Paolo Neri', ['Lucia Ferri', 'Paolo Neri']],
  ['LUCIA FERRI E PAOLO NERI', ['LUCIA FERRI', 'PAOLO NERI']],
  ['Sigrid Dahl og Ole Vik', ['Sigrid Dahl', 'Ole Vik']],
  ['Ayşe Kaya ve Ali Demir', ['Ayşe Kaya', 'Ali Demir']],
  ['Dana Whitcombe, professor at the Old Faculty of Tidal Studies', ['Dana Whitcombe']],
])('the names of %s', async (value, names) => {
  expect((await run([{ field: 'authors', value, from: 'header' }])).fields.authors).toEqual(names)
})

test('an update without a year takes it from the day of publication', async () => {
  const { fields, notices } = await run([
    { field: 'date', value: '2020-12-31', from: 'header' },
    { field: 'updated', value: '1月2日 08:00', from: 'header' },
  ])
  expect([fields.updated, notices]).toEqual(['2021-01-02T08:00', []])
})

test('a date that only a reference could complete stays null, with a notice', async () => {
  const { fields, notices } = await run([{ field: 'date', value: '3 days ago', from: 'header' }])
  expect([fields.date, notices.map(({ code }) => code)]).toEqual([null, ['no-reference-date']])
})

test.each([
  ['2020-01-05 12:00:57', '01-05 12:00', '2020-01-05T12:00'],
  ['2020-01-05 12:00:57', '12-30', '2019-12-30'],
  ['2020-01-05 12:00:57', '11:40', null],
  ['01-05 12:00', '12-30', null],
])('an update on %s lends its year to a publication on %s: %s', async (updated, date, expected) => {
  const { fields } = await run([
    { field: 'date', value: date, from: 'header', lang: 'zh' },
    { field: 'updated', value: updated, from: 'meta', lang: 'zh' },
  ])
  expect(fields.date).toBe(expected)
})

test.each([
  ['20210304', '2021-03-04'],
  ['20210304102030', '2021-03-04T10:20:30'],
  ['1614853230', '2021-03-04T10:20:30+00:00'],
  ['1614853230000', '2021-03-04T10:20:30+00:00'],
  ['20211304', null],
  ['16148532', null],
])('%s in figures is %s', async (value, expected) => {
  expect((await run([{ field: 'date', value, from: 'meta' }])).fields.date).toBe(expected)
})

test.each([
  ['https://news.example/world/2021/03/04/quay.html', '2021-03-04'],
  ['https://news.example/2021-03/04/c_1127.htm', '2021-03-04'],
  ['https://news.example/2021/0304/c_1127.htm', '2021-03-04'],
  ['https://news.example/bulletin/t20210304_77.htm', '2021-03-04'],
  ['https://news.example/2021/03/quay.html', null],
  ['https://news.example/20213104/quay.html', null],
  ['https://news.example/id-120210304', null],
  ['https://news.example/search?from=/2021/03/04/', null],
])('the address %s states the day %s', async (value, expected) => {
  const { fields, origins } = await run([{ field: 'url', value, from: 'input' }])
  expect([fields.date, origins.date]).toEqual([expected, expected === null ? undefined : 'url'])
})

test('a line of the page is believed before its address', async () => {
  const { fields } = await run([
    { field: 'url', value: 'https://news.example/2021/03/04/quay.html', from: 'input' },
    { field: 'date', value: '5 March 2021', from: 'header' },
  ])
  expect(fields.date).toBe('2021-03-05')
})
