/** Reads attributes of hast elements, whichever way the tree was built: texts, numbers, lists and flags alike. */
import type { Element } from 'hast'

/** An attribute as text; null when it is not there, empty for a flag. */
export const attribute = ({ properties }: Element, name: string): string | null => asText(properties[name])

/** The same of a value. Where many elements are asked, `properties.id` is found sooner than by a name that changes. */
export function asText(value: Element['properties'][string]): string | null {
  if (typeof value === 'string') return value
  if (value === undefined || value === null || value === false) return null
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

const ANCHORED = /^(?:h[1-6]|p)$/

/** Id and classes; no ids of headings and paragraphs, which are made of their texts. */
export function namesOf({ tagName, properties }: Element): string {
  const id = ANCHORED.test(tagName) ? null : asText(properties.id)
  const classes = asText(properties.className)
  return id && classes ? `${id} ${classes}` : (id ?? classes ?? '')
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i

/** Whether the element says itself that it is not shown. */
export function isHidden(element: Element): boolean {
  const { hidden, ariaHidden, style } = element.properties
  // What a search in the page opens is text like that of `<details>`.
  if (hidden !== undefined && hidden !== null && hidden !== false && hidden !== 'until-found') return true
  // A paragraph that a screen reader skips is still shown: paywalls do that.
  if (ariaHidden === 'true' && element.tagName !== 'p') return true
  if (element.tagName === 'dialog' && element.properties.open === undefined) return true
  return typeof style === 'string' && HIDING_STYLE.test(style)
}
