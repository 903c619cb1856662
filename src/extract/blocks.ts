/** Leaves -> blocks of the page: items become lists, cells tables, pictures and captions image blocks. */

import { POST_NAMES } from '../page/html/index.ts'
import type { Named } from '../page/html/names.ts'
import { joinMarked } from '../text/marked.ts'
import type { Page, PageBlock } from '../types.ts'
import type { Features } from './features.ts'
import type { Judged } from './judge.ts'
import { listOf } from './lists.ts'
import { type Boxes, isPlainText, type Piece, toBlock, toGroup } from './pieces.ts'
import { gridOf, type InTable } from './tables.ts'
import { W } from './weights.ts'

/** For each box the innermost element of a kind around it (itself included), of lists the outermost; -1 for none. */
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
  /** Whether a text says something of a picture. */
  const isAbout = (at: number) => {
    const { kind, box } = page.leaves[at]!
    const { figure, caption } = around[box] ?? NOWHERE
    return kind === 'text' && (captions.has(at) || figure >= 0 || caption >= 0)
  }
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
      credit: leaf.credit ?? (isAbout(at) ? features[at]!.credit : null),
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
    for (let index = 0; made === null && index < MAKERS.length; index++) {
      const { key, make } = MAKERS[index]!
      if (place[key] < 0 || (tried.get(key) ?? 0) > at) continue
      const end = endOfGroup(pieces, at, (it) => placeOf(it)[key])
      const all = pieces.slice(at, end)
      const unseen = all.filter(({ out }) => out !== piece.out)
      made = make(
        all.filter(({ out }) => out === piece.out),
        placeOf,
        page.boxes,
      )
      if (made) at = end
      else tried.set(key, end)
      if (made) made.push(...unseen.map((it) => toBlock(it, page.boxes)))
    }
    if (made) for (const block of made) blocks.push(block)
    else {
      const block = toBlock(piece, page.boxes, place.caption >= 0 && piece.out === null)
      blocks.push(block)
      loose.add(block)
      at++
    }
  }
  return page.kind === 'html' ? joinCaptions(blocks, loose) : blocks
}

/** Where the leaves end that stand in the same group as the one at `start` and are out for the same reason. What no reader
 * sees does not end what stays: the way back from a note between two items. */
function endOfGroup(leaves: readonly Piece[], start: number, groupOf: (leaf: Piece) => number): number {
  const first = leaves[start]!
  const group = groupOf(first)
  let end = start + 1
  for (let at = end; at < leaves.length && groupOf(leaves[at]!) === group; at++) {
    const { out, leaf } = leaves[at]!
    if (out === first.out) end = at + 1
    else if (first.out !== null || leaf.aside === null) break
  }
  return end
}

/** Pictures and the captions that follow them as one. */
function joinCaptions(blocks: readonly PageBlock[], captions: ReadonlySet<PageBlock>): PageBlock[] {
  const joined: PageBlock[] = []
  for (let at = 0; at < blocks.length; ) {
    const image = blocks[at]!
    let end = at + 1
    while (end < blocks.length && isCaptionOf(blocks[end]!, image) && captions.has(blocks[end]!)) end++
    if (end === at + 1 || image.type !== 'image') {
      joined.push(image)
      at = end
      continue
    }
    const texts = blocks.slice(at, end).filter(({ text }) => text !== '')
    const credit = creditOf(blocks.slice(at, end))
    joined.push({ ...image, ...joinMarked(texts, '\n'), credit, end: blocks[end - 1]!.end })
    at = end
  }
  return joined
}

const creditOf = (blocks: readonly PageBlock[]): string | null =>
  blocks.reduce<string | null>((known, it) => known ?? (it.type === 'image' ? it.credit : null), null)

/** A caption follows its picture. */
const isCaptionOf = (block: PageBlock, before: PageBlock): boolean =>
  block.type === 'image' && !block.src && before.type === 'image' && before.out === block.out

function asFigure(
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Boxes,
): PageBlock[] | null {
  const texts = pieces.filter(({ leaf }) => leaf.src === null)
  const images = pieces.filter(({ leaf }) => leaf.src !== null)
  const isCaption = images.length > 0 || texts.every((piece) => placeOf(piece).caption >= 0)
  const columns = texts.reduce((sum, piece) => sum + piece.columns, 0)
  if (!isCaption || columns > W.MAX_FIGURE_COLUMNS) return null
  const caption = joinMarked(
    texts.map(({ leaf }) => leaf),
    '\n',
  )
  const credit = texts.find((piece) => piece.credit !== null)?.credit ?? null
  const last = images.at(-1)
  const group = { ...toGroup(pieces), ...caption }
  if (!last) return [{ ...group, type: 'image', src: null, alt: texts[0]!.leaf.alt, credit }]
  const line = Math.min(last.leaf.line, texts[0]?.leaf.line ?? last.leaf.line)
  const shown = toBlock(last, boxes)
  const captioned: PageBlock =
    shown.type === 'embed'
      ? {
          ...group,
          type: 'embed',
          text: caption.text || shown.text,
          src: shown.src,
          provider: shown.provider,
          line,
        }
      : { ...group, type: 'image', src: last.leaf.src, alt: last.leaf.alt, credit, line }
  return [...images.slice(0, -1).map((piece) => toBlock(piece, boxes)), captioned]
}

function asTable(
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Boxes,
): PageBlock[] | null {
  const { table } = placeOf(pieces[0]!)
  const isInCaption = captionFinder(table, boxes)
  const cells: InTable[] = []
  for (const piece of pieces) {
    const { cell } = placeOf(piece)
    if (cell < 0 && piece.leaf.kind === 'text' && isInCaption(piece.leaf.box))
      cells.push({ leaf: piece.leaf, cell: -1 })
    else if (!isPlainText(piece) || cell < 0) return null
    else cells.push({ leaf: piece.leaf, cell })
  }
  if (isLayout(pieces, placeOf)) return null
  const grid = gridOf(table, cells, boxes)
  return grid && [{ ...toGroup(pieces), type: 'table', level: null, ...grid }]
}

/** A cell with much text, or with paragraphs, is part of a layout. */
function isLayout(pieces: readonly Piece[], placeOf: (piece: Piece) => Around): boolean {
  const sums = new Map<number, { columns: number; leaves: number }>()
  for (const piece of pieces) {
    const { cell } = placeOf(piece)
    const sum = sums.get(cell) ?? { columns: 0, leaves: 0 }
    sums.set(cell, { columns: sum.columns + piece.columns, leaves: sum.leaves + 1 })
  }
  return [...sums.values()].some(
    ({ columns, leaves }) => columns > (leaves > 1 ? W.MAX_CELL_COLUMNS : W.MAX_LONG_CELL_COLUMNS),
  )
}

/** Tells whether a box stands in the caption of a table. */
const captionFinder = (table: number, boxes: Page['boxes']) => (box: number) => {
  for (let at = box; at > table; at = boxes[at]!.parent) if (boxes[at]!.tag === 'caption') return true
  return false
}

const asList: Maker = (pieces, placeOf, boxes) => {
  const list = listOf(placeOf(pieces[0]!).list, pieces, boxes)
  return list && [list]
}

function asQuote(
  pieces: readonly Piece[],
  placeOf: (piece: Piece) => Around,
  boxes: Boxes,
): PageBlock[] | null {
  if (pieces.some((piece) => !isPlainText(piece) || piece.leaf.level !== null)) return null
  const said = joinMarked(
    pieces.map(({ leaf }) => leaf),
    '\n',
  )
  const { names, says } = boxes[placeOf(pieces[0]!).quote]!
  // The address of a post stands at its end.
  const post = POST_NAMES.test(names) ? said.marks.findLast(({ type }) => type === 'link')?.href : null
  const named = pieces.find(({ leaf }) => leaf.cite !== null)?.leaf.cite
  return [{ ...toGroup(pieces), ...said, type: 'quote', cite: named ?? says ?? post ?? null }]
}

/** Makes blocks of a group of leaves; null when they are not what the element says. */
type Maker = (pieces: readonly Piece[], placeOf: (piece: Piece) => Around, boxes: Boxes) => PageBlock[] | null

/** In the order in which they are tried. */
const MAKERS: readonly { key: keyof Around; make: Maker }[] = [
  { key: 'figure', make: asFigure },
  { key: 'table', make: asTable },
  { key: 'list', make: asList },
  { key: 'quote', make: asQuote },
]

function lookAround(boxes: Boxes, named: readonly Named[]): Around[] {
  const all: Around[] = []
  boxes.forEach(({ tag, parent }, at) => {
    const outer = all[parent] ?? NOWHERE
    const key = KEYS.get(tag) ?? (named[at]!.caption && tag !== 'figure' ? 'caption' : null)
    all.push(key === null || (key === 'list' && outer.list >= 0) ? outer : within(outer, key, at))
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
function within(outer: Around, key: keyof Around, box: number): Around {
  const { figure, caption, quote } = outer
  const isTable = key === 'table'
  const isCell = key === 'cell'
  const list = isTable || isCell ? -1 : outer.list
  const item = isTable || isCell ? -1 : outer.item
  const row = isTable ? -1 : outer.row
  const cell = isTable ? -1 : outer.cell
  const inner: Around = { figure, caption, list, item, table: outer.table, row, cell, quote }
  inner[key] = box
  return inner
}
