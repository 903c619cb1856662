/** Plain text: the headline is looked for among the lines before the body. */
import type { Headline, PageBlock } from '../types.ts'
import type { Region } from './furniture/index.ts'
import { endsSentence, width } from './measure.ts'

/** A headline stands among so many lines before the body. */
const REACH = 30

export function readHeadline(blocks: readonly PageBlock[], region: Region | null): Headline {
  const end = region?.start ?? blocks.length
  let best: PageBlock | null = null
  for (const block of blocks.slice(Math.max(0, end - REACH), end))
    if (isTitleLike(block) && width(block.text) > width(best?.text ?? '')) best = block
  return { title: best?.text ?? null, subtitle: null, blocks: best ? [best] : [] }
}

const isTitleLike = ({ text }: PageBlock): boolean =>
  width(text) >= 10 && width(text) <= 240 && !endsSentence(text) && !/^[-*•·]\s|[:：]/.test(text)
