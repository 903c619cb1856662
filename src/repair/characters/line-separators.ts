/** The line and paragraph separators of Unicode, which hardly a program takes as line ends: `一\u2028二` → two lines. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

export const lineSeparators: Repair = {
  kind: 'line-separator',
  scope: 'text',
  reach: 'line',
  description: 'U+2028 and U+2029 become line ends: `一\\u2028二` → `一\\n二`.',
  signs: ['\u2028-\u2029'],
  find: (text) => ({ edits: editsOf(text, /[\u2028\u2029]/g, () => '\n') }),
}
