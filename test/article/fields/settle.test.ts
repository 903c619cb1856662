/** Claims -> fields: precedence, people, outlets and counters. */
import { expect, test } from 'vitest'
import { settle } from '../../../src/article/fields/index.ts'
import { createNotices } from '../../../src/notices.ts'
import { resolve } from '../../../src/options.ts'
import type { Claim } from '../../../src/types.ts'

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

test.each([
  ['李曦_NN2587、王芳 PK155', ['李曦', '王芳']],
  ['何岩 沈舟', ['何岩', '沈舟']],
  ['张 三', ['张三']],
  ['Dr. Dana Whitcombe and Joel Marsh', ['Dana Whitcombe', 'Joel Marsh']],
  ['Dana Whitcombe (dana@example.org)', ['Dana Whitcombe']],
  ['https://example.org/people/dana', []],
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
