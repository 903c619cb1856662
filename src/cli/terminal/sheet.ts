/** What all parts of an article on a terminal are drawn with, and how running text is. */
import type { Paint, Palette } from '../palette.ts'
import { type Addresses, createPainter, type Styled, shown, type Text, toStyled } from './styled.ts'
import { wrapLines } from './wrap.ts'

export interface Sheet {
  columns: number
  palette: Palette
  addresses: Addresses
}

export const drawText = (text: Text, sheet: Sheet): string[] =>
  drawStyled(toStyled(text, sheet.palette, sheet.addresses), sheet.columns)

export function drawStyled(styled: Styled, columns: number): string[] {
  const paint = createPainter(styled)
  return wrapLines(styled.text, columns).map(([start, end]) => paint(start, end))
}

/** A plain text in one colour. */
export const drawPlain = (text: string, columns: number, painted: Paint): string[] => {
  const line = shown(text).replace(/\s+/g, ' ').trim()
  return wrapLines(line, columns).map(([start, end]) => painted(line.slice(start, end)))
}
