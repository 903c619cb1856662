import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Article, type Block, parse } from '../../src/index.ts'

interface Case {
  label: string
  html: string
  images: [src: string, alt: string | null, caption: string][]
  /** The paragraphs, where they are looked at. */
  texts?: string[]
}
const cases: Case[] = JSON.parse(readFileSync('test/cases/article/pictures.json', 'utf8'))

const PROSE =
  '<p>The council voted on the plan on Tuesday, after a long debate about money, and sent it back to the board.</p>'

const parsePage = (content: string): Promise<Article> =>
  parse({ content, kind: 'html', url: 'https://valley.example/news/kettle' })

const read = (body: string, head = '', above = '') =>
  parsePage(
    `<head>${head}</head><body><h1>River bursts its banks</h1>${above}<article>${PROSE.repeat(2)}${body}${PROSE}</article>`,
  )

const blocksOf = ({ sections }: Article): Block[] => sections.flatMap(({ blocks }) => blocks)
const imagesOf = (article: Article) =>
  blocksOf(article).flatMap((it) => (it.type === 'image' ? [[it.src, it.alt, it.text]] : []))

test.each(cases)('$label', async ({ html, images, texts }) => {
  const article = await read(html)
  expect(imagesOf(article)).toEqual(images)
  const paragraphs = blocksOf(article).flatMap(({ type, text }) => (type === 'paragraph' ? [text] : []))
  if (texts) expect(paragraphs.slice(2, -1)).toEqual(texts)
})

test('a picture that is left out has its words and its address in the report', async () => {
  const { report } = await read('<nav><img src="a.png" alt="Home"><img src="/b.png"></nav>')
  expect(report!.dropped).toMatchObject([
    { text: 'Home', src: 'https://valley.example/news/a.png' },
    { text: 'https://valley.example/b.png', src: 'https://valley.example/b.png' },
  ])
})

test('no entry of the report is empty', async () => {
  const { report } = await read(
    '<figure><img src="data:image/gif;base64,R0lGOD"></figure><nav><img src=x.png></nav>',
  )
  expect(report!.dropped.map(({ text }) => text)).not.toContain('')
})

const FIGURE =
  '<div class=hero><figure><img src="/quay.jpg"><figcaption>The quay.</figcaption></figure></div>'
const QUAY = ['https://valley.example/quay.jpg', null, 'The quay.']

test('a figure between headline and text leads the article', async () => {
  expect(imagesOf(await read('', '', FIGURE))).toEqual([QUAY])
  expect(imagesOf(await read('', '', `<p class=byline>By Ann Moss</p>${FIGURE}`))).toEqual([QUAY])
})

test('a picture that the page states as its own leads the article, a portrait of the author does not', async () => {
  const above = '<img src="/ann-64.jpg" alt="Ann Moss"><img src="/quay-1200x800.jpg">'
  const meta = '<meta property="og:image" content="https://valley.example/quay.jpg">'
  expect(imagesOf(await read('', meta, above))).toEqual([
    ['https://valley.example/quay-1200x800.jpg', null, ''],
  ])
  expect(imagesOf(await read('', '', above))).toEqual([])
})

test('a lead picture that the text has already stands once', async () => {
  expect(imagesOf(await read('<figure><img src="/quay.jpg"></figure>', '', FIGURE))).toEqual([
    ['https://valley.example/quay.jpg', null, ''],
  ])
})

test('a list of ten thousand sizes is read in linear time', async () => {
  const sizes = Array.from({ length: 10_000 }, (_, at) => `/q-${at}.jpg ${at}w`).join(',')
  const [image] = imagesOf(await read(`<p><img srcset="${sizes},"></p>`))
  expect(image![0]).toMatch(/^https:\/\/valley\.example\/q-\d+\.jpg$/)
})
