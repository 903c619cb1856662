/** C1 control characters that are windows-1252 read as ISO-8859-1, `\u0093Yes\u0094` → `“Yes”`, or the letters of a Mac
 * or of DOS. What is left of UTF-8 read so is mended before, as mojibake. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'
import { HIGH, rivalOf } from './c1-reading.ts'

/** Windows-1252 for 0x80 to 0x9F; a control character where it has none. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const C1 = /[\u0080-\u009f]/g
/** They may be a trace of what was lost, so they are left. */
const UNKNOWN = /[\u0081\u008d\u008f\u0090\u009d]/g
/** Letters of windows-1252, which stand in words: nothing but another fault puts them elsewhere. */
const LETTER = /[\u0083\u0088\u008a\u008c\u008e\u009a\u009c\u009e\u009f]/
const NEXT_LINE = '\u0085'
/** U+0085 as no line end: beside another one, before a space, or with nothing to part. */
const NO_LINE_END = /[\r\n\u0080-\u0084\u0086-\u009f]|\u0085 \S|^[^\u0085]*\u0085$/

export const c1Controls: Repair = {
  kind: 'c1-control',
  scope: 'text',
  reach: 'document',
  description: 'C1 control characters meant as windows-1252 are read so: `\\u0093Yes\\u0094` → `“Yes”`.',
  signs: ['\u0080-\u009f'],
  async find(text, { notices, excerpt }) {
    const rival = await rivalOf(text, excerpt)
    if (rival) return { how: howOf(rival.name), edits: editsOf(text, HIGH, rival.read) }
    // It is what it is in ISO 6429 where it parts all lines of a text, else the ellipsis of windows-1252.
    const isEllipsis = NO_LINE_END.test(text)
    let left = Array.from(text.matchAll(UNKNOWN)).length
    const edits = editsOf(text, C1, (character, at) => {
      if (LETTER.test(character) && !/[A-Za-z]/.test((text[at - 1] ?? '') + (text[at + 1] ?? ''))) {
        left++
        return null
      }
      return character === NEXT_LINE && !isEllipsis ? '\n' : WINDOWS_1252[character.charCodeAt(0) - 0x80]!
    })
    if (left > 0) notices.add('control-characters', { count: left })
    return { how: howOf('windows-1252'), edits }
  },
}

const howOf = (encoding: string) => ['encode iso-8859-1', `decode ${encoding}`]
