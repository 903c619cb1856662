/** Hostile pages: the work is counted in nodes and statements, not by the clock, and no text is lost. */
import type { Nodes } from 'hast'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/index.ts'
import { createNotices } from '../../../src/notices.ts'
import * as limits from '../../../src/page/html/limits.ts'
import { parseHtml } from '../../../src/page/html/parse.ts'
import type { Article } from '../../../src/types.ts'

const PROSE = 'The committee said on Tuesday that the new rules would apply to all schools in the region.'
const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')
const codesOf = (article: Article) => article.report!.notices.map(({ code }) => code)

/** Nodes, the deepest level, and the text of a tree. */
function measure(tree: Nodes) {
  let [nodes, depth, text] = [0, 0, '']
  const stack: { node: Nodes; level: number }[] = [{ node: tree, level: 0 }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    nodes++
    depth = Math.max(depth, at.level)
    if (at.node.type === 'text') text += at.node.value
    if ('children' in at.node)
      for (const node of at.node.children.toReversed()) stack.push({ node, level: at.level + 1 })
  }
  return { nodes, depth, text }
}

function read(source: string) {
  const notices = createNotices()
  const measured = measure(parseHtml(source, notices))
  return { ...measured, codes: notices.list().map(({ code }) => code) }
}

describe('the tree', () => {
  test.each([
    'div',
    'span',
    'b',
    'table><tr><td',
    'ul><li',
    'svg><g',
    'template',
    'blockquote',
    'section',
    'x-y',
  ])('is not deeper than browsers build it: <%s>', (tag) => {
    const { depth, text, codes } = read(`${`<${tag}>`.repeat(5000)}deep</p> down`)
    expect(depth).toBeLessThanOrEqual(limits.MAX_DEPTH + 4)
    expect(text.replace(/\s/g, '')).toBe(tag === 'template' ? '' : 'deepdown')
    expect(codes).toEqual(['deep-markup'])
  })

  test('scripts at the limit of depth are no text', () => {
    const { text } = read(`${'<div>'.repeat(600)}<script>a<b</script>one<style>i{}</style><img><br>two`)
    expect(text.replace(/\n+/g, '')).toBe('a<bonei{}two')
  })

  test('formatting that nothing closes is opened anew only so often', () => {
    const { nodes, text, codes } = read(
      `<p>${many(400, (at) => `<b id=${at}>`)}</p>${'<p>x</p>'.repeat(6000)}`,
    )
    expect(nodes).toBeLessThan(limits.MAX_REOPENED + 15_000)
    expect(text).toBe('x'.repeat(6000))
    expect(codes).toEqual(['unclosed-formatting'])
  })

  test('elements beyond the limit cost their markup, not their text', () => {
    const count = limits.MAX_NODES + 5
    const source = `${'<!---->'.repeat(count)}${many(count, (at) => `<i>${at % 10}</i>`)}<p>one</p><p>two<script>x</script></p><table>lost<td>cell</table>`
    const { nodes, text, codes } = read(source)
    expect(nodes).toBeLessThan(limits.MAX_NODES * 2 + 50)
    expect(text.replace(/\s+/g, ' ')).toMatch(/\d one twox lost cell$/) // x stays in its script
    expect(text.replace(/[^\d]/g, '')).toHaveLength(count)
    expect(codes).toEqual(['many-nodes'])
  })

  test('attributes beyond the limit are not read', () => {
    const { codes, text } = read(`<p ${many(5000, (at) => `a${at} `)}>x`)
    expect({ codes, text }).toEqual({ codes: ['many-attributes'], text: 'x' })
  })
})

describe('statements', () => {
  const page = (head: string) =>
    parse({
      content: `<html><head>${head}</head><body><h1>Council approves the plan</h1><p>${PROSE}</p><p>Parents, ${PROSE}</p>`,
      kind: 'html',
    })
  const jsonLd = (rest: string) =>
    page(
      `<script type=application/ld+json>{"@type":"NewsArticle","headline":"Council approves the plan"${rest}}</script>`,
    )

  test.each([
    ['title', 'og:title'],
    ['source', 'source'],
    ['date', 'pubdate'],
    ['site', 'og:site_name'],
  ])('a %s that is too long is cut before anything reads it', async (_, name) => {
    const article = await page(`<meta name="${name}" content="x${' -)]'.repeat(20_000)}x">`)
    expect(article.title).toBe('Council approves the plan')
    expect(codesOf(article)).toContain('long-value')
  })

  test('an address that is too long is none', async () => {
    const article = await page(`<meta property="og:url" content="http://a.example/${'a'.repeat(9000)}">`)
    expect(article.url).toBe(null)
    expect(codesOf(article)).toEqual(['long-value'])
  })

  test('too many of them are passed over', async () => {
    const authors = many(
      20_000,
      (at) => `"Ann Lee${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26))}",`,
    )
    const article = await jsonLd(`,"author":[${authors}"Ben Fox"]`)
    expect(article.authors.length).toBeLessThanOrEqual(limits.MAX_CLAIMS_OF_FIELD)
    expect(codesOf(article)).toContain('many-statements')
    expect(codesOf(await page(many(3000, (at) => `<meta name=description content=a${at}>`)))).toContain(
      'many-statements',
    )
  })

  test('as many as an honest page has are read in silence', async () => {
    const names = many(100, (at) => `"Ann Lee${String.fromCharCode(97 + (at % 26))}${at > 25 ? 's' : 'n'}",`)
    expect(codesOf(await jsonLd(`,"author":[${names}"Ben Fox"]`))).toEqual([])
  })

  test('JSON-LD may be nested without end', async () => {
    const article = await jsonLd(`,"alternativeHeadline":${'['.repeat(50_000)}"A"${']'.repeat(50_000)}`)
    expect(article).toMatchObject({ title: 'Council approves the plan', subtitle: null })
  })
})

describe('names that every object has are names like any other', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
  test.each(names)('%s', async (name) => {
    const content = `<html lang=${name}><head><meta name=${name} content=${name}><script type=application/ld+json>{"@type":"${name}","@id":"${name}","author":{"@id":"${name}"}}</script><body class=${name} role=${name}><article itemprop=${name}><h1>Council approves the plan</h1><p>Published:</p><p>last Tuesday</p><${name}>${PROSE}</${name}>${`<p>${PROSE}</p>`.repeat(4)}`
    const article = await parse({ content, kind: 'html' }, { referenceDate: '2024-03-07' })
    expect(article).toMatchObject({ title: 'Council approves the plan', authors: [], source: null })
  })
})

test.each(['precision', 'recall', null] as const)(
  'text without an element around it, favor %s',
  async (favor) => {
    const article = await parse(
      { content: `<ruby>漢<rt>かん</rt></ruby><p>${PROSE}</p>`, kind: 'html' },
      { favor },
    )
    expect(JSON.stringify(article)).toContain('かん')
  },
)

test.each([
  ['images in a figure', `<figure>${'<img src=a>'.repeat(150_000)}</figure>`],
  ['scripts', '<script>1</script>'.repeat(150_000)],
])('150,000 %s are no trouble', async (_, content) => {
  await expect(parse({ content: `${content}<p>${PROSE}</p>`, kind: 'html' })).resolves.toBeDefined()
})
