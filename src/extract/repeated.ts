/** Passages that stand more than once in an article: always reported, left out when asked for. */
import { isAsWideAs } from '../text/columns.ts'
import { singleSpaced } from '../text/spaces.ts'
import type { Notices, PageBlock } from '../types.ts'
import { W } from './weights.ts'

const SENTENCE = /[^.!?。！？]+[.!?。！？]*/g

/** Reports repeated sentences. Shorter ones repeat by chance or for effect.
 * @returns the blocks that stand there already as a whole. */
export function findRepeats(
  body: readonly PageBlock[],
  isHeading: (block: PageBlock) => boolean,
  notices: Notices,
): Set<PageBlock> {
  const found = new Set<PageBlock>()
  const sentences = new Map<string, number>()
  const blocks = new Set<string>()
  let count = 0
  let places: [number, number] | null = null
  for (const block of body) {
    if (isHeading(block) || block.type === 'image') continue
    const whole = singleSpaced(block.text)
    for (const sentence of whole.match(SENTENCE) ?? []) {
      const key = sentence.trimStart()
      if (!isAsWideAs(key, W.MIN_REPEATED_COLUMNS)) continue
      const line = sentences.get(key)
      if (line === undefined) sentences.set(key, block.line)
      else {
        count++
        places ??= [line, block.line]
      }
    }
    if (!isAsWideAs(whole, W.MIN_REPEATED_COLUMNS)) continue
    if (blocks.has(whole)) found.add(block)
    blocks.add(whole)
  }
  if (places)
    notices.add('repeated-text', { line: places[1], count, detail: `lines ${places[0]} and ${places[1]}` })
  return found
}
