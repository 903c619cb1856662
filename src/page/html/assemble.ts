/** Leaves -> blocks of the page: items become lists, cells tables, pictures and captions image blocks. */
import type { PageBlock } from '../../types.ts'
import type { Leaf } from './leaves.ts'
import type { Named } from './names.ts'
import type { Box } from './walk.ts'

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

export function assemble(
  boxes: readonly Box[],
  leaves: readonly Leaf[],
  named: readonly Named[],
): PageBlock[] {
  const around = lookAround(boxes, named)
  const placeOf = (leaf: Leaf): Around => around[leaf.box] ?? NOWHERE
  const blocks: PageBlock[] = []
  /** Up to where a group was tried in vain: each is tried once. */
  const tried = new Map<keyof Around, number>()
  for (let at = 0; at < leaves.length; ) {
    const leaf = leaves[at]!
    const place = placeOf(leaf)
    let made: PageBlock[] | null = null
    for (const [key, make] of MAKERS) {
      if (place[key] < 0 || (tried.get(key) ?? 0) > at) continue
      const end = endOfGroup(leaves, at, (it) => placeOf(it)[key])
      made = make(leaves.slice(at, end), placeOf, boxes)
      if (made) at = end
      else tried.set(key, end)
      if (made) break
    }
    if (made) for (const block of made) blocks.push(block)
    else {
      addBlock(blocks, toBlock(leaf, place.caption >= 0 && leaf.out === null ? 'image' : undefined))
      at++
    }
  }
  return blocks
}

/** Where the leaves end that stand in the same group as the one at `start` and are out for the same reason. */
function endOfGroup(leaves: readonly Leaf[], start: number, groupOf: (leaf: Leaf) => number): number {
  const first = leaves[start]!
  const group = groupOf(first)
  let end = start + 1
  while (end < leaves.length && leaves[end]!.out === first.out && groupOf(leaves[end]!) === group) end++
  return end
}

function addBlock(blocks: PageBlock[], block: PageBlock): void {
  const before = blocks.at(-1)
  if (isCaptionOf(block, before)) before.text = before.text ? `${before.text}\n${block.text}` : block.text
  else blocks.push(block)
}

function toBlock(
  { kind, text, line, level, out, bold, links, src, alt }: Leaf,
  type?: PageBlock['type'],
): PageBlock {
  const own = kind === 'text' ? (level === null ? 'paragraph' : 'heading') : kind
  const block: PageBlock = { type: type ?? own, text, line, level, out, bold, links, gap: 0 }
  return block.type === 'image' ? { ...block, src, alt } : block
}

/** A caption follows its picture. */
const isCaptionOf = (block: PageBlock, before: PageBlock | undefined): before is PageBlock =>
  block.type === 'image' && !block.src && before?.type === 'image' && before.out === block.out

/** More text than this in a figure is no caption. */
const MAX_CAPTION = 1500

function asFigure(leaves: readonly Leaf[], placeOf: (leaf: Leaf) => Around): PageBlock[] | null {
  const texts = leaves.filter(({ src }) => src === null)
  const images = leaves.filter(({ src }) => src !== null)
  const isCaption = images.length > 0 || texts.every((leaf) => placeOf(leaf).caption >= 0)
  const weight = texts.reduce((sum, leaf) => sum + leaf.weight, 0)
  if (!isCaption || weight > MAX_CAPTION) return null
  const text = texts.map((leaf) => leaf.text).join('\n')
  const blocks = images.map((leaf) => toBlock(leaf))
  const last = blocks.at(-1)
  if (last) Object.assign(last, { text, line: Math.min(last.line, texts[0]?.line ?? last.line) })
  else blocks.push({ ...toBlock(texts[0]!, 'image'), text })
  return blocks
}

function asTable(leaves: readonly Leaf[], placeOf: (leaf: Leaf) => Around): PageBlock[] | null {
  const rows = new Map<number, Map<number, string>>()
  for (const leaf of leaves) {
    const { row, cell } = placeOf(leaf)
    if (leaf.kind !== 'text' || leaf.weight > 400 || row < 0 || cell < 0) return null
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells)
    const text = cells.get(cell)
    cells.set(cell, text === undefined ? leaf.text : `${text} ${leaf.text}`)
  }
  const grid = [...rows.values()].map((cells) => [...cells.values()].map((text) => text.replace(/\s+/g, ' ')))
  if (grid.length < 2 || !grid.some((row) => row.length > 1)) return null
  const text = grid.map((row) => row.join('\t')).join('\n')
  return [{ ...toBlock(leaves[0]!, 'table'), level: null, text, rows: grid }]
}

function asList(
  leaves: readonly Leaf[],
  placeOf: (leaf: Leaf) => Around,
  boxes: readonly Box[],
): PageBlock[] | null {
  const items = new Set(leaves.map((leaf) => placeOf(leaf).item))
  const isPlain = leaves.every(
    (leaf) => leaf.kind === 'text' && leaf.level === null && placeOf(leaf).item >= 0,
  )
  if (!isPlain || items.size !== leaves.length) return null
  const lines = leaves.map((leaf) => leaf.text.replace(/\n/g, ' '))
  const ordered = boxes[placeOf(leaves[0]!).list]!.tag === 'ol'
  const block = { ...toBlock(leaves[0]!, 'list'), text: lines.join('\n'), items: lines, ordered }
  return [block]
}

function asQuote(leaves: readonly Leaf[]): PageBlock[] | null {
  if (leaves.some((leaf) => leaf.kind !== 'text' || leaf.level !== null)) return null
  const text = leaves.map((leaf) => leaf.text).join('\n')
  return [{ ...toBlock(leaves[0]!, 'quote'), text }]
}

/** Makes blocks of a group of leaves; null when they are not what the element says. */
type Maker = (
  leaves: readonly Leaf[],
  placeOf: (leaf: Leaf) => Around,
  boxes: readonly Box[],
) => PageBlock[] | null

/** In the order in which they are tried. */
const MAKERS: readonly (readonly [keyof Around, Maker])[] = [
  ['figure', asFigure],
  ['table', asTable],
  ['list', asList],
  ['quote', asQuote],
]

function lookAround(boxes: readonly Box[], named: readonly Named[]): Around[] {
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
