/** Halves of a surrogate pair without the other half, which no encoding can hold: `a\ud83db` → `a\ufffdb`. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export const loneSurrogates: Repair = {
  kind: 'lone-surrogate',
  scope: 'text',
  description: 'U+FFFD stands for half a surrogate pair: `a\\ud83db` → `a\\ufffdb`.',
  signs: ['\ud800-\udfff'],
  find: (text) => ({ edits: editsOf(text, LONE, () => '\ufffd'), lossy: true }),
}
