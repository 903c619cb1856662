/** Plain short lines between long paragraphs are subheadings: they become blocks of type `heading`. */
import type { PageBlock } from '../../types.ts'
import { endsSentence, width } from '../measure.ts'

export function markPlainHeadings(body: readonly PageBlock[]): void {
  const isLong = (block: PageBlock | undefined) =>
    block?.type === 'paragraph' && (width(block.text) >= 80 || endsSentence(block.text))
  body.forEach((block, index) => {
    if (block.type !== 'paragraph' || width(block.text) > 60 || endsSentence(block.text)) return
    if (/[:：,，;；]$/.test(block.text) || !isLong(body[index - 1]) || !isLong(body[index + 1])) return
    block.type = 'heading'
    block.level = 2
  })
}
