/** `parse(input, { explain: true })`: why each block is where it is. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'

const page = `<title>River bursts its banks | The Vale Post</title><meta property=og:title content="River bursts its banks">
<nav><a href=/>Home</a></nav>
<div id=main><h1>River bursts its banks</h1><div class=text><p>${sentence}</p><p>${sentence.replace('money', 'roads')}</p>
<p><a href=/2>Storm breaks harbour wall in Marlow Bay</a></p><h2>What comes next</h2><p>${sentence.replace('money', 'boats')}</p></div></div>
<div class=related><a href=/1>Another story</a><p>${sentence.replace('money', 'bread')}</p></div>`

const explain = async (content: string, kind: 'html' | 'text' = 'html') =>
  (await parse({ content, kind }, { explain: true })).explanation!

test('an article has no explanation unless it is asked for', async () => {
  expect(await parse(sentence)).not.toHaveProperty('explanation')
})

test('a block tells its fate, its rule and the weights that it was compared with', async () => {
  const { blocks } = await explain(page)
  expect(blocks.map(({ outcome, rule, mark }) => [outcome, rule, mark])).toEqual([
    ['drop', 'box-element', null],
    ['title', null, null],
    ['keep', null, null],
    ['keep', null, null],
    ['drop', 'link-density', null],
    ['keep', null, 'tag'],
    ['keep', null, null],
    ['drop', 'box-name', null],
    ['drop', 'box-name', null],
  ])
  expect(blocks[4]!.limits[0]).toEqual({
    feature: 'links',
    is: '>',
    weight: 'MAX_LINK_SHARE',
    value: 1,
    limit: 0.7,
  })
  expect(blocks[7]!.named).toBe('div.related')
  expect(blocks[4]!.place).toMatch(/div\.main > div\.text > p$/)
})

test('body and title tell what they were chosen from', async () => {
  const { body, titles } = await explain(page)
  expect(body[0]!.place).toMatch(/div\.text$/)
  expect(titles[0]).toMatchObject({
    text: 'River bursts its banks',
    score: 4.5,
    parts: [
      { from: 'shown', worth: 2 },
      { from: 'opengraph', worth: 1.5 },
      { from: 'title-element', worth: 1 },
    ],
  })
})

test('a text tells its runs of lines, its headline and its header', async () => {
  const text = `River bursts its banks\nSource: Vale Post  Date: 2024-03-05\n\n${sentence}\n\n${sentence.replace('money', 'roads')}`
  const { body, titles, header, blocks } = await explain(text, 'text')
  expect(body[0]).toMatchObject({ line: 4, lastLine: 6 })
  expect(titles[0]!.text).toBe('River bursts its banks')
  expect(header.lines).toEqual(['Source: Vale Post  Date: 2024-03-05'])
  expect(header.claims.map(({ field }) => field).sort()).toEqual(['date', 'source'])
  expect(blocks.map(({ outcome }) => outcome)).toEqual(['title', 'header', 'keep', 'keep'])
})

test('repairs are told with what stood there before', async () => {
  const { repairs } = await explain(`a\u0000b. ${sentence}`, 'text')
  expect(repairs[0]).toMatchObject({ kind: 'control-character', edits: [{ from: '\u0000', to: '' }] })
})

test.each([
  ['mojibake', `The cafÃ© by the river. ${sentence}`],
  [
    'pinyin-gloss',
    '園(yuán)區(qū)動(dòng)工，產(chǎn)業(yè)園(yuán)區(qū)的運(yùn)動(dòng)場也動(dòng)工了，產(chǎn)業(yè)的動(dòng)向不變。',
  ],
])('a repair tells by how much the text is likelier with it: %s', async (kind, text) => {
  const { repairs } = await explain(text, 'text')
  const found = repairs.find((it) => it.kind === kind)
  expect(found?.edits.length).toBeGreaterThan(0)
  expect(found?.margin).toBeGreaterThan(3)
})

test('every piece of the page is in exactly one explained block', async () => {
  const { blocks } = await explain(page)
  const shown = page.replace(/<title>.*?<\/title>/, '').replace(/<[^>]*>/g, '')
  expect(
    blocks
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(shown.replace(/\s/g, ''))
})

test('a person of a header line tells by how much the reading won, and over which', async () => {
  const { header } = await explain(
    `<h1>River bursts its banks</h1><p>By Dana Whitcombe | March 4, 2021</p><p>${sentence}</p><p>${sentence}</p>`,
  )
  const author = header.claims.find(({ field }) => field === 'authors')
  expect(author).toMatchObject({ value: 'Dana Whitcombe', instead: expect.any(Array) })
  expect(author!.margin).toBeGreaterThan(0)
})
