/** Plain text: finds the run of lines that is the article's body, and says of every other line why it is left out. */
import type { PageBlock, Settings } from '../../types.ts'
import { endsSentence, width } from '../measure.ts'

/** First and last block of the body, as indices; null when no line reads like prose. */
export interface Region {
  start: number
  end: number
}

export function findRegion(blocks: readonly PageBlock[]): Region | null {
  let best: Region | null = null
  let bestSum = 0
  let sum = 0
  let start = 0
  blocks.forEach((block, index) => {
    const value = proseValue(block)
    if (sum <= 0) {
      sum = 0
      start = index
    }
    sum += value
    if (sum > bestSum) {
      bestSum = sum
      best = { start, end: index }
    }
  })
  return best
}

/** How much a line speaks for a body (above 0) or against one. */
function proseValue({ text }: PageBlock): number {
  const columns = width(text)
  if (columns >= 80 || (columns >= 40 && endsSentence(text))) return Math.min(columns / 80, 5)
  return -0.4
}

export function leaveOutFurniture(
  blocks: readonly PageBlock[],
  region: Region | null,
  settings: Settings,
): void {
  const related = settings.languages.flatMap((language) => language.related)
  blocks.forEach((block, index) => {
    if (block.out !== null || (region && index >= region.start && index <= region.end)) return
    block.out = related.some((phrase) => block.text.startsWith(phrase)) ? 'related' : 'navigation'
  })
}
