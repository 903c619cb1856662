/** Leaves out of a dumped page's body the short lines that are neither sentence, subheading, caption nor list. */
import type { PageBlock } from '../../types.ts'
import { endsSentence, isWide, width } from '../measure.ts'

/** A fragment is shorter than this, in columns. */
const FRAGMENT = 80

export function leaveOutFragments(body: readonly PageBlock[]): void {
  for (const block of body) if (block.type === 'paragraph' && isFragment(block.text)) block.out = 'navigation'
}

/** Scripts without spaces and capitals put whole thoughts into a few characters: their short lines are kept. */
const isFragment = (text: string): boolean =>
  width(text) < FRAGMENT &&
  !endsSentence(text) &&
  !isWide(text) &&
  !/^[-*•·]\s|[:：,，;；"”»’）)…]$|\t/.test(text)
