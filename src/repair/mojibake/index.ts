/** Undoes text that was decoded with the wrong encoding: `æ–°é—»` → `新闻`. The tables are loaded when a line looks odd. */
import { lazily } from '../../lazily.ts'
import type { Repair } from '../../types.ts'

const vietnamese = lazily(() => import('../vietnamese/find.ts'))
const gate = lazily(() => import('./gate.ts'))
const search = lazily(() => import('./find.ts'))

/** What Vietnamese of old fonts is full of, two signs of Latin-1 within few letters. */
const LATIN_1 = /[\u00a1-\u00ff][A-Za-z]{0,4} ?[A-Za-z]{0,4}[\u00a1-\u00ff]/

export const mojibake: Repair = {
  kind: 'mojibake',
  scope: 'source',
  reach: 'document',
  description: 'Text that was decoded with the wrong encoding: `æ–°é—»` → `新闻`.',
  signs: ['\u0080-\uffff'],
  rounds: 4,
  async find(text, { kind, effort, excerpt }) {
    if (LATIN_1.test(text)) {
      const { findVietnamese } = await vietnamese()
      const found = findVietnamese(text)
      // Where one line is, shorter ones are that nothing tells by themselves.
      if (found) excerpt?.needsAll()
      if (found) return found
    }
    const { nextOdd } = await gate()
    const first = nextOdd(text, 0)
    if (effort) effort.left = null
    if (first === null) return null
    const { findMojibake } = await search()
    return findMojibake(text, kind, first, effort, excerpt)
  },
}
