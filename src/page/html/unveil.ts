/** Pages whose article scripts are to show: when next to nothing else is there, what attributes or `<noscript>` hide is taken. */
import type { Notices } from '../../types.ts'
import { leafValue } from './body.ts'
import type { Leaf } from './leaves.ts'

/** What is hidden must be worth so many times what is shown, and as much as a short article. */
const TIMES = 4
const ARTICLE = 6

export function unveil(leaves: readonly Leaf[], notices: Notices): void {
  let shown = 0
  let hidden = 0
  for (const leaf of leaves) {
    shown += Math.max(0, leafValue(leaf))
    if (leaf.veiled) hidden += Math.max(0, leafValue({ ...leaf, out: null }))
  }
  if (hidden < ARTICLE || hidden < shown * TIMES) return
  for (const leaf of leaves) if (leaf.veiled) leaf.out = null
  notices.add('hidden-text')
}
