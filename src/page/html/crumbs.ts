/** The breadcrumb of a page: the names of the sections above it, from the front page down. */
import type { Element } from 'hast'
import { asText, attribute } from './attributes.ts'
import { CRUMB, signsOf } from './signs.ts'
import { CRUMB_NAMES, CRUMB_PLACE_NAMES } from './vocabulary.ts'

/** Longer lists of classes are generated. */
const MAX_NAMES = 200
const MAX_STEPS = 500
/** A path has few steps; more links are a menu. */
const MOST_LINKS = 8
/** Longer is a headline. */
const LONGEST_SECTION = 40

/** Signs between the steps, and the addresses of a front page. */
const SIGN = /[>»›→＞》/|·•:：]/
const HOST = /^https?:\/\/[^/]{1,300}/i
const ROOT = /^\/?(?:(?:index|default|home)(?:\.\w{2,5})?)?(?:[#?]|$)/i

/**
 * The sections that a breadcrumb names, without the front page; null when the element is none. `Harbour Post > Local > Bridges`
 * gives `['Local', 'Bridges']`.
 *
 * @param signs Of its classes.
 */
export function crumbsOf(element: Element, signs: number): string[] | null {
  const { id, ariaLabel, itemType } = element.properties
  const isTold = ((signs | signsOf(asText(id)) | signsOf(asText(ariaLabel))) & CRUMB) > 0
  const stated = isTold
    ? `${named(element, 'className')} ${named(element, 'id')} ${named(element, 'ariaLabel')}`
    : ''
  const type = asText(itemType)
  const isTyped = type !== null && /BreadcrumbList$/.test(type)
  const isNamed = isTyped || (stated !== '' && CRUMB_NAMES.test(stated))
  const isPlace = isNamed || (stated !== '' && CRUMB_PLACE_NAMES.test(stated))
  if (!isPlace && !isPath(element)) return null
  const { links, text } = linksIn(element)
  if (links.length === 0 || links.length > MOST_LINKS) return null
  const [first] = links
  // `position` alone may be anything: there the path has to start at the front page and show its signs.
  if (!isNamed && !(first!.isRoot && SIGN.test(text))) return null
  const isFromRoot = first!.isRoot || links.length > 1
  const steps = isFromRoot && (first!.isRoot || isTyped) ? links.slice(1) : links
  return steps.flatMap(({ name }) => (name !== '' && name.length <= LONGEST_SECTION ? [name] : []))
}

function named(element: Element, name: string): string {
  const stated = attribute(element, name)
  return stated !== null && stated.length <= MAX_NAMES ? stated : ''
}

/** Whether an element without a name is a path by its form: links from the front page on, with nothing but a sign between two. */
function isPath({ children }: Element): boolean {
  if (children.length < MIN_PATH || children.length > MOST_PATH) return false
  const at = children.findIndex((it) => it.type === 'element' && it.tagName === 'a')
  const first = children[at]
  if (first?.type !== 'element' || !isFront(first)) return false
  const last = children.findLastIndex((it) => it.type === 'element' && it.tagName === 'a')
  let isSign = false
  for (const node of children.slice(at + 1, last + 1)) {
    if (node.type === 'element' && node.tagName === 'a') {
      if (!isSign) return false
      isSign = false
      continue
    }
    const text = node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node) : ''
    if (text.trim() === '') continue
    if (!PATH_SIGN.test(text.trim())) return false
    isSign = true
  }
  return last > at
}
/** Two links and the sign between them. */
const MIN_PATH = 3
const MOST_PATH = 30
const PATH_SIGN = /^(?:[>»›→＞》]|>>|&gt;)$/

const isFront = (link: Element): boolean =>
  ROOT.test((attribute(link, 'href') ?? '').replace(/^\.(?=\/)/, '').replace(HOST, ''))

/** The step that the page itself is. */
const isCurrent = (element: Element): boolean =>
  attribute(element, 'ariaCurrent') !== null || CURRENT.test(attribute(element, 'className') ?? '')
const CURRENT = /(?:^| )curid(?: |$)/

interface Link {
  name: string
  isRoot: boolean
}

function linksIn(element: Element): { links: Link[]; text: string } {
  const links: Link[] = []
  const rest: string[] = []
  const stack: Element['children'] = [element]
  for (let steps = 0; stack.length > 0 && steps < MAX_STEPS; steps++) {
    const node = stack.pop()!
    if (node.type === 'text') rest.push(node.value)
    if (node.type !== 'element' || (links.length > 0 && isCurrent(node))) continue
    if (node.tagName === 'a') links.push({ name: wordsOf(node), isRoot: isFront(node) })
    else stack.push(...node.children.slice(0, MAX_STEPS).reverse())
  }
  return { links, text: rest.join(' ') }
}

function wordsOf(link: Element): string {
  const parts: string[] = []
  const stack: Element['children'] = [link]
  for (let steps = 0; stack.length > 0 && steps < MAX_STEPS; steps++) {
    const node = stack.pop()!
    if (node.type === 'text') parts.push(node.value)
    else if (node.type === 'element') stack.push(...node.children.slice(0, MAX_STEPS).reverse())
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}
