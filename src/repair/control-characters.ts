/** Removes C0 control characters and DEL: `a\u0000b` → `ab`. Tab, line feed, form feed and carriage return stay. */
import type { Repair } from '../types.ts'

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]+/g

export const controlCharacters: Repair = {
  kind: 'control-character',
  scope: 'source',
  description: 'Control characters that no text needs are removed: `a\\u0000b` → `ab`.',
  signs: ['\u0000-\u0008', '\u000b', '\u000e-\u001f', '\u007f'],
  find(text) {
    const edits = Array.from(text.matchAll(CONTROL), ({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
      to: '',
    }))
    return { edits }
  },
}
