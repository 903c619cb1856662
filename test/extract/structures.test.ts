/** Pages that are each made round one structure, after those that extraction tools are tested with: what stays, what goes, and
 * what it becomes. `{0}` is a paragraph of its own, `{=0}` its text. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import type { Article, Block } from '../../src/types.ts'
import { toHtml } from '../structures.ts'

interface Case {
  label: string
  html: string
  stays?: string[]
  goes?: string[]
  somewhere?: string[]
  once?: string[]
  title?: string
  description?: string
  /** All of them, in order. */
  paragraphs?: string[]
  headings?: string[]
  lists?: string[][]
  tables?: string[][][]
  /** Among others. */
  images?: string[]
  captions?: string[]
  code?: string[]
  marks?: string[]
  links?: string[]
  credits?: string[]
  imageCount?: number
  embedCount?: number
  listCount?: number
  tableCount?: number
  noteCount?: number
  /** Of the first list. */
  start?: number
}

const { texts, tables }: { texts: string[]; tables: Record<string, Case[]> } = JSON.parse(
  readFileSync('test/cases/extract/structures.json', 'utf8'),
)

const plain = (source: string): string =>
  folded(source.replace(/\{=?(\d+)\}/g, (_, at: string) => texts[Number(at)]!))
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Item = Extract<Block, { type: 'list' }>['items'][number]
const itemsOf = (block: Block): readonly Item[] => (block.type === 'list' ? block.items : [])
const withNested = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [
    block,
    ...itemsOf(block).flatMap((item) => withNested('blocks' in item ? (item.blocks ?? []) : [])),
  ])
const marksOf = (block: Block) => [
  ...(block.marks ?? []),
  ...itemsOf(block).flatMap((item) => ('marks' in item ? (item.marks ?? []) : [])),
]
const textOf = ({ sections }: Article): string =>
  folded(
    sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map((it) => it.text)]).join('\n'),
  )

/** What an article holds, by the names that the cases use. */
function read(article: Article) {
  const top = article.sections.flatMap(({ blocks }) => blocks)
  const blocks = withNested(top)
  const of = <T extends Block['type']>(type: T) =>
    blocks.filter((it): it is Extract<Block, { type: T }> => it.type === type)
  const marks = blocks.flatMap(marksOf)
  const images = of('image')
  const exact = {
    title: article.title,
    description: article.description,
    paragraphs: top.flatMap((it) => (it.type === 'paragraph' ? folded(it.text) : [])),
    headings: article.sections.flatMap(({ heading }) => heading ?? []),
    lists: of('list').map((it) => it.items.map((item) => item.text)),
    tables: of('table').map(({ rows }) => rows),
    imageCount: images.length,
    embedCount: of('embed').length,
    listCount: top.filter(({ type }) => type === 'list').length,
    tableCount: of('table').length,
    noteCount: marks.filter(({ type }) => type === 'note').length,
    start: of('list')[0]?.start,
  }
  const among = {
    images: images.map(({ src }) => src),
    credits: images.map(({ credit }) => credit),
    code: of('code').map((code) => code.text),
    marks: marks.map(({ type }) => type),
    links: marks.map(({ href }) => href),
  }
  return { exact, among, captions: images.map((image) => image.text).join('\n') }
}

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('$label', async (wanted) => {
    const article = await parse({ content: toHtml(wanted.html), kind: 'html' })
    const text = textOf(article)
    const everywhere = folded(`${text} ${article.subtitle} ${article.description}`)
    const without = (wanted: string[] = [], text: string) => wanted.filter((it) => !text.includes(plain(it)))
    expect(without(wanted.stays, text)).toEqual([])
    expect(without(wanted.goes, text)).toEqual(wanted.goes ?? [])
    expect(without(wanted.somewhere, everywhere)).toEqual([])
    for (const it of wanted.once ?? []) expect(text.split(plain(it))).toHaveLength(2)
    const { exact, among, captions } = read(article)
    expect(without(wanted.captions, captions)).toEqual([])
    for (const [name, found] of Object.entries(among))
      expect(found).toEqual(expect.arrayContaining(wanted[name as keyof typeof among] ?? []))
    for (const [name, found] of Object.entries(exact)) {
      const asked = wanted[name as keyof typeof exact]
      if (asked === undefined) continue
      expect(found).toEqual(name === 'paragraphs' ? (asked as string[]).map(plain) : asked)
    }
  })
})
