/** How a line can be set off as a subheading: by its markup, by a number, by brackets, as an entry of a list of pictures, by bold, or by being short. */
import { columnsOf, isWiderThan } from '../../text/columns.ts'
import { lacksStops } from '../../text/sentence.ts'
import type { PageBlock } from '../../types.ts'
import type { Numbering } from '../numbering.ts'
import { W } from '../weights.ts'

export type Mark = 'tag' | 'number' | 'bracket' | 'entry' | 'bold' | 'plain'

const BRACKETED = /^(?:【[^】]{1,60}】|〖[^〗]{1,60}〗|[◆■▌●▍]\s?\S.{0,80})$/

/** A stop, a comma or a colon at the end: the line goes on or was a sentence. */
const OPEN_OR_CLOSED = /(?:(?<!\.)\.|[。．:：,，、;；।۔។။၊؛،(（[])["'”’»“）)」』]{0,2}$/

/** Bullets, addresses, times of day, cells of a table, accounts, breadcrumbs and links. */
const NEVER = /^[-*•·–—‣]\s|^[>»:]|:\/\/|\.[a-z]{2,4}$|\d[:.]\d\d(?!\d)|\t|@\w|\S\s>\s\S|>>$/

const DAY_AT_END = /\b\d{1,2}\.?\s\p{L}{3,12}\.?\s(?:19|20)\d\d$/u
const SENTENCE_AND_NAME = /\p{Ll}{3}\.["'”’»]?\s?\p{Lu}/u
const SECOND_NAME = /^\p{Ll}\/\p{Lu}\p{Ll}{2}/u

/** A day at the end, a sentence and then a name, or two names with a slash: a caption. */
function isCaption(text: string): boolean {
  const name = SENTENCE_AND_NAME.exec(text)
  const endsInName = name !== null && name.index + name[0].length < text.length && /[\p{L}\d]$/u.test(text)
  const slash = text.lastIndexOf('/')
  return endsInName || DAY_AT_END.test(text) || (slash > 0 && SECOND_NAME.test(text.slice(slash - 1)))
}

/** Something in brackets explains who or what is to be seen: a caption. */
const isExplained = (text: string): boolean =>
  text
    .split(/[)）]/)
    .slice(0, -1)
    .some((part) => /\p{L}/u.test(part.split(/[(（]/).slice(1).join('')))

/** A full-width stop inside, or a comma in a question: a sentence. */
const isSpoken = (text: string): boolean =>
  text.includes('。') || (text.includes('，') && /[？！]$/.test(text))

/** An item of a digest or a transcript: a label in brackets, and what it stands for. */
export const isLabelled = (text: string): boolean => /^[【〖][^】〗]{1,20}[】〗]\s?\S/.test(text)

/** How a block is set off; null for one that cannot be a subheading. */
export function markOf(block: PageBlock, numbering: Numbering): Mark | null {
  if (block.type === 'heading') return !isWiderThan(block.text, W.MAX_TAG_HEADING_COLUMNS) ? 'tag' : null
  if (block.type !== 'paragraph') return null
  const text = block.text.trim()
  if (isWiderThan(text, W.MAX_BOLD_HEADING_COLUMNS) || !/\p{L}{2}/u.test(text)) return null
  const columns = columnsOf(text)
  if (columns <= W.MAX_BRACKET_HEADING_COLUMNS && BRACKETED.test(text)) return 'bracket'
  if (OPEN_OR_CLOSED.test(text) || text.startsWith('——')) return null
  // The title of an entry of a live report is told by its time, however long it is.
  if (numbering.isEntry(text) || (columns <= W.MAX_NUMBER_HEADING_COLUMNS && numbering.styleOf(text) >= 0))
    return 'number'
  if (NEVER.test(text)) return null
  if (block.bold) return 'bold'
  const most = lacksStops(text) ? W.MAX_UNSTOPPED_HEADING_COLUMNS : W.MAX_PLAIN_HEADING_COLUMNS
  if (columns > most || isLabelled(text)) return null
  return isExplained(text) || isSpoken(text) || isCaption(text) ? null : 'plain'
}
