/** Removes the colour and cursor codes of terminals: `ESC[31m红ESC[0m` → `红`. */
import type { Repair } from '../../types.ts'
import { removalsOf } from '../edits.ts'

/** Control sequences (ECMA-48, 5.4), and operating system commands such as window titles and links. */
const ESCAPE =
  /(?:\u001b\[|\u009b)[0-?]{0,32}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b\n]{0,512}(?:\u0007|\u001b\\)/g

export const ansiEscapes: Repair = {
  kind: 'ansi-escape',
  scope: 'source',
  description: 'Colour and cursor codes of terminals are removed: `\\u001b[31m红\\u001b[0m` → `红`.',
  signs: ['\u001b', '\u009b'],
  // A lone U+009B may be a quotation mark of windows-1252; with its letter it is an escape.
  find: (text, { kind }) => ({ edits: removalsOf(text, ESCAPE, kind) }),
}
