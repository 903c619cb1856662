/** Text in HTML, and data in a script element. */

/** Control characters would end up in the page; a line end and a tab are none to a reader. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')

/** JSON on one line, with nothing in it that ends the element. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
