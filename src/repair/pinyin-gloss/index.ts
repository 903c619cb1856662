/** Pinyin glosses that a broken conversion left in the text: `產(chǎn)業(yè)` → `產業`. Decided once per document. */
import type { Repair } from '../../types.ts'
import { hasCandidate, mayBeGloss, mayHoldHan } from './candidate.ts'

export const pinyinGloss: Repair = {
  kind: 'pinyin-gloss',
  scope: 'values',
  reach: 'document',
  description: 'Pinyin that a broken conversion put behind characters is removed: `產(chǎn)業(yè)` → `產業`.',
  signs: ['(', '（'],
  isSign: mayBeGloss,
  mayBeIn: mayHoldHan,
  async find(text, context) {
    if (!hasCandidate(text)) return null
    const { findGlossEdits } = await import('./find.ts')
    return findGlossEdits(text, context)
  },
}
