/** Pull quotes: a sentence that stands alone between paragraphs, and under it who said it. */
import type { PageBlock } from '../../types.ts'
import { endsSentence, isWide, width } from '../measure.ts'

/** A pull quote and the name under it are not longer than this, in columns. */
const QUOTE = 200
const SPEAKER = 90

export function markPullQuotes(body: readonly PageBlock[]): void {
  body.forEach((block, index) => {
    const quote = body[index - 1]
    const before = body[index - 2]
    const after = body[index + 1]
    if (!quote || !before || !after || !isSpeaker(block)) return
    if (quote.type !== 'paragraph' || width(quote.text) > QUOTE || !endsSentence(quote.text)) return
    if (!endsSentence(before.text) || !endsSentence(after.text) || width(after.text) <= SPEAKER) return
    quote.type = 'quote'
    block.type = 'quote'
  })
}

/** A name and an office after a comma, or two to eight words, most of them with a capital, as names and offices are written. */
function isSpeaker({ type, text, bold }: PageBlock): boolean {
  if (type !== 'paragraph' || bold || width(text) > SPEAKER || endsSentence(text) || isWide(text))
    return false
  if (/^\p{Lu}\S* \p{Lu}\S*, \S/u.test(text)) return true
  const words = text.split(/\s+/)
  const capitals = words.filter((word) => /^["“„«(]?\p{Lu}/u.test(word)).length
  return words.length >= 2 && words.length <= 8 && capitals / words.length >= 0.6
}
