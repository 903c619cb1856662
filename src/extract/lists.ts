/** The leaves of a list -> items, each with what stands below its first line: nested lists, further paragraphs, quotations, code. */
import { joinMarked, NO_MARKS } from '../text/marked.ts'
import type { Marked, PageBlock, PageItem } from '../types.ts'
import { type Boxes, isPlainText, type Piece, saidAround, toBlock, toGroup } from './pieces.ts'
import { W } from './weights.ts'

type List = Extract<PageBlock, { type: 'list' }>

/** Lists in each other; what stands deeper is read as paragraphs of its item. */
const MAX_DEPTH = 16

/** Null when it is no list for a reader: it has headings or pictures, or its items are texts of their own. */
export function listOf(list: number, pieces: readonly Piece[], boxes: Boxes): PageBlock | null {
  if (pieces.some((piece) => piece.leaf.level !== null || piece.isImage || piece.leaf.kind === 'image'))
    return null
  return read(list, pieces, boxes, 1)
}

const isList = (tag: string): boolean => tag === 'ul' || tag === 'ol'

function read(list: number, pieces: readonly Piece[], boxes: Boxes, depth: number): List | null {
  const groups = itemsOf(list, pieces, boxes)
  if (groups === null || groups.some((group) => isContainer(group, groups.length, boxes))) return null
  const items: PageItem[] = []
  for (const { box, pieces: own } of groups) {
    const [first] = own
    const hasText = first !== undefined && isPlainText(first) && listIn(first.leaf.box, box, boxes) < 0
    const rest = hasText ? own.slice(1) : own
    const blocks = blocksOf(box, rest, boxes, depth)
    if (blocks === null) return null
    items.push({ text: hasText ? first.leaf.text : '', marks: hasText ? first.leaf.marks : NO_MARKS, blocks })
  }
  const ordered = boxes[list]!.tag === 'ol'
  const first = Number.parseInt(boxes[list]!.says ?? '1', 10)
  const number = ordered ? (first >= 0 && first <= MAX_NUMBER ? first : 1) : null
  return {
    ...toGroup(pieces),
    type: 'list',
    ...joinMarked(items.flatMap(linesOf), '\n'),
    items,
    ordered,
    first: number,
  }
}

/** As Markdown can write. */
const MAX_NUMBER = 999_999_999

interface Item {
  box: number
  pieces: Piece[]
}

/** The leaves by the item of the list that they stand in; null where one stands in none. */
function itemsOf(list: number, pieces: readonly Piece[], boxes: Boxes): Item[] | null {
  const items: Item[] = []
  for (const piece of pieces) {
    const item = itemAround(piece.leaf.box, list, boxes)
    const last = items.at(-1)
    // A list right in a list belongs to the item before it.
    if (last && (item === last.box || (item < 0 && listIn(piece.leaf.box, list, boxes) >= 0)))
      last.pieces.push(piece)
    else if (item < 0) return null
    else items.push({ box: item, pieces: [piece] })
  }
  return items
}

/** The item right in a list that a box stands in, -1 for none. */
function itemAround(box: number, list: number, boxes: Boxes): number {
  let item = -1
  for (let at = box; at > list; at = boxes[at]!.parent) {
    if (boxes[at]!.tag === 'li') item = at
    else if (isList(boxes[at]!.tag)) item = -1
  }
  return item
}

/** The outermost list between a box and one around it, -1 for none. */
function listIn(box: number, around: number, boxes: Boxes): number {
  let list = -1
  for (let at = box; at > around; at = boxes[at]!.parent) if (isList(boxes[at]!.tag)) list = at
  return list
}

/** A list of one item, or of items that are long texts, is a way to lay out a page. */
function isContainer({ box, pieces }: Item, count: number, boxes: Boxes): boolean {
  if (pieces.length < 2) return false
  const own = pieces.filter(({ leaf }) => listIn(leaf.box, box, boxes) < 0)
  const columns = own.reduce((sum, piece) => sum + piece.columns, 0)
  return own.length > 1 && (count === 1 || columns > W.MAX_ITEM_COLUMNS)
}

function blocksOf(item: number, pieces: readonly Piece[], boxes: Boxes, depth: number): PageBlock[] | null {
  const blocks: PageBlock[] = []
  for (let at = 0; at < pieces.length; ) {
    const list = depth < MAX_DEPTH ? listIn(pieces[at]!.leaf.box, item, boxes) : -1
    let end = at + 1
    while (list >= 0 && end < pieces.length && listIn(pieces[end]!.leaf.box, item, boxes) === list) end++
    if (list < 0) blocks.push(inItem(pieces[at]!, item, boxes))
    else {
      const nested = read(list, pieces.slice(at, end), boxes, depth + 1)
      if (nested === null) return null
      blocks.push(nested)
    }
    at = end
  }
  return blocks
}

function inItem(piece: Piece, item: number, boxes: Boxes): PageBlock {
  const block = toBlock(piece, boxes)
  for (let at = piece.leaf.box; at > item; at = boxes[at]!.parent)
    if (boxes[at]!.tag === 'blockquote' && block.type === 'paragraph')
      return { ...block, type: 'quote', cite: piece.leaf.cite ?? saidAround(piece.leaf.box, boxes, QUOTE) }
  return block
}

const QUOTE = new Set(['blockquote'])

/** An item as lines: its own, and those of the blocks below it. */
function linesOf({ text, marks, blocks }: PageItem): Marked[] {
  const lines = text === '' ? [] : [oneLine({ text, marks })]
  for (const block of blocks) lines.push(block.type === 'list' ? block : oneLine(block))
  return lines
}

const oneLine = (it: Marked): Marked =>
  it.text.includes('\n') ? { text: it.text.replace(/\n/g, ' '), marks: it.marks } : it
