/** Undoes text that was decoded with the wrong encoding: `æ–°é—»` → `新闻`. The tables are loaded when a line looks odd. */
import type { Repair } from '../../types.ts'

export const mojibake: Repair = {
  kind: 'mojibake',
  scope: 'source',
  description: 'Text that was decoded with the wrong encoding: `æ–°é—»` → `新闻`.',
  signs: ['\u0080-\uffff'],
  rounds: 4,
  async find(text, { kind, effort }) {
    const { nextOdd } = await import('./gate.ts')
    const first = nextOdd(text, 0)
    if (effort) effort.left = null
    if (first === null) return null
    const { findMojibake } = await import('./find.ts')
    return findMojibake(text, kind, first, effort)
  },
}
