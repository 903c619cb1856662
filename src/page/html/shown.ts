/** Elements that a page shows otherwise than their names say: spans that are blocks, captions set apart inside a line, the inside of
 * a custom element. */
import type { Element, Nodes } from 'hast'
import { attribute } from './attributes.ts'
import { textOf } from './facts.ts'
import { isNamedCaption } from './names.ts'
import { parseHtml } from './parse.ts'
import { CAPTION, signsOf } from './signs.ts'

const BLOCK_STYLE = /(?:^|[\s;])display\s{0,9}:\s{0,9}block/i

export const isBlockSpan = (element: Element): boolean =>
  element.tagName === 'span' && BLOCK_STYLE.test(attribute(element, 'style') ?? '')

/** `<span><img><em class="img_desc">` in a text of line breaks: both elements are blocks. */
export const isFigure = ({ tagName, children }: Element): boolean =>
  INLINE.has(tagName) &&
  hasPicture(children) &&
  children
    .slice(0, MAX_LOOKED_AT)
    .some((it) => it.type === 'element' && isCaption(it, children, signsOf(attribute(it, 'className'))))

export const isCaption = (element: Element, siblings: readonly Nodes[], signs: number): boolean =>
  (signs & CAPTION) > 0 &&
  INLINE.has(element.tagName) &&
  isNamedCaption(attribute(element, 'className') ?? '', signs) &&
  hasPicture(siblings)

function hasPicture(nodes: readonly Nodes[]): boolean {
  const end = Math.min(nodes.length, MAX_LOOKED_AT)
  for (let at = 0; at < end; at++) {
    const node = nodes[at]!
    if (node.type === 'element' && node.tagName === 'img') return true
  }
  return false
}

const MAX_LOOKED_AT = 6
const INLINE = new Set(['span', 'em', 'i', 'small', 'font'])

/** What stands in an element, and which of it comes next. */
interface Place {
  children: readonly Nodes[]
  at: number
}

/** Small print at one end of a headline: a kicker above a line break, or what the headline says besides. */
export function isSmallPrint({ tagName }: Element, { children, at }: Place, said: string): boolean {
  if (tagName !== 'small') return false
  const next = children.slice(at, at + MAX_LOOKED_AT).find((it) => it.type === 'element' || !isBlank(it))
  return said.trim() === '' ? next?.type === 'element' && next.tagName === 'br' : next === undefined
}

/** Two spans of a heading that are styled apart, and that only their styles part: `Traffic` and `Old bridge to close`. */
export function isGlued(element: Element, { children, at }: Place, said: string): boolean {
  const before = children[at - 2]
  if (before?.type !== 'element' || before.tagName !== 'span' || element.tagName !== 'span') return false
  const names = [before, element].map((it) => attribute(it, 'className') ?? '')
  if (names.includes('') || names[0] === names[1]) return false
  return /[\p{Ll}\d?!]$/u.test(said) && /^[\p{Lu}„“‘«]/u.test(textOf(element))
}

const isBlank = (node: Nodes): boolean => node.type !== 'text' || node.value.trim() === ''

/** The inside of a custom element, as pages hold it that were rendered or saved: browsers show it. */
export const isShadow = (element: Element): boolean =>
  element.tagName === 'template' && /^(?:open|closed)$/.test(attribute(element, 'shadowRootMode') ?? '')

/** A line of code that stands right before the next one: `<span class="line">…</span><span class="line">`. */
export const isLineSpan = (node: Nodes | undefined): boolean =>
  node?.type === 'element' &&
  node.tagName === 'span' &&
  LINE_NAME.test(attribute(node, 'className') ?? '') &&
  !node.children.some((it) => it.type === 'text' && it.value.includes('\n'))

const LINE_NAME = /(?:^|\s)(?:code-|token-|view-)?line(?:\s|$)/

/**
 * What stands in an element. No browser reads the markup in `<noframes>` any more: it comes as one text.
 *
 * @param isApart Whether the element is the outermost one that is not shown: markup is read once.
 */
export function childrenOf(element: Element, isApart: boolean): Nodes[] {
  const { content, children } = element
  if (content) return [...content.children, ...children]
  return isApart && element.tagName === 'noframes' ? parseHtml(textIn(children)).children : children
}

const textIn = (children: readonly Nodes[]): string =>
  children.map((it) => (it.type === 'text' ? it.value : '')).join('')
