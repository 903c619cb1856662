import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseHtml } from '../../../src/page/html/parse.ts'

const pages = [
  '<!doctype html><title>T</title><h1 class="a b">Head</h1>\n<p>One<br>two <b>three</p>four</b>\n\n<p\n\n id=x>five',
  '<table><tr><td>cell</td></tr>stray <b>text</b></table><p>after',
  'plain\n\ntext first <template><p>in a template</template>',
  '<ul><li>a<li>b</ul><svg><title>x</title></svg><noscript><img src=a.png>no script</noscript>\n&amp;&#x4e2d;',
  '<body><!-- note -->\r\n<a href=1>one<a href=2>two</a><p hidden>gone</p><select><option>o</select>',
  '<script>a\r\nb < c && "</scrip" + "</scripts>"</SCRIPT\n>after <style>\n\ni {}\n</style>\n<p>end',
  '<script><!-- document.write("<script>x</script>") --></script>one<script></script>two<script>a\0b</script>three',
  '<iframe>\n<p>no</p></iframe >four<svg><style>a</style></svg><style>😀 never closed\n</stylex>',
  '',
]

/** Element names and texts in order, each text with its line. */
function outline(node: Nodes): unknown[] {
  if (node.type === 'text') return [[node.data?.line ?? node.position?.start.line, node.value]]
  if (!('children' in node)) return []
  const children = node.type === 'element' && node.content ? node.content.children : node.children
  return [node.type === 'element' ? node.tagName : node.type, children.flatMap(outline)]
}

test.each(pages)('the tree is the one of rehype-parse: %j', (page) => {
  const theirs = unified().use(rehypeParse).parse(page)
  expect(outline(parseHtml(page))).toEqual(outline(theirs))
})

test('attributes that are read keep the names of hast', () => {
  const tree = parseHtml('<p class="a b" aria-hidden=true data-x=1 datetime=now>')
  expect(JSON.stringify(tree, ['children', 'properties', 'className', 'ariaHidden', 'dateTime'])).toContain(
    '{"className":"a b","ariaHidden":"true","dateTime":"now"}',
  )
})

test('100,000 nested elements are no trouble', () => {
  expect(() => parseHtml(`${'<div>'.repeat(100_000)}deep`)).not.toThrow()
})
