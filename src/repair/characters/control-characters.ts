/** Removes C0 control characters, DEL and noncharacters: `a\u0000b` → `ab`. Tab and the line ends stay. Of a page,
 * the same written as references: `&#27;`. */
import type { Repair } from '../../types.ts'
import { removalsOf } from '../edits.ts'

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]+/g
/** A page may hold them as references, all but those that part words. */
const REFERENCE =
  /&#(?:0{0,6}(?:[1-8]|11|1[4-9]|2\d|3[01]|127)(?:;|(?!\d))|[xX]0{0,5}(?:[1-8bBeEfF]|1[\da-fA-F]|7[fF])(?:;|(?![\da-fA-F])))/g

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
    '&',
  ],
  find(text, { kind }) {
    const edits = removalsOf(text, CONTROL, kind)
    if (kind === 'text' || !text.includes('&#')) return { edits }
    return { edits: [...edits, ...removalsOf(text, REFERENCE, kind)].sort((a, b) => a.start - b.start) }
  },
}
