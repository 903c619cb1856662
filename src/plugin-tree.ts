/** Any hast tree as the document that a browser would make of it: parts of the page are told by where they stand in it. */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'

/** What the HTML parser puts into the head when it stands before everything else. */
const IN_HEAD = /^(?:base|basefont|bgsound|link|meta|noframes|noscript|script|style|template|title)$/

/** A fragment, an element or a page without a body, in a document of its own; a whole document as it is. */
export function documentOf(tree: Nodes): Root {
  const children = tree.type === 'root' ? tree.children : [tree as RootContent]
  const html = children.find((node) => isElement(node, 'html')) as Element | undefined
  const inside: readonly RootContent[] = html ? html.children : children
  if (tree.type === 'root' && html && inside.some((node) => isElement(node, 'body'))) return tree
  const nodes = inside.filter(({ type }) => type !== 'doctype') as ElementContent[]
  const body = nodes.find((node) => isElement(node, 'body'))
  const start = body ? nodes.indexOf(body) : nodes.findIndex((node) => !isHead(node))
  const head = nodes.slice(0, start < 0 ? nodes.length : start)
  const rest = start < 0 ? [] : nodes.slice(start)
  const parts = [
    ...(head.some((node) => isElement(node, 'head')) ? head : [element('head', head)]),
    ...(body ? rest : [element('body', rest)]),
  ]
  return { type: 'root', children: [{ ...element('html', parts), properties: html?.properties ?? {} }] }
}

/** How many stretches of HTML in the tree are still text: what `rehype-raw` would parse. */
export function countRaw(tree: Nodes): number {
  let count = 0
  const waiting: { type: string; children?: Nodes[] }[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'raw') count++
    for (const child of node.children ?? []) waiting.push(child)
  }
  return count
}

const isElement = (node: Nodes, name: string): boolean => node.type === 'element' && node.tagName === name

const isHead = (node: Nodes): boolean =>
  node.type === 'comment' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (node.type === 'element' && (node.tagName === 'head' || IN_HEAD.test(node.tagName)))

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
