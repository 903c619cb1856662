import fc from 'fast-check'
import { parse, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type Article, stringify } from '../../src/index.ts'
import { empty, full } from './article.ts'

const page = await stringify(full, 'html')

interface Node {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

/** All nodes of a page in order, by the parser of the standard. */
function nodesOf(html: string): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(walk)]
  return walk(parse(html) as unknown as Node)
}

const attributeOf = (node: Node | undefined, name: string) =>
  node?.attrs?.find((it) => it.name === name)?.value

const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')

const find = (html: string, name: string) => nodesOf(html).filter(({ nodeName }) => nodeName === name)

test('a page that stands alone: nothing is loaded but pictures, no script runs', () => {
  const policy = find(page, 'meta').find((it) => attributeOf(it, 'http-equiv') === 'Content-Security-Policy')
  expect(attributeOf(policy, 'content')).toMatch(
    /^default-src 'none'; img-src http: https:; style-src 'unsafe-inline';/,
  )
  expect(find(page, 'link').map((it) => attributeOf(it, 'rel'))).toEqual(['canonical'])
  expect(find(page, 'script').map((it) => attributeOf(it, 'type'))).toEqual(['application/ld+json'])
  expect(page).not.toMatch(/@import|url\(/)
})

test('what a reader sees', () => {
  const [html] = find(page, 'html')
  expect([attributeOf(html, 'lang'), attributeOf(html, 'dir')]).toEqual(['zh-Hans', 'ltr'])
  expect(find(page, 'title').map(textOf)).toEqual([full.title])
  expect(find(page, 'h1').map(textOf)).toEqual([full.title])
  expect(find(page, 'h2').map(textOf)).toEqual(['What comes <next>'])
  expect(find(page, 'time').map((it) => attributeOf(it, 'datetime'))).toEqual([full.date, full.updated])
  expect(find(page, 'a').map((it) => attributeOf(it, 'href'))).toContain(
    'https://harbour.example/sale?a=1&b=2',
  )
  expect(find(page, 'img').map((it) => attributeOf(it, 'alt'))).toEqual(['A "ferry"'])
  expect(find(page, 'figcaption').map(textOf)).toEqual(['The ferry, 2024'])
  expect(find(page, 'caption').map(textOf)).toEqual(['Trips'])
  expect(find(page, 'th').map(textOf)).toEqual(['Year', 'Trips'])
  expect(find(page, 'td').map(textOf)).toEqual(['2020', '1200'])
  expect(find(page, 'code').map(textOf)).toEqual(['if (a < b) { go() }'])
  expect(find(page, 'li').map(textOf)).toEqual(['one', 'two'])
  expect(find(page, 'blockquote')[0]!.childNodes!.filter(({ nodeName }) => nodeName === 'p')).toHaveLength(2)
})

test('marks that cross are cut, so that elements nest', () => {
  expect(page).toMatch(/<strong>old <a [^>]+>ferry<\/a><\/strong><a [^>]+> was <em>/)
  expect(textOf(find(page, 'p').find((it) => textOf(it).startsWith('The old'))!)).toBe(
    'The old ferry was sold & paid.',
  )
})

test('the JSON-LD in it is that of -f jsonld, and cannot end its element', async () => {
  const title = '</script><script>alert(1)</script><!--'
  const hostile = await stringify({ ...full, title }, 'html')
  const scripts = find(hostile, 'script')
  expect(scripts).toHaveLength(1)
  expect(JSON.parse(textOf(scripts[0]!)).headline).toBe(title)
  expect(JSON.parse(textOf(find(page, 'script')[0]!))).toEqual(JSON.parse(await stringify(full, 'jsonld')))
})

test.each([
  ['Arab', 'ar', 'rtl'],
  ['Hebr', 'he', 'rtl'],
  ['Latn', 'en', 'ltr'],
])('a text in %s runs %s', async (script, language, direction) => {
  const [html] = find(await stringify({ ...full, script, language }, 'html'), 'html')
  expect([attributeOf(html, 'lang'), attributeOf(html, 'dir')]).toEqual([language, direction])
})

test('an article of which nothing is known is a page', async () => {
  const nothing = await stringify(empty, 'html')
  expect(find(nothing, 'article').map(textOf)).toEqual(['\n'])
})

describe('whatever stands in it', () => {
  const KNOWN =
    /^(?:#|html|head|meta|title|link|style|script|body|main|article|header|h[1-6]|p|time|a|strong|em|del|code|br|sub|sup|ins|ul|ol|li|table|caption|thead|tbody|tr|th|td|figure|figcaption|img|blockquote|pre)/
  const nasty = fc.constantFrom(
    '<script>',
    '"',
    "'",
    '&lt;',
    '</p>',
    '<img onerror=x>',
    'javascript:alert(1)',
    '\u0000',
    'ok',
  )
  const text = fc.array(nasty, { maxLength: 5 }).map((parts) => parts.join(''))

  test('it is text, never markup', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const article: Article = {
          ...full,
          title: one,
          description: other,
          authors: [one],
          url: one,
          sections: [
            {
              heading: other,
              level: 2,
              blocks: [
                {
                  type: 'paragraph',
                  text: `x${one}`,
                  marks: [{ type: 'link', start: 0, end: 1, href: other }],
                },
                { type: 'image', text: other, src: one, alt: other, credit: null },
              ],
            },
          ],
        }
        const nodes = nodesOf(await stringify(article, 'html'))
        expect(nodes.filter(({ nodeName }) => !KNOWN.test(nodeName))).toEqual([])
        const names = nodes.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name))
        expect(names.filter((name) => name.startsWith('on'))).toEqual([])
        const addresses = nodes.flatMap(({ attrs = [] }) =>
          attrs.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value),
        )
        expect(addresses.filter((it) => it.startsWith('javascript:'))).toEqual([])
      }),
    )
  })
})

test('the parser of the standard has nothing to mend', () => {
  const errors: string[] = []
  parse(page, { onParseError: ({ code }) => errors.push(code) })
  expect(errors).toEqual([])
  expect(parseFragment(page)).toBeDefined()
})
