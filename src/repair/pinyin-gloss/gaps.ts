/** Spaces that the same pages got inside words: `签约 服务` → `签约服务` where 约服 also stands together elsewhere. */
import type { Edit } from '../../types.ts'
import { isHan, LETTERS } from './letters.ts'

const GLOSS = new RegExp(`[(（][${LETTERS}]{1,7}[)）]`, 'g')
/** Fewer are meant: they part titles and names. */
const FEWEST = 3

/** Only those outside of `edits`, which are in order. */
export function findGaps(text: string, edits: readonly Edit[]): Edit[] {
  let next = 0
  const gaps = [...text.matchAll(/ /g)].filter(({ index }) => {
    while (next < edits.length && edits[next]!.end <= index) next++
    const isOutside = next === edits.length || edits[next]!.start > index
    return isOutside && isHan(text[index - 1]) && isHan(text[index + 1])
  })
  if (gaps.length < FEWEST) return []
  const together = pairsOf(text.replace(GLOSS, ''))
  return gaps
    .filter(({ index }) => together.has(text[index - 1]! + text[index + 1]!))
    .map(({ index }) => ({ start: index, end: index + 1, to: '' }))
}

/** All pairs of Han characters that follow each other. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at++)
    if (isHan(text[at]) && isHan(text[at - 1])) pairs.add(text.slice(at - 1, at + 1))
  return pairs
}
