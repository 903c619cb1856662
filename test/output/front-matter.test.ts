import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parse as parseArticle } from '../../src/index.ts'
import { frontMatter } from '../../src/output/front-matter.ts'

const article = await parseArticle('Harbour bridge reopens\n\nThe bridge over the old harbour reopened.')

/** The forms that go-yaml takes for a time, which Hugo reads with, and the one that Hugo adds. */
const HUGO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T09:30', '2024-05-03T09:30:00'],
  ['2024-05-03T09:30:12', '2024-05-03T09:30:12'],
  ['2024-05-03T09:30+08:00', '2024-05-03T09:30:00+08:00'],
  ['2024-05-03T09:30:12Z', '2024-05-03T09:30:12Z'],
])('a date of %s is written unquoted, with seconds where a time is stated', (date, written) => {
  const yaml = frontMatter({ ...article, date, updated: date })
  expect(yaml).toContain(`\ndate: ${written}\nupdated: ${written}\n`)
  expect(written).toMatch(HUGO)
  const read = parse(yaml.replace(/^---$/gm, ''), { version: '1.1' })
  expect(read.date).toBeInstanceOf(Date)
  expect(read.updated).toEqual(read.date)
})

test('what only looks like a date stays a string: a title, a name, a date that is no whole day', () => {
  const looks = {
    title: '2024-05-03',
    description: 'date: "2024-05-03"\ndate: "2024-05-03"',
    date: '2024-05',
  }
  const read = parse(frontMatter({ ...article, ...looks }).replace(/^---$/gm, ''), { version: '1.1' })
  expect(read).toMatchObject(looks)
})
