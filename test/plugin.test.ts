import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
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

describe('a tree that is no whole document gives the article of the document', () => {
  const pieces = `<nav><a href=/>Home</a> <a href=/news>News</a></nav><h1>Council votes</h1><p>By Ada Lind</p>
<p>${sentence}</p><h2>What comes next</h2><p>${sentence.replace('plan', 'map')}</p>
<p>${sentence.replace('plan', 'road')}</p><ul><li>The first of the items<li>The second of the items</ul>`
  const pages = {
    'loose elements': pieces,
    'an article': `<article>${pieces}</article>`,
  }
  const wrapped = (tree: Root): Root => ({
    type: 'root',
    children: [{ type: 'element', tagName: 'div', properties: {}, children: tree.children as Element[] }],
  })
  const byHand = (node: Nodes): Nodes => {
    const { position: _, ...own } = node
    const children = 'children' in own ? own.children.map(byHand) : undefined
    return { ...own, ...(children && { children }) } as Nodes
  }
  const trees: Record<string, (tree: Root) => Nodes> = {
    'a fragment': (tree) => tree,
    'a fragment in one element': wrapped,
    'an element as the root': (tree) => wrapped(tree).children[0] as Element,
    'a body as the root': (tree) => ({ ...(wrapped(tree).children[0] as Element), tagName: 'body' }),
    'a page without a body': (tree) => ({
      type: 'root',
      children: [{ ...(wrapped(tree).children[0] as Element), tagName: 'html' }],
    }),
    'a tree without positions': byHand,
    'what hast-util-raw gives': (tree) => raw(tree),
  }

  async function isSame(page: string, change: (tree: Root) => Nodes) {
    const processor = unified().use(rehypeParse, { fragment: true })
    const file = await processor
      .use(() => (tree) => change(tree as Root) as Root)
      .use(rehypeNewsparse)
      .process(page)
    const { report, ...article } = await parse({ content: page, kind: 'html' })
    const { report: own, ...result } = file.result
    expect(result).toEqual(article)
    const dropped = (it: typeof own) => it?.dropped.map(({ reason, text }) => [reason, text])
    expect(dropped(own)).toEqual(dropped(report))
  }

  describe.each(Object.entries(pages))('%s', (_, page) => {
    test.each(Object.entries(trees))('%s', (_, change) => isSame(page, change))
  })

  test('what the parser puts into the head is put there', () =>
    isSame(`<title>Council votes</title> <meta name=description content="A vote.">${pieces}`, (tree) => tree))

  test('behind rehype-sanitize, which takes away <nav> and <article>, all of the text is kept', async () => {
    const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeNewsparse)
    const { sections, title } = (await processor.process(pages['an article'])).result
    expect(title).toBe('Council votes')
    expect(sections.map(({ heading, blocks }) => [heading, blocks.length])).toEqual([
      [null, 1],
      ['What comes next', 3],
    ])
  })

  test('HTML that is not parsed is not passed over in silence', async () => {
    const tree = { type: 'root', children: [{ type: 'raw', value: pieces }] } as unknown as Root
    const file = await unified()
      .use(rehypeParse)
      .use(() => () => tree)
      .use(rehypeNewsparse)
      .process('')
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['raw-html'])
  })
})
