/** Text in HTML: the one function that writes it, for articles and for the pages that the command makes. */
import { readable } from './controls.ts'

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for an element or a quoted attribute.
 *
 * @example
 * escapeHtml('a < "b"') // => 'a &lt; &quot;b&quot;'
 */
export const escapeHtml = (text: string): string =>
  readable(text).replace(/[&<>"']/g, (character) => REFERENCES[character]!)
