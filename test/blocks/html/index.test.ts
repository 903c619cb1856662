import { expect, test } from 'vitest'
import { htmlToPage } from '../../../src/blocks/html/index.ts'
import { parseHtml } from '../../../src/blocks/html/parse.ts'
import { createNotices } from '../../../src/notices.ts'
import { resolve } from '../../../src/options.ts'
import type { Options } from '../../../src/types.ts'

const page = (html: string, options: Options = {}, notices = createNotices()) =>
  htmlToPage(parseHtml(html), resolve(options), notices)
const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const prose = `<p>${sentence}</p>`.repeat(4)

test('the body is kept, the rest is out with a reason', () => {
  const { blocks } = page(`
    <nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>
    <div class=main><div class=text>${prose}</div></div>
    <div class="c-relatedLinks"><a href=/1>Another story</a></div>
    <p style="display: none">not shown</p>
    <button>Share</button>
    <footer>Imprint</footer>`)
  expect(blocks.map(({ out, type }) => out ?? type)).toEqual([
    'navigation',
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
    'related',
    'hidden',
    'control',
    'footer',
  ])
})

test('blocks know the line that they start on', () => {
  expect(page(`<p>one\n\n<p\n>\n two`).blocks.map(({ line }) => line)).toEqual([1, 5])
})

test('deeply nested elements do not overflow the stack', () => {
  expect(page(`${'<div>'.repeat(100_000)}deep`).blocks.map(({ text }) => text)).toEqual(['deep'])
})
