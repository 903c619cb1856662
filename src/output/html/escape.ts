/** Text in HTML. */
import { isUnsafeAddress } from '../../addresses.ts'
import { readable } from '../../controls.ts'

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

/** An attribute with a blank before it; nothing where there is no value. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`

/** An attribute that holds an address; one that runs a script is left out. */
export const address = (name: string, value: string | null | undefined): string =>
  value == null || isUnsafeAddress(value) ? '' : attribute(name, value)
