/** Removes the colour and cursor codes of terminals: `ESC[31m红ESC[0m` → `红`. */
import type { Repair } from '../../types.ts'
import { removalsOf } from '../edits.ts'
import { isControlReference } from '../numeric-reference.ts'

/** Control sequences (ECMA-48, 5.4), and operating system commands such as window titles and links. */
const ESCAPE =
  '\\u001b\\[[0-?]{0,32}[ -/]{0,4}[@-~]|\\u001b\\][^\\u0007\\u001b\\n]{0,512}(?:\\u0007|\\u001b\\\\)'
/** The same with ESC and BEL written as character references, which only a page can hold. */
const REFERENCES =
  '&#(?:0{0,6}27|[xX]0{0,5}1[bB]);?(?:\\[[0-?]{0,32}[ -/]{0,4}[@-~]|\\][^\\n&<]{0,512}&#(?:0{0,6}7|[xX]0{0,5}7);?)'
/** U+009B opens a sequence, too, but windows-1252 has a quotation mark there: `\u009bWort\u008b` is no escape. */
const SHORT = '\\u009b[?\\d;]{1,16}[A-HJKSTfhlmnsu]'
const CLOSING = '\u008b'

const patternOf = (...parts: string[]) => new RegExp(parts.join('|'), 'g')
const PATTERNS = {
  text: { plain: patternOf(ESCAPE), short: patternOf(ESCAPE, SHORT) },
  html: { plain: patternOf(ESCAPE, REFERENCES), short: patternOf(ESCAPE, REFERENCES, SHORT) },
}

/** Opens a reference, which only a page can hold. */
const AMPERSAND = 0x26

export const ansiEscapes: Repair = {
  kind: 'ansi-escape',
  scope: 'source',
  reach: 'line',
  description: 'Colour and cursor codes of terminals are removed: `\\u001b[31m红\\u001b[0m` → `红`.',
  signs: ['\u001b', '\u009b', '&'],
  isSign: (units, at) => units[at] !== AMPERSAND || isControlReference(units, at),
  find: (text, { kind }) => ({
    edits: removalsOf(text, PATTERNS[kind][text.includes(CLOSING) ? 'plain' : 'short'], kind),
  }),
}
