/** Removes C0 control characters, DEL and noncharacters: `a\u0000b` → `ab`. Tab and the line ends stay. Of a page,
 * the same written as references: `&#27;`. */
import type { Repair } from '../../types.ts'
import { readUnits } from '../../units.ts'
import { removalsOf } from '../edits.ts'
import { isControlReference } from '../numeric-reference.ts'

const CONTROLS = [
  '\u0000-\u0008',
  '\u000b',
  '\u000e-\u001f',
  '\u007f',
  '\ufdd0-\ufdef',
  '\ufff9-\ufffb',
  '\ufffe-\uffff',
] as const
const CONTROL = new RegExp(`[${CONTROLS.join('')}]+`, 'g')
/** A page may hold them as references, all but those that part words. */
const REFERENCE =
  /&#(?:0{0,6}(?:[1-8]|11|1[4-9]|2\d|3[01]|127)(?:;|(?!\d))|[xX]0{0,5}(?:[1-8bBeEfF]|1[\da-fA-F]|7[fF])(?:;|(?![\da-fA-F])))/g

/** Opens a reference, which only a page can hold. */
const AMPERSAND = 0x26

export const controlCharacters: Repair = {
  kind: 'control-character',
  scope: 'source',
  reach: 'line',
  description: 'Control characters that no text needs are removed: `a\\u0000b` → `ab`.',
  signs: [...CONTROLS, '&'],
  isSign: (units, at) => units[at] !== AMPERSAND || isControlReference(units, at),
  find(text, { kind }) {
    const edits = hasControl(text) ? removalsOf(text, CONTROL, kind) : []
    if (kind === 'text' || !text.includes('&#')) return { edits }
    return { edits: [...edits, ...removalsOf(text, REFERENCE, kind)].sort((a, b) => a.start - b.start) }
  },
}

const isControl = new Uint8Array(0x10000)
for (const range of CONTROLS) isControl.fill(1, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1)

/** Nearly every page is asked, for its `&`, and hardly any has one: to look at units takes a tenth of what the expression takes. */
function hasControl(text: string): boolean {
  const units = readUnits(text)
  for (let at = 0; at < units.length; at++) if (isControl[units[at]!] === 1) return true
  return false
}
