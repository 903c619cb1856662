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
  const start = at
  const end = at + 1
  if (embed && src !== null) {
    const title = alt ?? ''
    const { provider } = embed
    return {
      text: title,
      marks,
      line,
      level,
      out,
      rule,
      bold,
      links,
      start,
      end,
      type: 'embed',
      src,
      provider,
    }
  }
  if (isImage || isCaption)
    return { text, marks, line, level, out, rule, bold, links, start, end, type: 'image', src, alt, credit }
  if (kind === 'code') {
    const language = saidAround(leaf.box, boxes, CODE)
    return { text, marks, line, level, out, rule, bold, links, start, end, type: 'code', language }
  }
  const type = level === null ? 'paragraph' : 'heading'
  return { text, marks, line, level, out, rule, bold, links, start, end, type }
}

const CODE = new Set(['pre', 'div', 'figure'])

/** What the innermost of some elements around a leaf says. */
export function saidAround(box: number, boxes: Boxes, tags: ReadonlySet<string>): string | null {
  for (let at = box; at >= 0; at = boxes[at]!.parent)
    if (boxes[at]!.says !== null && tags.has(boxes[at]!.tag)) return boxes[at]!.says
  return null
}

/** What a block of several leaves has of the first one. */
export function toGroup(pieces: readonly Piece[]) {
  const { at, leaf, out, rule } = pieces[0]!
  const { marks, line, level, bold, links, src, alt, embed } = leaf
  const text = embed && src !== null ? (alt ?? '') : leaf.text
  return { text, marks, line, level, out, rule, bold, links, start: at, end: pieces.at(-1)!.at + 1 }
}

export const isPlainText = ({ leaf, isImage }: Piece): boolean => leaf.kind === 'text' && !isImage
