/** Inline elements that belong to a page and not to its text: edit links, anchors of headings, ways back from a note, line
 * numbers of code, words for screen readers. */
import type { Element, Nodes } from 'hast'
import { attribute } from './attributes.ts'
import { textOf } from './facts.ts'
import { BUTTON, ONLY_READ, TOOL } from './signs.ts'
import type { State } from './state.ts'
import { BUTTON_NAMES, DOCUMENT_FILE } from './vocabulary.ts'

/** Classes of links that edit a section, and of links back from a note to its place. */
const TOOL_NAMES =
  /(?:^|[\s_-])(?:editsection|edit-section|section-edit|edit-link|editlink|cite-backlink|footnote-backref|footnote-back|reversefootnote)(?:$|[\s_-])/i

/** Classes of the numbers of lines. */
const LINE_NUMBER =
  /(?:^|[\s_-])(?:line-?numbers?|linenos?|lineno|line-?num|ln-numbers?|ln|lnt|blob-num|gutter|number\d{0,9})(?:$|[\s_-])/i
const UNSELECTABLE = /user-select\s{0,9}:\s{0,9}none/i

/** Whether an element is a tool where it stands. */
export function isTool(
  element: Element,
  signs: number,
  { level, pre }: Pick<State, 'level' | 'pre'>,
): boolean {
  const { tagName } = element
  if (tagName !== 'a' && !INLINE.has(tagName)) return pre > 0 && tagName === 'td' && isLineNumber(element)
  if (tagName !== 'a' && signs & TOOL && TOOL_NAMES.test(attribute(element, 'className') ?? '')) return true
  if (pre > 0) return isLineNumber(element)
  if (tagName !== 'a' || !(attribute(element, 'href') ?? '').includes('#')) return false
  const sign = level !== null ? ANCHOR_SIGN : BACK_SIGN
  return sign.test(textOf(element))
}

const INLINE = new Set(['span', 'sup', 'small', 'i', 'em', 'b'])

/** `¶`, `#`, `🔗` beside a heading. */
const ANCHOR_SIGN = /^[^\p{L}\p{N}]{1,3}$/u
/** `↩`, `↑`, `^` behind or before a note. */
const BACK_SIGN = /^[↩↵⏎⤴⮌↑⇑▲^]\ufe0e?\ufe0f?$/u

function isLineNumber(element: Element): boolean {
  const names = `${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''}`
  const isSaid = LINE_NUMBER.test(names) || UNSELECTABLE.test(attribute(element, 'style') ?? '')
  return isSaid && (element.tagName === 'td' ? /^[\d\s]*$/ : /^\d{1,5}$/).test(textOf(element))
}

/** A table of code: beside the number of each line, or of all lines, stands a cell that is called code. */
export function isListing({ children }: Element): boolean {
  const row = firstRow(children, 2)
  const cells = row?.children.filter((it): it is Element => it.type === 'element') ?? []
  return (
    cells.some((cell) => NUMBER_CELL.test(attribute(cell, 'className') ?? '')) &&
    cells.some((cell) => CODE_CELL.test(attribute(cell, 'className') ?? ''))
  )
}

const NUMBER_CELL = /(?:^|[\s_-])(?:gutter|blob-num|line-?(?:no|num|number)s?|lnt)(?:$|[\s_-])/
const CODE_CELL = /(?:^|[\s_-])code(?:$|[\s_-])/

const firstRow = (nodes: Element['children'], levels: number): Element | null => {
  for (const node of nodes.slice(0, MAX_LOOKED_AT)) {
    if (node.type !== 'element') continue
    const row = node.tagName === 'tr' ? node : levels > 1 ? firstRow(node.children, levels - 1) : null
    if (row) return row
  }
  return null
}

const MAX_LOOKED_AT = 6

/** Classes of text that only screen readers read (Bootstrap, WordPress, Tailwind, the BBC): nobody sees it. */
const ONLY_READ_NAMES =
  /(?:^|\s)(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|visuallyHidden|u-visually-hidden|a11y-hidden|assistive-text)(?:\s|$)/

/** Whether an inline element is there for screen readers only. Not so where its twin that all others see is hidden from them,
 * and where it is a mere colon between two lines. */
export const isOnlyRead = (element: Element, signs: number, siblings: readonly Nodes[]): boolean =>
  (signs & ONLY_READ) > 0 &&
  INLINE.has(element.tagName) &&
  ONLY_READ_NAMES.test(attribute(element, 'className') ?? '') &&
  /\p{L}/u.test(textOf(element)) &&
  !siblings.some((it) => it.type === 'element' && attribute(it, 'ariaHidden') === 'true')

/** Whether a link is set as a button and stands apart from all text: a call to buy or to go on. Documents are
 * offered so too, and an address that is written out is text. */
export function isButtonLink(element: Element, signs: number, siblings: readonly Nodes[]): boolean {
  if (!(signs & BUTTON) || element.tagName !== 'a') return false
  if (!BUTTON_NAMES.test(attribute(element, 'className') ?? '')) return false
  if (DOCUMENT_FILE.test(attribute(element, 'href') ?? '')) return false
  const text = textOf(element)
  if (/[.@]/.test(text) && !/\s/.test(text.trim())) return false
  return (
    text.length <= MAX_BUTTON_UNITS && !siblings.some((it) => it.type === 'text' && /\p{L}/u.test(it.value))
  )
}

const MAX_BUTTON_UNITS = 40

/** Whether a button stands in a sentence, as a word that a reader may press: text goes on before and behind it. */
export function isWord(element: Element, siblings: readonly Nodes[]): boolean {
  if (element.tagName !== 'button') return false
  const at = siblings.indexOf(element)
  const before = siblings[at - 1]
  const behind = siblings[at + 1]
  if (before?.type !== 'text' || behind?.type !== 'text') return false
  return (
    /[\p{L}\p{N},]\s{1,20}$/u.test(before.value.slice(-40)) && /^\s{0,20}[\p{Ll}\p{Lo}]/u.test(behind.value)
  )
}

/** Whether a button is all of a heading, or holds one: it opens what stands below, and its words are the heading. */
export function isToggle(element: Element, around: Element | null): boolean {
  if (element.tagName !== 'button' || around === null) return false
  if (HEADING.test(around.tagName)) return textOf(element) === textOf(around)
  return element.children.some((it) => it.type === 'element' && HEADING.test(it.tagName))
}

const HEADING = /^h[2-6]$/
