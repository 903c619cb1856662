/** What `css-select` asks of a tree, for hast. */
import type { Options } from 'css-select'
import type { Element, Nodes, Root } from 'hast'
import { attribute } from '../attributes.ts'
import { textOf } from '../facts.ts'

type Node = Nodes
export type SelectOptions = Options<Node, Element>

const PROPERTIES = new Map([
  ['class', 'className'],
  ['for', 'htmlFor'],
])

/** `data-role` is `dataRole` in hast, `itemprop` is `itemProp`. */
const bare = (name: string): string => name.replaceAll('-', '').toLowerCase()

function valueOfAttribute(element: Element, name: string): string | undefined {
  const direct = attribute(element, PROPERTIES.get(name) ?? name)
  if (direct !== null) return direct
  const wanted = bare(name)
  const property = Object.keys(element.properties).find((it) => bare(it) === wanted)
  return property === undefined ? undefined : (attribute(element, property) ?? undefined)
}

const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : [])
const isTag = (node: Node): node is Element => node.type === 'element'

/** Every element knows its parent, and each its place, so that a step to a neighbour costs nothing. */
export function optionsFor(tree: Root): SelectOptions {
  const parents = new Map<Node, Node>()
  const previous = new Map<Node, Element>()
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    let before: Element | null = null
    for (const child of childrenOf(node)) {
      parents.set(child, node)
      if (!isTag(child)) continue
      if (before) previous.set(child, before)
      before = child
      waiting.push(child)
    }
  }
  const parentOf = (node: Node) => parents.get(node) ?? null
  return {
    adapter: {
      isTag,
      getAttributeValue: valueOfAttribute,
      hasAttrib: (element, name) => valueOfAttribute(element, name) !== undefined,
      getChildren: childrenOf,
      getName: ({ tagName }) => tagName,
      getParent: parentOf,
      getSiblings: (node) => childrenOf(parents.get(node) ?? node),
      prevElementSibling: (node) => previous.get(node) ?? null,
      getText: (node) => (isTag(node) ? textOf(node) : node.type === 'text' ? node.value : ''),
      removeSubsets: (nodes) => nodes,
    },
  }
}
