/** Removes byte order marks that got into the text when files were joined: `一\ufeff二` → `一二`. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

export const byteOrderMarks: Repair = {
  kind: 'byte-order-mark',
  scope: 'text',
  description: 'Byte order marks inside the text are removed: `一\\ufeff二` → `一二`.',
  signs: ['\ufeff'],
  find: (text) => ({ edits: editsOf(text, /\ufeff+/g, () => '') }),
}
