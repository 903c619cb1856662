/** Attributes of HTML. */
import { isUnsafeAddress } from '../../addresses.ts'
import { escapeHtml } from '../../escape-html.ts'

/** An attribute with a blank before it; nothing where there is no value. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`

/** An attribute that holds an address; one that runs a script is left out. */
export const address = (name: string, value: string | null | undefined): string =>
  value == null || isUnsafeAddress(value) ? '' : attribute(name, value)
