/** Text of unknown origin on a terminal: controls are shown, so that no file name or snippet can move the cursor. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * @example
 * printable('a\u0007b') // => 'a\\u0007b'
 */
export function printable(text: string): string {
  return text.replace(CONTROL, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
