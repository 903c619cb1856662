/** How much of a line the text below it takes up: some words of a subheading come back there, hardly one of a teaser's or a caption's. */
import type { PageBlock } from '../../types.ts'
import { W } from '../weights.ts'

/** The words that say what a line is about: so many, and the share of them that stands in the text below. */
export interface TakenUp {
  words: number
  share: number
}

/** @param below The blocks up to the next subheading. */
export function takenUp(line: string, below: readonly PageBlock[]): TakenUp {
  const wanted = new Set(stemsOf(line))
  const words = wanted.size
  for (const { text } of below) {
    if (wanted.size === 0) break
    for (const stem of stemsOf(text)) wanted.delete(stem)
  }
  return { words, share: words === 0 ? 0 : 1 - wanted.size / words }
}

/** The beginnings of longer words, so that other forms of a word count (`Spende`, `Spenden`); short words are mostly those of grammar. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter(({ length }) => length >= W.MIN_STEM_LETTERS)
    .map((word) => word.slice(0, W.STEM_LETTERS))
