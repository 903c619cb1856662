/** Pull quotes: a sentence that stands alone between paragraphs, and under it who said it. */
import { isWide, isWiderThan } from '../text/columns.ts'
import { endsSentence } from '../text/sentence.ts'
import type { PageBlock } from '../types.ts'
import { W } from './weights.ts'

/** The blocks that are a pull quote or the name under one. */
export function findPullQuotes(body: readonly PageBlock[]): Set<PageBlock> {
  const found = new Set<PageBlock>()
  const isKnown = namedIn(body)
  body.forEach((block, index) => {
    const quote = body[index - 1]
    const before = body[index - 2]
    const after = body[index + 1]
    if (!quote || !before || !after || found.has(quote)) return
    if (
      quote.type !== 'paragraph' ||
      isWiderThan(quote.text, W.MAX_PULL_QUOTE_COLUMNS) ||
      !endsSentence(quote.text)
    )
      return
    if (!isSpeaker(block, (word) => isKnown(word, index))) return
    const goesOn = endsSentence(after.text) && isWiderThan(after.text, W.MAX_SPEAKER_COLUMNS)
    if (!endsSentence(before.text) || !goesOn) return
    found.add(quote)
    found.add(block)
  })
  return found
}

/** Whether a word with a capital stands in a block above one, which comes later at each call. */
function namedIn(body: readonly PageBlock[]): (word: string, below: number) => boolean {
  const known = new Set<string>()
  let at = 0
  return (word, below) => {
    for (; at < below; at++) for (const it of capitalWords(body[at]!.text)) known.add(it)
    return known.has(word)
  }
}

const RUN = /[\p{L}'’-]+/gu

/** Words that begin with a capital and go on to a small letter: `iPhone's` holds `Phone's`. */
function capitalWords(text: string): string[] {
  return (text.match(RUN) ?? []).flatMap((run) => {
    const from = run.search(/\p{Lu}/u)
    let end = run.length
    while (end > from + 1 && !/\p{Ll}/u.test(run[end - 1]!)) end--
    return from >= 0 && end > from + 1 ? [run.slice(from, end)] : []
  })
}

/** A capital at the beginning, a small letter inside, and no colon at the end. */
function isCapitalWord(word: string): boolean {
  const [lead] = /^["“„«(]?\p{Lu}/u.exec(word) ?? []
  return lead !== undefined && /\p{Ll}/u.test(word.slice(lead.length, -1)) && !word.endsWith(':')
}

/**
 * A name and an office after a comma; or words with capitals, as names and offices are written, one of which was named
 * above: a subheading in capitals, or of nouns where a language writes them so, says something new.
 */
function isSpeaker({ type, text, bold }: PageBlock, isKnown: (word: string) => boolean): boolean {
  if (
    type !== 'paragraph' ||
    bold ||
    isWiderThan(text, W.MAX_SPEAKER_COLUMNS) ||
    endsSentence(text) ||
    isWide(text)
  )
    return false
  if (/^\p{Lu}\S* \p{Lu}\S*, \S/u.test(text)) return true
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 8 && words.every(isCapitalWord) && words.slice(1).some(isKnown)
}
