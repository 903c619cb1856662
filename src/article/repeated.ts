/** Passages that stand more than once in an article: reported, and left out when asked for. */
import type { Notices, PageBlock } from '../types.ts'
import { width } from './measure.ts'

/** Sentences shorter than this (in columns) repeat by chance or for effect. */
const LEAST = 40

const SENTENCE = /[^.!?。！？]+[.!?。！？]*/g

export function reportRepeats(body: readonly PageBlock[], notices: Notices): void {
  const seen = new Map<string, PageBlock>()
  const repeats: { first: PageBlock; again: PageBlock }[] = []
  for (const block of body) {
    for (const sentence of block.text.match(SENTENCE) ?? []) {
      const key = sentence.replace(/\s+/g, ' ').trim()
      if (width(key) < LEAST) continue
      const first = seen.get(key)
      if (first) repeats.push({ first, again: block })
      else seen.set(key, block)
    }
  }
  const [one] = repeats
  if (!one) return
  notices.add('repeated-text', {
    line: one.again.line,
    count: repeats.length,
    detail: `lines ${one.first.line} and ${one.again.line}`,
  })
}
