/** Removes C0 control characters, DEL and noncharacters: `a\u0000b` → `ab`. Tab and the line ends stay. */
import type { Repair } from '../../types.ts'
import { removalsOf } from '../edits.ts'

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]+/g

export const controlCharacters: Repair = {
  kind: 'control-character',
  scope: 'source',
  description: 'Control characters that no text needs are removed: `a\\u0000b` → `ab`.',
  signs: [
    '\u0000-\u0008',
    '\u000b',
    '\u000e-\u001f',
    '\u007f',
    '\ufdd0-\ufdef',
    '\ufff9-\ufffb',
    '\ufffe-\uffff',
  ],
  find: (text, { kind }) => ({ edits: removalsOf(text, CONTROL, kind) }),
}
