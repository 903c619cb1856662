/** Leaves -> blocks of the page: items become lists, cells tables, pictures and captions image blocks. */
import type { Named } from '../page/html/names.ts'
import { joinMarked } from '../text/marked.ts'
import type { Leaf, Page, PageBlock } from '../types.ts'
import type { Features } from './features.ts'
import type { Judged } from './judge.ts'
import { gridOf, type InTable } from './tables.ts'
import { W } from './weights.ts'

/** A leaf that was judged. */
interface Piece {
  at: number
  leaf: Readonly<Leaf>
  columns: number
  out: PageBlock['out']
  /** Of the rule that left it out, or took it for a caption. */
  rule: string | null
  /** It is shown as a picture or what is said of one. */
  isImage: boolean
}

/** For each box the innermost element of a kind around it (itself included), -1 for none. */
interface Around {
  figure: number
  caption: number
  list: number
  item: number
  table: number
  row: number
  cell: number
  quote: number
}

const NOWHERE: Around = {
  figure: -1,
  caption: -1,
  list: -1,
  item: -1,
  table: -1,
  row: -1,
  cell: -1,
  quote: -1,
}

export function toBlocks(
  page: Page,
  named: readonly Named[],
  features: readonly Features[],
  { verdicts, captions }: Judged,
): PageBlock[] {
  const around = lookAround(page.boxes, named)
  const pieces = page.leaves.map((leaf, at): Piece => {
    const verdict = verdicts[at]
    const caption = captions.get(at)
    return {
      at,
      leaf,
      columns: features[at]!.columns,
      out: verdict?.reason ?? null,
      rule: verdict?.rule.id ?? caption?.id ?? null,
      isImage: leaf.kind === 'image' || caption !== undefined,
    }
  })
  const placeOf = ({ leaf }: Piece): Around => around[leaf.box] ?? NOWHERE
  const blocks: PageBlock[] = []
  /** Blocks of one leaf that stands in no group. */
  const loose = new Set<PageBlock>()
  /** Up to where a group was tried in vain: each is tried once. */
  const tried = new Map<keyof Around, number>()
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!
    const place = placeOf(piece)
    let made: PageBlock[] | null = null
    for (const [key, make] of MAKERS) {
      if (place[key] < 0 || (tried.get(key) ?? 0) > at) continue
      const end = endOfGroup(pieces, at, (it) => placeOf(it)[key])
      made = make(pieces.slice(at, end), placeOf, page.boxes)
      if (made) at = end
      else tried.set(key, end)
      if (made) break
    }
    if (made) for (const block of made) blocks.push(block)
    else {
      const block = toBlock(piece, place.caption >= 0 && piece.out === null)
      blocks.push(block)
      loose.add(block)
      at++
    }
  }
  return page.kind === 'html' ? joinCaptions(blocks, loose) : blocks
}

/** Where the leaves end that stand in the same group as the one at `start` and are out for the same reason. */
function endOfGroup(leaves: readonly Piece[], start: number, groupOf: (leaf: Piece) => number): number {
  const first = leaves[start]!
  const group = groupOf(first)
  let end = start + 1
  while (end < leaves.length && leaves[end]!.out === first.out && groupOf(leaves[end]!) === group) end++
  return end
}

/** Pictures and the captions that follow them as one. */
function joinCaptions(blocks: readonly PageBlock[], captions: ReadonlySet<PageBlock>): PageBlock[] {
  const joined: PageBlock[] = []
  for (let at = 0; at < blocks.length; ) {
    const image = blocks[at]!
    let end = at + 1
    while (end < blocks.length && captions.has(blocks[end]!) && isCaptionOf(blocks[end]!, image)) end++
    const texts = blocks.slice(at, end).filter(({ text }) => text !== '')
    joined.push(end === at + 1 ? image : { ...image, ...joinMarked(texts, '\n'), end: blocks[end - 1]!.end })
    at = end
  }
  return joined
}

function toBlock({ at, leaf, out, rule, isImage }: Piece, isCaption = false): PageBlock {
  const { kind, text, marks, line, level, bold, links, src, alt } = leaf
  const base = { text, marks, line, level, out, rule, bold, links, start: at, end: at + 1 }
  if (isImage || isCaption) return { ...base, type: 'image', src, alt }
  if (kind === 'code') return { ...base, type: 'code' }
  return { ...base, type: level === null ? 'paragraph' : 'heading' }
}

/** The first leaf's block, stretched over several leaves. */
const toGroup = (pieces: readonly Piece[]): PageBlock => ({
  ...toBlock(pieces[0]!),
  end: pieces.at(-1)!.at + 1,
})

/** A caption follows its picture. */
const isCaptionOf = (block: PageBlock, before: PageBlock): boolean =>
  block.type === 'image' && !block.src && before.type === 'image' && before.out === block.out

function asFigure(pieces: readonly Piece[], placeOf: (piece: Piece) => Around): PageBlock[] | null {
  const texts = pieces.filter(({ leaf }) => leaf.src === null)
  const images = pieces.filter(({ leaf }) => leaf.src !== null)
  const isCaption = images.length > 0 || texts.every((piece) => placeOf(piece).caption >= 0)
  const columns = texts.reduce((sum, piece) => sum + piece.columns, 0)
  if (!isCaption || columns > W.MAX_FIGURE_COLUMNS) return null
  const caption = joinMarked(
    texts.map(({ leaf }) => leaf),
    '\n',
  )
  const last = images.at(-1)
  if (!last) return [{ ...toGroup(texts), type: 'image', src: null, alt: texts[0]!.leaf.alt, ...caption }]
  const line = Math.min(last.leaf.line, texts[0]?.leaf.line ?? last.leaf.line)
  const { src, alt } = last.leaf
  const captioned: PageBlock = { ...toGroup(pieces), type: 'image', src, alt, ...caption, line }
  return [...images.slice(0, -1).map((piece) => toBlock(piece)), captioned]
}

function asTable(
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Page['boxes'],
): PageBlock[] | null {
  const { table } = placeOf(pieces[0]!)
  const isInCaption = captionFinder(table, boxes)
  const cells: InTable[] = []
  for (const piece of pieces) {
    const { cell } = placeOf(piece)
    if (cell < 0 && piece.leaf.kind === 'text' && isInCaption(piece.leaf.box))
      cells.push({ leaf: piece.leaf, cell: -1 })
    else if (!isPlainText(piece) || piece.columns > W.MAX_CELL_COLUMNS || cell < 0) return null
    else cells.push({ leaf: piece.leaf, cell })
  }
  const grid = gridOf(table, cells, boxes)
  return grid && [{ ...toGroup(pieces), type: 'table', level: null, ...grid }]
}

/** Tells whether a box stands in the caption of a table. */
const captionFinder = (table: number, boxes: Page['boxes']) => (box: number) => {
  for (let at = box; at > table; at = boxes[at]!.parent) if (boxes[at]!.tag === 'caption') return true
  return false
}

function asList(
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Page['boxes'],
): PageBlock[] | null {
  const places = new Set(pieces.map((piece) => placeOf(piece).item))
  const isPlain = pieces.every(
    (piece) => isPlainText(piece) && piece.leaf.level === null && placeOf(piece).item >= 0,
  )
  if (!isPlain || places.size !== pieces.length) return null
  const items = pieces.map(({ leaf: { text, marks } }) => ({ text: text.replace(/\n/g, ' '), marks }))
  const ordered = boxes[placeOf(pieces[0]!).list]!.tag === 'ol'
  return [{ ...toGroup(pieces), type: 'list', ...joinMarked(items, '\n'), items, ordered }]
}

function asQuote(pieces: readonly Piece[]): PageBlock[] | null {
  if (pieces.some((piece) => !isPlainText(piece) || piece.leaf.level !== null)) return null
  const said = joinMarked(
    pieces.map(({ leaf }) => leaf),
    '\n',
  )
  return [{ ...toGroup(pieces), type: 'quote', ...said }]
}

const isPlainText = ({ leaf, isImage }: Piece): boolean => leaf.kind === 'text' && !isImage

/** Makes blocks of a group of leaves; null when they are not what the element says. */
type Maker = (
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Page['boxes'],
) => PageBlock[] | null

/** In the order in which they are tried. */
const MAKERS: readonly (readonly [keyof Around, Maker])[] = [
  ['figure', asFigure],
  ['table', asTable],
  ['list', asList],
  ['quote', asQuote],
]

function lookAround(boxes: Page['boxes'], named: readonly Named[]): Around[] {
  const all: Around[] = []
  boxes.forEach(({ tag, parent }, at) => {
    const outer = all[parent] ?? NOWHERE
    const key = KEYS.get(tag) ?? (named[at]!.caption && tag !== 'figure' ? 'caption' : null)
    all.push(key === null ? outer : { ...outer, ...RESETS[key], [key]: at })
  })
  return all
}

const KEYS = new Map<string, keyof Around>(
  Object.entries({
    figure: 'figure',
    figcaption: 'caption',
    ul: 'list',
    ol: 'list',
    li: 'item',
    table: 'table',
    tr: 'row',
    td: 'cell',
    th: 'cell',
    blockquote: 'quote',
  } as const),
)

/** A list or table in a cell, an item or a quote starts anew. */
const RESETS: Partial<Record<keyof Around, Partial<Around>>> = {
  table: { list: -1, item: -1, row: -1, cell: -1 },
  cell: { list: -1, item: -1 },
}
