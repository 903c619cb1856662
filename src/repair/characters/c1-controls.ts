/** C1 control characters that are windows-1252 read as ISO-8859-1: `\u0093Yes\u0094` → `“Yes”`. What is left of
 * UTF-8 read so is mended before, as mojibake. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

/** Windows-1252 for 0x80 to 0x9F; a control character where it has none. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const C1 = /[\u0080-\u009f]/g
const NEXT_LINE = '\u0085'
/** U+0085 as no line end: beside another one, before a space, or with nothing to part. */
const NO_LINE_END = /[\r\n\u0080-\u0084\u0086-\u009f]|\u0085 \S|^[^\u0085]*\u0085$/

export const c1Controls: Repair = {
  kind: 'c1-control',
  scope: 'text',
  description: 'C1 control characters meant as windows-1252 are read so: `\\u0093Yes\\u0094` → `“Yes”`.',
  signs: ['\u0080-\u009f'],
  find(text) {
    // It is what it is in ISO 6429 where it parts all lines of a text, else the ellipsis of windows-1252.
    const isEllipsis = NO_LINE_END.test(text)
    return {
      how: ['encode iso-8859-1', 'decode windows-1252'],
      edits: editsOf(text, C1, (character) => {
        if (character === NEXT_LINE && !isEllipsis) return '\n'
        const meant = WINDOWS_1252[character.charCodeAt(0) - 0x80]!
        return meant === character ? '' : meant
      }),
    }
  },
}
