/** Headings that are none: all that follows one that nobody has closed, and sentences that a page sets as headings. */
import { columnsOf } from '../../text/columns.ts'
import { endsSentence } from '../../text/sentence.ts'
import type { Leaf } from '../../types.ts'

/** As long as a paragraph. */
const MIN_PARAGRAPH_COLUMNS = 120

/** Where a paragraph stands in a heading below its first line, only that line is the heading. */
export function withoutRunOn(leaves: Leaf[], start: number): void {
  let first = start
  while (first < leaves.length && leaves[first]!.level === null) first++
  const below = first + 1
  let paragraph = below
  while (paragraph < leaves.length && !(leaves[paragraph]!.level !== null && isParagraph(leaves[paragraph]!)))
    paragraph++
  if (paragraph >= leaves.length) return
  for (let at = below; at < leaves.length; at++) leaves[at]!.level = null
}

const isParagraph = ({ kind, text }: Leaf): boolean =>
  kind === 'text' && columnsOf(text) >= MIN_PARAGRAPH_COLUMNS && endsSentence(text)

/** Shorter ones may be headings that end in a stop. */
const MIN_SENTENCE_COLUMNS = 70
const MIN_SENTENCES = 3

/** Where a page sets whole sentences as headings of nothing but pictures, as lists of pictures do, these are its paragraphs. */
export function withoutSentences(leaves: readonly Leaf[]): void {
  const levels = new Map<number, number[]>()
  leaves.forEach(({ level }, at) => {
    if (level === null || level === 1) return
    const known = levels.get(level)
    if (known) known.push(at)
    else levels.set(level, [at])
  })
  const found = [...levels.values()].flatMap((headings) => {
    const sentences = headings.filter((at, index) => {
      const below = leaves.slice(at + 1, Math.min(headings[index + 1] ?? leaves.length, at + MAX_BELOW))
      const isText = (leaf: Leaf) => leaf.level === null && isSentence(leaf)
      return leaves[at]!.links === 0 && isSentence(leaves[at]!) && !below.some(isText)
    })
    return sentences.length * 2 > headings.length ? sentences : []
  })
  // Levels may take turns.
  if (found.length >= MIN_SENTENCES) for (const at of found) leaves[at]!.level = null
}

/** So many leaves below a heading are looked at. */
const MAX_BELOW = 20

const isSentence = ({ kind, text }: Leaf): boolean =>
  kind === 'text' && columnsOf(text) >= MIN_SENTENCE_COLUMNS && endsSentence(text)
