/** Pairs of a label and a value that markup sets apart: `<dt>Author</dt><dd>Anna Berg</dd>`, `<span>By</span> <a>Anna Berg</a>`. Which labels mean what is read elsewhere. */
import type { Element, ElementContent } from 'hast'

/** A label and what stands behind it, as they are shown. */
export interface Labelled {
  label: string
  value: string
  box: number
  /** How many leaves stood before it. */
  leaf: number
}

/** Elements that hold a label alone; the value is the rest of their parent, or up to the next of their kind. */
const LABELS = new Set(['dt', 'th', 'td', 'b', 'strong', 'em', 'i', 'span', 'label', 'small', 'div', 'p'])
/** They hold more pairs: a cell or term after the value opens the next one. */
const IN_ROWS = new Set(['dt', 'th'])

const LONGEST_LABEL = 32
const LONGEST_VALUE = 120
/** A parent with more children is a container of the page. */
const MOST_CHILDREN = 60
const MOST_DEEP = 3
const MOST_STEPS = 60

/** Words alone, a sign before or behind them perhaps: `| By`, `Author:`. */
const LABEL = /^[|•·–—\s]{0,4}(\p{L}[\p{L}\p{M}'’:*/ -]{0,30})$/u

export const NONE: readonly never[] = []

/** The pairs among the children of an element. */
export function labelledIn({ children }: Element): readonly Pick<Labelled, 'label' | 'value'>[] {
  if (children.length < 2 || children.length > MOST_CHILDREN) return NONE
  const found: Pick<Labelled, 'label' | 'value'>[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    if (child.type !== 'element' || !LABELS.has(child.tagName)) continue
    const label = labelOf(child)
    const value = label === null ? '' : valueFrom(children, at + 1, child.tagName)
    if (label !== null && value !== '') found.push({ label, value })
  }
  return found
}

function labelOf(element: Element): string | null {
  let node: ElementContent | undefined = element
  for (let deep = 0; deep < MOST_DEEP && node?.type === 'element'; deep++) {
    if (node.children.length !== 1) return null
    node = node.children[0]
  }
  if (node?.type !== 'text' || node.value.length > LONGEST_LABEL * 2) return null
  const label = LABEL.exec(node.value.trim())?.[1]
  return label === undefined ? null : label.replace(/ ?[:：]$/, '')
}

/** The text from a child on, up to a time, a sign that parts it from what follows, or the next label. */
function valueFrom(children: readonly ElementContent[], from: number, label: string): string {
  let value = ''
  for (let at = from; at < children.length; at++) {
    const child = children[at]!
    const text = shownIn(child)
    if (child.type === 'element' && child.tagName === 'time') break
    if (child.type === 'element' && child.tagName === label && opensNext(value, text, label)) break
    const end = text.search(BAR)
    value += end < 0 ? text : text.slice(0, end)
    if (value.length > LONGEST_VALUE) return ''
    if (end >= 0 && value.trim() !== '') break
    if (IN_ROWS.has(label) && value.trim() !== '') value += ', '
  }
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[:：] ?|,$/g, '')
}

/** Whether an element like that of the label opens the next pair; behind a comma it is one more value. */
const opensNext = (value: string, text: string, label: string): boolean =>
  IN_ROWS.has(label) || (value.trim() !== '' && !JOINT.test(text) && !JOINED.test(value))
const JOINT = /^\s{0,9}(?:[,;&]|\p{Ll}{1,3}\s{0,9}$)/u
const JOINED = /(?:[,;&]|\s\p{Ll}{1,3})\s{0,9}$/u

const BAR = /[|•·]/

function shownIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  const stack: ElementContent[] = [node]
  let text = ''
  for (let steps = 0; stack.length > 0 && steps < MOST_STEPS && text.length <= LONGEST_VALUE; steps++) {
    const it = stack.pop()!
    if (it.type === 'text') text += it.value
    else if (it.type === 'element' && !UNSEEN.has(it.tagName))
      stack.push(...it.children.slice(0, MOST_STEPS).reverse())
  }
  return stack.length > 0 ? `${text}${' '.repeat(LONGEST_VALUE)}` : text
}

const UNSEEN = new Set(['style', 'script', 'noscript', 'template', 'svg', 'button'])
