/** Lists of pictures in a text: what each advertisement cuts off opens with a sentence, and a picture follows it. These sentences head
 * the entries. */
import { isWiderThan } from '../../text/columns.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { PageBlock } from '../../types.ts'
import { W } from '../weights.ts'

/** @param blocks All of the page, among them those that were left out. */
export function findEntries(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const cuts = blocks.flatMap((block, at) =>
    block.out === null && blocks[at - 1]?.out === 'advertisement' ? [at] : [],
  )
  const entries = cuts.filter((at) => isEntry(blocks, at))
  const isList = entries.length >= W.MIN_ENTRY_HEADINGS && entries.length >= cuts.length * W.MIN_ENTRY_SHARE
  return new Set(isList ? entries.map((at) => blocks[at]!) : [])
}

/** A sentence, then a picture by its caption, or by who took it below a caption that says nothing of that. */
function isEntry(blocks: readonly PageBlock[], at: number): boolean {
  const [entry, next, beyond] = [blocks[at]!, blocks[at + 1], blocks[at + 2]]
  if (!isShort(entry) || !endsSentence(entry.text) || next === undefined) return false
  return next.type === 'image' || (isShort(next) && beyond?.type === 'image')
}

const isShort = ({ type, text }: PageBlock): boolean =>
  type === 'paragraph' && !isWiderThan(text, W.MAX_ENTRY_HEADING_COLUMNS)
