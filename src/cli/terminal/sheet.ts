/** What all parts of an article on a terminal are drawn with, and how running text is. */
import type { Paint, Palette } from '../palette.ts'
import {
  type Addresses,
  createPainter,
  type Spot,
  type Styled,
  shown,
  type Text,
  toStyled,
} from './styled.ts'
import { wrapLines } from './wrap.ts'

export interface Sheet {
  columns: number
  palette: Palette
  addresses: Addresses
  /** The spots of a text that were repaired, where they are asked for. */
  spotsOf?: (text: object | 'title' | 'subtitle') => readonly Spot[] | undefined
}

export const drawText = (text: Text, sheet: Sheet): string[] =>
  drawStyled(toStyled(withSpots(text, sheet), sheet.palette, sheet.addresses), sheet.columns)

export const withSpots = (text: Text, { spotsOf }: Sheet): Text =>
  spotsOf === undefined ? text : { text: text.text, marks: text.marks, spots: spotsOf(text) ?? text.spots }

export function drawStyled(styled: Styled, columns: number): string[] {
  const paint = createPainter(styled)
  return wrapLines(styled.text, columns).map(([start, end]) => paint(start, end))
}

/** A plain text in one colour. */
export const drawPlain = (text: string, columns: number, painted: Paint): string[] => {
  const line = shown(text).replace(/\s+/g, ' ').trim()
  return wrapLines(line, columns).map(([start, end]) => painted(line.slice(start, end)))
}

/** A headline: one colour, and what was repaired in it. */
export function drawHeadline(
  text: string,
  key: object | 'title' | 'subtitle',
  { columns, palette, addresses, spotsOf }: Sheet,
  painted: Paint,
): string[] {
  const line = text.replace(/\s/g, ' ')
  const styled = toStyled({ text: line, spots: spotsOf?.(key) }, palette, addresses)
  return drawStyled(styled, columns).map(painted)
}
