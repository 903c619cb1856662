import { load } from 'js-yaml'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parse as parseArticle, stringify } from '../../src/index.ts'
import { frontMatter } from '../../src/output/front-matter.ts'
import { full } from './article.ts'

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

const between = (markdown: string) => markdown.split('---\n')[1]!

test('fields are picked in order and renamed, dates stay dates, what is unknown is left out', async () => {
  const frontMatter = { title: 'name', date: 'pubDate', authors: 'author', views: 'hits', updated: 'lastmod' }
  const yaml = between(await stringify({ ...full, views: null }, 'markdown', { frontMatter }))
  expect(yaml.match(/^\w+/gm)).toEqual(['name', 'pubDate', 'author', 'lastmod'])
  expect(yaml).toContain('\npubDate: 2024-03-05T09:30:00+08:00\n')
  for (const read of [load(yaml), parse(yaml, { version: '1.1' })] as Record<string, unknown>[]) {
    expect(read.name).toBe(full.title)
    expect(read.author).toEqual(full.authors)
    expect(new Date(read.pubDate as string)).toEqual(new Date('2024-03-05T01:30:00Z'))
    expect(new Date(read.lastmod as string)).toEqual(new Date('2024-03-06'))
  }
})

test('a title that looks like a renamed date stays a string', async () => {
  const yaml = between(
    await stringify({ ...full, title: '2024-05-03' }, 'markdown', { frontMatter: { title: 'date' } }),
  )
  expect(load(yaml)).toEqual({ date: '2024-05-03' })
})

test.each([
  [{ headline: 'title' }, 'frontMatter: no field "headline"; there are id, url,'],
  [{ sections: 'text' }, 'frontMatter: no field "sections"'],
  [{ title: 'a b' }, 'frontMatter: "a b" is no name'],
  [{ title: 'x', date: 'x' }, 'frontMatter: "x" twice'],
])('%j: an error that says what there is', async (frontMatter, message) => {
  await expect(stringify(full, 'markdown', { frontMatter })).rejects.toThrow(message)
})

test('the title stands above the body where that is asked for', async () => {
  expect(await stringify(full, 'markdown', { heading: true })).toContain(
    '---\n\n# Old ferry \\<sold> & "gone"\n\n',
  )
})

test.each(['{{< figure >}}', '{{% x %}}', 'a {{ page.title }} b', '{% include x %}', '{{{{<', '{{'])(
  '%j is text for a site generator, and for a reader of Markdown',
  async (text) => {
    const sections = [{ heading: text, level: 2, blocks: [{ type: 'paragraph' as const, text }] }]
    const markdown = await stringify({ ...full, title: 'x', description: null, sections }, 'markdown')
    expect(markdown).not.toMatch(/\{\{|\{%/)
    const html = micromark(markdown.split('---\n')[2]!, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    const shown = html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .trim()
    expect(shown).toBe(`${text}\n${text}`)
  },
)
