/** The breadcrumb of a page: the names of the sections above it, from the front page down. */
import type { Element } from 'hast'
import { attribute } from './attributes.ts'
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
 */
export function crumbsOf(element: Element): string[] | null {
  const names = [attribute(element, 'className'), attribute(element, 'id'), attribute(element, 'ariaLabel')]
  const stated = names.filter((it) => it !== null && it.length <= MAX_NAMES).join(' ')
  const isTyped = /BreadcrumbList$/.test(attribute(element, 'itemType') ?? '')
  const isNamed = isTyped || CRUMB_NAMES.test(stated)
  if (!isNamed && !CRUMB_PLACE_NAMES.test(stated)) return null
  const { links, text } = linksIn(element)
  if (links.length === 0 || links.length > MOST_LINKS) return null
  const [first] = links
  // `position` alone may be anything: there the path has to start at the front page and show its signs.
  if (!isNamed && !(first!.isRoot && SIGN.test(text))) return null
  const isFromRoot = first!.isRoot || links.length > 1
  const steps = isFromRoot && (first!.isRoot || isTyped) ? links.slice(1) : links
  return steps.flatMap(({ name }) => (name !== '' && name.length <= LONGEST_SECTION ? [name] : []))
}

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
    if (node.type !== 'element') continue
    if (node.tagName === 'a')
      links.push({
        name: wordsOf(node),
        isRoot: ROOT.test((attribute(node, 'href') ?? '').replace(HOST, '')),
      })
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
