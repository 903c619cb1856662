/** CJK compatibility ideographs, doubles of other characters that old encodings had: `\uf9e1` → `李`. The twelve that
 * are no doubles stay, and so do those of Japanese texts, where they write the older form of a name (`神` as U+FA19). */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'
import { isAnywhere } from '../elsewhere.ts'

const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/

export const compatibilityIdeographs: Repair = {
  kind: 'compatibility-ideograph',
  scope: 'text',
  reach: 'document',
  description: 'Compatibility ideographs become the characters they double: `\\uf9e1` → `李`.',
  signs: ['\uf900-\ufaff', '\ud87e'],
  // NFC maps each to its one equivalent and leaves the twelve (FA0E, FA0F, FA11…) as they are.
  find: (text, { excerpt }) =>
    isAnywhere(text, excerpt, (it) => KANA.test(it))
      ? null
      : { edits: editsOf(text, COMPATIBILITY, (it) => it.normalize('NFC')) },
}
