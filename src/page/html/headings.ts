/** Headings that nobody has closed: all that follows stands in them, and none of it is a heading. */
import { columnsOf } from '../../text/columns.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { Leaf } from '../../types.ts'

/** As long as a paragraph. */
const MIN_PARAGRAPH_COLUMNS = 120

/** Where a paragraph stands in a heading below its first line, only that line is the heading. */
export function withoutRunOn(leaves: Leaf[], start: number): void {
  const isParagraph = ({ kind, text }: Leaf) =>
    kind === 'text' && columnsOf(text) >= MIN_PARAGRAPH_COLUMNS && endsSentence(text)
  const first = leaves.findIndex(({ level }, at) => at >= start && level !== null)
  if (first < 0) return
  const below = leaves.slice(first + 1)
  if (!below.some((leaf) => leaf.level !== null && isParagraph(leaf))) return
  for (const leaf of below) leaf.level = null
}
