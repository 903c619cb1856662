import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Article, type Block, parse, stringify } from '../../src/index.ts'

/** An item as its first line, or as that and what stands below. */
type Item = string | [string, ...(string | List)[]]
interface List {
  ordered: boolean
  start: number | null
  items: Item[]
}
const cases: { label: string; html: string; list: List; text?: string; markdown?: string }[] = JSON.parse(
  readFileSync('test/cases/article/lists.json', 'utf8'),
)

const PROSE =
  '<p>The council voted on the plan on Tuesday, after a long debate about money, and sent it back to the board.</p>'

const read = (body: string): Promise<Article> =>
  parse({
    content: `<h1>River bursts its banks</h1><article>${PROSE}${body}${PROSE}</article>`,
    kind: 'html',
  })

const blocksOf = ({ sections }: Article): Block[] => sections.flatMap(({ blocks }) => blocks).slice(1, -1)

const listOf = ({ ordered, start, items }: Extract<Block, { type: 'list' }>): List => ({
  ordered,
  start,
  items: items.map(({ text, blocks }) =>
    blocks ? [text, ...blocks.map((it) => (it.type === 'list' ? listOf(it) : it.text))] : text,
  ),
})

test.each(cases)('$label', async ({ html, list, text, markdown }) => {
  const article = await read(html)
  const [block, ...rest] = blocksOf(article)
  expect(rest).toEqual([])
  expect(block?.type === 'list' && listOf(block)).toEqual(list)
  if (text) expect(block!.text).toBe(text)
  if (markdown) expect(await stringify(article, 'markdown')).toContain(`\n\n${markdown}\n\n`)
})

test('marks of nested items count in their own text, and in the text of the list', async () => {
  const [block] = blocksOf(await read(cases[2]!.html))
  const strong = { type: 'strong', start: 7, end: 13 }
  expect(block).toMatchObject({
    marks: [{ type: 'strong', start: 41, end: 47 }],
    items: [{ blocks: [{ items: [{}, { marks: [strong] }] }] }, {}],
  })
})

test('what is laid out as a list is none: entries with headings, long texts, pictures', async () => {
  const entry = `<li><h3>The quay at noon</h3>${PROSE}</li>`
  const long = `<li>${PROSE.repeat(10)}</li>`
  const figure = '<li><figure><img src="/a.jpg"><figcaption>The quay.</figcaption></figure></li>'
  for (const items of [
    entry.repeat(2),
    long.repeat(2),
    figure + figure.replace('a.jpg', 'b.jpg'),
    `<li>${PROSE}${PROSE}</li>`,
  ]) {
    const { sections } = await read(`<ul>${items}</ul>`)
    expect(sections.flatMap(({ blocks }) => blocks).map(({ type }) => type)).not.toContain('list')
  }
})

test('lists a thousand deep are read in bounded time', async () => {
  const { sections } = await read('<ul><li>An item of the list '.repeat(1000))
  expect(JSON.stringify(sections).split('An item of the list').length).toBeGreaterThan(500)
})

test('code has its language, a quotation its source', async () => {
  const blocks = blocksOf(
    await read(
      `<pre><code class="hljs language-rust">fn main() {}</code></pre><div class="highlight-source-js"><pre>let a</pre></div>
      <blockquote cite="/said"><p>It was cold, said the mayor of the town.</p></blockquote>
      <blockquote><p>We shall live beside it when it is new.</p><p>— <cite>The rowing club</cite></p></blockquote>`,
    ),
  )
  expect(blocks).toMatchObject([
    { type: 'code', language: 'rust' },
    { type: 'code', language: 'js' },
    { type: 'quote', cite: '/said' },
    {
      type: 'quote',
      cite: 'The rowing club',
      text: 'We shall live beside it when it is new.\n— The rowing club',
    },
  ])
})

test('films and maps are embeds, frames of others are left out with their address', async () => {
  const article = await read(
    `<iframe src="//www.youtube.com/embed/abc" title="YouTube video player"></iframe>${PROSE}
    <figure><iframe data-src="https://maps.example/quay" title="The quay from above"></iframe><figcaption>The quay.</figcaption></figure>
    <video title="The storm"><source src="/storm.mp4"></video><iframe src="https://ads.example/1"></iframe>`,
  )
  expect(blocksOf(article).filter(({ type }) => type === 'embed')).toEqual([
    { type: 'embed', text: '', src: 'https://www.youtube.com/embed/abc', provider: 'youtube' },
    { type: 'embed', text: 'The quay.', src: 'https://maps.example/quay', provider: null },
    { type: 'embed', text: 'The storm', src: '/storm.mp4', provider: null },
  ])
  expect(article.report!.dropped).toMatchObject([{ reason: 'hidden', src: 'https://ads.example/1' }])
})

test('a credit that the page sets apart', async () => {
  const [image] = blocksOf(
    await read(
      '<figure><img src="/a.jpg"><figcaption>The quay. <span class="photo-credit">Mary Holm</span></figcaption></figure>',
    ),
  )
  expect(image).toMatchObject({ text: 'The quay. Mary Holm', credit: 'Mary Holm' })
})
