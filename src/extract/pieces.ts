/** Judged leaves, and the block that one of them makes by itself. */
import type { Box, Leaf, PageBlock } from '../types.ts'

/** A leaf that was judged. */
export interface Piece {
  at: number
  leaf: Readonly<Leaf>
  columns: number
  out: PageBlock['out']
  /** Of the rule that left it out, or took it for a caption. */
  rule: string | null
  /** It is shown as a picture or what is said of one. */
  isImage: boolean
  /** Who took the picture that it says something of. */
  credit: string | null
}

export type Boxes = readonly Readonly<Box>[]

export function toBlock(
  { at, leaf, out, rule, isImage, credit }: Piece,
  boxes: Boxes,
  isCaption = false,
): PageBlock {
  const { kind, text, marks, line, level, bold, links, src, alt, embed } = leaf
  const base = { text, marks, line, level, out, rule, bold, links, start: at, end: at + 1 }
  if (embed && src !== null) return { ...base, text: alt ?? '', type: 'embed', src, provider: embed.provider }
  if (isImage || isCaption) return { ...base, type: 'image', src, alt, credit }
  if (kind === 'code') return { ...base, type: 'code', language: saidAround(leaf.box, boxes, CODE) }
  return { ...base, type: level === null ? 'paragraph' : 'heading' }
}

const CODE = new Set(['pre', 'div', 'figure'])

/** What the innermost of some elements around a leaf says. */
export function saidAround(box: number, boxes: Boxes, tags: ReadonlySet<string>): string | null {
  for (let at = box; at >= 0; at = boxes[at]!.parent)
    if (boxes[at]!.says !== null && tags.has(boxes[at]!.tag)) return boxes[at]!.says
  return null
}

/** The first leaf's block, stretched over several leaves. */
export const toGroup = (pieces: readonly Piece[], boxes: Boxes) => {
  const { text, marks, line, level, out, rule, bold, links, start } = toBlock(pieces[0]!, boxes)
  return { text, marks, line, level, out, rule, bold, links, start, end: pieces.at(-1)!.at + 1 }
}

export const isPlainText = ({ leaf, isImage }: Piece): boolean => leaf.kind === 'text' && !isImage
