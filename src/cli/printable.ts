/** Text of unknown origin on a terminal: controls are shown, so that no file name or snippet can move the cursor. */
import { replaceControls } from '../index.ts'

/** They turn, hide or part what stands around them: a name of one line has no use for any. */
const LAYOUT = /[\t\n\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const unicodeEscape = (it: string) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A name or a snippet, on one line.
 *
 * @example
 * printable('a\u0007b') // => 'a\\u0007b'
 */
export const printable = (text: string): string =>
  replaceControls(text, unicodeEscape).replace(LAYOUT, unicodeEscape)

/** A whole text, with its lines and its marks of writing direction. */
export const printableText = (text: string): string =>
  replaceControls(text.replaceAll('\r\n', '\n'), unicodeEscape)
