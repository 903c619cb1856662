/** Elements that a page shows otherwise than their names say: spans that are blocks, captions set apart inside a line, the inside of
 * a custom element. */
import type { Element, Nodes } from 'hast'
import { attribute } from './attributes.ts'
import { isNamedCaption } from './names.ts'

const BLOCK_STYLE = /(?:^|[\s;])display\s{0,9}:\s{0,9}block/i

export const isBlockSpan = (element: Element): boolean =>
  element.tagName === 'span' && BLOCK_STYLE.test(attribute(element, 'style') ?? '')

/** `<span><img><em class="img_desc">` in a text of line breaks: both elements are blocks. */
export const isFigure = (element: Element): boolean =>
  INLINE.has(element.tagName) &&
  element.children
    .slice(0, MAX_LOOKED_AT)
    .some((it) => it.type === 'element' && isCaption(it, element.children))

export const isCaption = (element: Element, siblings: readonly Nodes[]): boolean =>
  INLINE.has(element.tagName) &&
  isNamedCaption(attribute(element, 'className') ?? '') &&
  siblings.slice(0, MAX_LOOKED_AT).some((it) => it.type === 'element' && it.tagName === 'img')

const MAX_LOOKED_AT = 6
const INLINE = new Set(['span', 'em', 'i', 'small', 'font'])

/** The inside of a custom element, as pages hold it that were rendered or saved: browsers show it. */
export const isShadow = (element: Element): boolean =>
  element.tagName === 'template' && /^(?:open|closed)$/.test(attribute(element, 'shadowRootMode') ?? '')
