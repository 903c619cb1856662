import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { rehypeNewsparse } from '../src/plugin.ts'

const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const html = `<title>Council votes</title><nav><a href=/>Home</a></nav><h1>Council votes</h1>
<article><p>${sentence}</p><h2>What comes next</h2><p>${sentence}</p><p>${sentence.replace('plan', 'map')}</p></article>`

test('the result of the file is the article that parse gives', async () => {
  const file = await unified().use(rehypeParse).use(rehypeNewsparse).process(html)
  const { report, ...article } = await parse({ content: html, kind: 'html' })
  const { report: own, ...result } = file.result
  expect(result).toEqual(article)
  expect(own?.dropped).toEqual(report?.dropped)
})

test('other rehype plugins run in front', async () => {
  const dropNavigation = () => (tree: Root) => {
    const [page] = tree.children.filter((node) => node.type === 'element')
    const body = page?.children.find((node) => node.type === 'element' && node.tagName === 'body')
    if (body?.type === 'element') body.children = body.children.slice(1)
  }
  const file = await unified().use(rehypeParse).use(dropNavigation).use(rehypeNewsparse).process(html)
  expect(file.result.report?.dropped).toEqual([])
  expect(file.result.sections.map(({ heading }) => heading)).toEqual([null, 'What comes next'])
})

test('notices are messages of the file, with their line', async () => {
  const file = await unified()
    .use(rehypeParse)
    .use(rehypeNewsparse)
    .process(new VFile({ path: 'news/council.html', value: html }))
  expect(file.result.id).toBe('council.html')
  expect(file.messages.map(({ ruleId, line, source }) => ({ ruleId, line, source }))).toEqual([
    { ruleId: 'repeated-text', line: 2, source: 'newsparse' },
  ])
})

test('options are those of parse, and are checked', async () => {
  const file = await unified().use(rehypeParse).use(rehypeNewsparse, { report: false }).process(html)
  expect(file.result.report).toBeUndefined()
  const wrong = unified().use(rehypeParse).use(rehypeNewsparse, { encoding: null, referenceDate: 'today' })
  expect(() => wrong.freeze()).toThrow('referenceDate')
})
