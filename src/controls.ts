/** Control characters: the one list of what may not reach a terminal as it is, and the one function that every output
 * passes its texts through. Which of them a text loses for good is for `repair` to say. */

/** All of C0, DEL and C1 but TAB and LF, and the two noncharacters that readers of YAML refuse. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

/**
 * @example
 * replaceControls('a\u001b[2Jb\u009d', () => '?') // => 'a?[2Jb?'
 */
export function replaceControls(text: string, by: (control: string) => string): string {
  return text.replace(CONTROL, by)
}

/** Text for readers: a control that parts words is a space, any other is what cannot be shown. */
export const readable = (text: string): string =>
  replaceControls(text, (control) => (/\s|\u0085/.test(control) ? ' ' : '\ufffd'))

/** `\u009d`, as JSON and JavaScript write a character. */
export const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON that says the same: its writer leaves DEL and C1 as they are. */
export const escapeControls = (json: string): string =>
  replaceControls(json, (control) => (control === '\r' ? control : unicodeEscape(control)))
