/** Pull quotes: a sentence that stands alone between paragraphs, and under it who said it. */
import type { PageBlock } from '../../types.ts'
import { endsSentence, isWide, width } from '../measure.ts'

/** A pull quote and the name under it are not longer than this, in columns. */
const QUOTE = 200
const SPEAKER = 90

export function markPullQuotes(body: readonly PageBlock[]): void {
  const known = new Set<string>()
  body.forEach((block, index) => {
    const quote = body[index - 1]
    const before = body[index - 2]
    const after = body[index + 1]
    const speaks = quote && before && after && isSpeaker(block, known)
    for (const word of block.text.match(WORD) ?? []) known.add(word)
    if (!speaks) return
    if (quote.type !== 'paragraph' || width(quote.text) > QUOTE || !endsSentence(quote.text)) return
    if (!endsSentence(before.text) || !endsSentence(after.text) || width(after.text) <= SPEAKER) return
    quote.type = 'quote'
    block.type = 'quote'
  })
}

const WORD = /\p{Lu}[\p{L}'’-]*\p{Ll}/gu

/**
 * A name and an office after a comma; or words with capitals, as names and offices are written, one of which was named
 * above: a subheading in capitals, or of nouns where a language writes them so, says something new.
 */
function isSpeaker({ type, text, bold }: PageBlock, known: ReadonlySet<string>): boolean {
  if (type !== 'paragraph' || bold || width(text) > SPEAKER || endsSentence(text) || isWide(text))
    return false
  if (/^\p{Lu}\S* \p{Lu}\S*, \S/u.test(text)) return true
  const words = text.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    words.every((word) => /^["“„«(]?\p{Lu}\S*\p{Ll}\S*[^:]$/u.test(word)) &&
    words.slice(1).some((word) => known.has(word))
  )
}
