/** The leaves of a table -> a full grid: empty cells keep their place, a cell that spans stands in each place it covers. */
import { foldSpaces, joinMarked, NO_MARKS } from '../text/marked.ts'
import type { Leaf, Marked, Page } from '../types.ts'

/** A leaf in a cell of the table, or in its caption. */
export interface InTable {
  leaf: Readonly<Leaf>
  /** Index of the box of its cell, -1 in the caption. */
  cell: number
}

export interface Grid extends Marked {
  rows: string[][]
  /** How many rows at the top are a head. */
  headers: number
  caption: string | null
}

interface Row {
  isHead: boolean
  cells: number[]
}

/** With more the spans of cells are left out of account: a hostile page states thousands. */
const MAX_SPANNED_CELLS = 20_000
const MAX_SPANNED_UNITS = 200_000

/** Null when there are less than two rows with text, or none with two cells. */
export function gridOf(table: number, leaves: readonly InTable[], boxes: Page['boxes']): Grid | null {
  const texts = textsOf(leaves)
  const rows = rowsOf(table, boxes)
  const filled = rows.filter(({ cells }) => cells.some((cell) => texts.has(cell)))
  if (filled.length < 2 || !filled.some(({ cells }) => cells.length > 1)) return null
  const grid = spread(rows, texts, boxes).flatMap((cells, at) =>
    cells.some(({ text }) => text !== '') ? [{ cells, isHead: rows[at]!.isHead }] : [],
  )
  const width = Math.max(...grid.map(({ cells }) => cells.length))
  for (const { cells } of grid) while (cells.length < width) cells.push(EMPTY)
  const body = grid.findIndex(({ isHead }) => !isHead)
  const caption = texts.get(-1)
  const lines = grid.map(({ cells }) => joinMarked(cells, '\t'))
  return {
    ...joinMarked(caption ? [caption, ...lines] : lines, '\n'),
    rows: grid.map(({ cells }) => cells.map(({ text }) => text)),
    headers: body < 0 ? 1 : body,
    caption: caption?.text ?? null,
  }
}

const EMPTY: Marked = { text: '', marks: NO_MARKS }

/** The texts of cells, by box. */
function textsOf(leaves: readonly InTable[]): Map<number, Marked> {
  const parts = new Map<number, Marked[]>()
  for (const { leaf, cell } of leaves) {
    const known = parts.get(cell)
    if (known) known.push(leaf)
    else parts.set(cell, [leaf])
  }
  return new Map(
    [...parts].flatMap(([cell, found]): [number, Marked][] => {
      const { text, marks } = joinMarked(found, ' ')
      return text.trim() === '' ? [] : [[cell, foldSpaces(text, marks)]]
    }),
  )
}

/** The rows of a table, without those of tables in it. */
function rowsOf(table: number, boxes: Page['boxes']): Row[] {
  const rows = new Map<number, Row>()
  for (let at = table + 1; at < boxes.length && boxes[at]!.parent >= table; at++) {
    const { tag, parent } = boxes[at]!
    const around = boxes[parent]!
    if (tag === 'tr' && (parent === table || around.parent === table))
      rows.set(at, { isHead: around.tag === 'thead', cells: [] })
    else if (tag === 'td' || tag === 'th') rows.get(parent)?.cells.push(at)
  }
  for (const row of rows.values())
    row.isHead ||= row.cells.length > 1 && row.cells.every((cell) => boxes[cell]!.tag === 'th')
  return [...rows.values()]
}

/** Each row with the texts of all the places in it. */
function spread(rows: readonly Row[], texts: ReadonlyMap<number, Marked>, boxes: Page['boxes']): Marked[][] {
  const grid: Marked[][] = rows.map(() => [])
  const area = ({ columns, rows: down }: { columns: number; rows: number }, from: number) =>
    columns * Math.min(down, rows.length - from)
  let places = 0
  let units = 0
  rows.forEach(({ cells }, at) => {
    for (const cell of cells) {
      const covered = area(boxes[cell]!.span, at)
      places += covered
      units += covered * (texts.get(cell)?.text.length ?? 0)
    }
  })
  const isSpread = places <= MAX_SPANNED_CELLS && units <= MAX_SPANNED_UNITS
  rows.forEach(({ cells }, at) => {
    let column = 0
    for (const cell of cells) {
      while (grid[at]![column] !== undefined) column++
      const text = texts.get(cell) ?? EMPTY
      const { columns, rows: down } = isSpread ? boxes[cell]!.span : { columns: 1, rows: 1 }
      for (let y = at; y < Math.min(at + down, rows.length); y++)
        for (let x = column; x < column + columns; x++) grid[y]![x] ??= text
      column += columns
    }
  })
  return grid.map((row) => Array.from(row, (text) => text ?? EMPTY))
}
