/** A table drawn with lines, as wide as its cells ask for and as the terminal allows. */
import type { Block } from '../../index.ts'
import { drawText, type Sheet, withSpots } from './sheet.ts'
import { createCutter, createPainter, type Text, toStyled } from './styled.ts'
import { widthOf, wrapLines } from './wrap.ts'

type Table = Extract<Block, { type: 'table' }>

/** Where a column would be narrower, the rows are written as lines. */
const MIN_CELL_COLUMNS = 4
/** Blank, cell, blank, line. */
const FRAME_COLUMNS = 3

export function drawTable(table: Table, sheet: Sheet): string[] {
  const { palette, columns } = sheet
  const { caption, rows } = cellsOf(withSpots(table, sheet), table)
  const above = caption === null ? [] : drawText(caption, sheet)
  const styled = rows.map((row) => row.map((cell) => toStyled(cell, palette, sheet.addresses)))
  const count = styled[0]!.length
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...styled.flatMap((row) => row[column]!.text.split('\n').map(widthOf))),
  )
  const widths = fitted(wanted, columns - count * FRAME_COLUMNS - 1)
  if (widths === null)
    return [...above, ...rows.flatMap((row) => drawText(joined(row), { ...sheet, columns }))]
  const line = (left: string, cross: string, right: string) =>
    palette.dim(left + widths.map((width) => '─'.repeat(width + 2)).join(cross) + right)
  const bar = palette.dim('│')
  const body = styled.flatMap((row, index) => {
    const cells = row.map((cell, column) => {
      const paint = createPainter(cell)
      return wrapLines(cell.text, widths[column]!).map(([start, end]) => {
        const text = paint(start, end)
        const blanks = ' '.repeat(Math.max(widths[column]! - widthOf(cell.text.slice(start, end)), 0))
        return `${index < table.headers ? palette.bold(text) : text}${blanks}`
      })
    })
    const height = Math.max(...cells.map(({ length }) => length))
    const lines = Array.from({ length: height }, (_, at) => {
      const parts = cells.map((cell, column) => ` ${cell[at] ?? ' '.repeat(widths[column]!)} `)
      return bar + parts.join(bar) + bar
    })
    return index + 1 === table.headers && rows.length > index + 1 ? [...lines, line('├', '┼', '┤')] : lines
  })
  return [...above, line('┌', '┬', '┐'), ...body, line('└', '┴', '┘')]
}

/** The widest columns give way first; null where they cannot. */
function fitted(wanted: readonly number[], columns: number): number[] | null {
  const sum = (most: number) => wanted.reduce((total, width) => total + Math.min(width, most), 0)
  let most = Math.max(...wanted)
  if (sum(most) > columns) {
    if (sum(MIN_CELL_COLUMNS) > columns) return null
    for (most = MIN_CELL_COLUMNS; sum(most + 1) <= columns; ) most++
  }
  return wanted.map((width) => Math.min(width, most))
}

/** Marks count over caption and rows as one text; where they do not stand there as they are, they are left out. */
function cellsOf(
  { text, marks = [], spots = [] }: Text,
  { caption, rows }: Table,
): { caption: Text | null; rows: Text[][] } {
  const whole = [...(caption === null ? [] : [caption]), ...rows.map((row) => row.join('\t'))].join('\n')
  const marksIn = createCutter(whole === text ? marks : [])
  const spotsIn = createCutter(whole === text ? spots : [])
  let start = 0
  const next = (part: string): Text => {
    const end = start + part.length
    const within = <T extends { start: number; end: number }>(stretch: T): T => ({
      ...stretch,
      start: Math.max(stretch.start - start, 0),
      end: Math.min(stretch.end, end) - start,
    })
    const cell = {
      text: part,
      marks: marksIn(start, end).map(within),
      spots: spotsIn(start, end).map(within),
    }
    start = end + 1
    return cell
  }
  return { caption: caption === null ? null : next(caption), rows: rows.map((row) => row.map(next)) }
}

const joined = (row: readonly Text[]): Text => ({ text: row.map(({ text }) => text).join(' | ') })
