/** The flat tree as hast, with the attributes that are read somewhere and the line that each text starts at. */
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import type { Element, Properties, Root, Text } from 'hast'
import { MAX_ATTRIBUTES } from '../limits.ts'
import { eachAttribute } from './attributes.ts'
import type { Builder } from './builder.ts'
import { NameTable } from './name-table.ts'
import { LINE_END, TEXT, tag, tagSet } from './tags.ts'
import { HTML, NONE } from './tree.ts'

/** The attributes that are read somewhere, `attribute:property` where hast has its own name. */
const PROPERTIES = new Map<string, string>(
  (
    'alt alttext aria-hidden:ariaHidden aria-label:ariaLabel cite class:className colspan:colSpan content data data-instgrm-permalink:dataInstgrmPermalink data-lang:dataLang data-language:dataLanguage ' +
    'data-shortcode:dataShortcode data-tweetid:dataTweetid data-videoid:dataVideoid datetime:dateTime disabled encoding height hidden href id itemprop:itemProp itemtype:itemType lang name open property rel role rowspan:rowSpan src ' +
    'shadowrootmode:shadowRootMode srcset:srcSet start style title type value videoid width'
  )
    .split(' ')
    .map((entry) => {
      const [attribute = '', property = attribute] = entry.split(':')
      return [attribute, property]
    }),
)

declare module 'hast' {
  interface TextData {
    /** 1-based line of the source where the text starts, for trees without positions. */
    line?: number
  }
}

const names = new NameTable([...PROPERTIES.keys()])
const properties = [...PROPERTIES.values()]

/** Scripts that load pictures late keep their addresses in attributes of all names. */
const PICTURES = new Set(['img', 'amp-img', 'source', 'iframe'])
const DATA = /^data-[a-z]/

const propertyOf = (name: string): string =>
  name.replace(/(?<!-)-+([a-z\d])/g, (_, letter) => letter.toUpperCase())

/** Elements whose text has no references. */
const RAW = tagSet('script style xmp iframe noembed noframes plaintext')
const TEMPLATE = tag('template')

/** @param keepsAttributes Whether all stay: selectors may ask for any. */
export function toHast(builder: Builder, keepsAttributes = false): Root {
  const { tree } = builder
  const root: Root = { type: 'root', children: [] }
  const lineOf = lineFinder(builder.source)
  // Of each element that is open the next child, and the node of hast that its children belong to.
  const nodes = [tree.first[0]!]
  const parents: (Root | Element)[] = [root]
  while (nodes.length > 0) {
    const last = nodes.length - 1
    const node = nodes[last]!
    const parent = parents[last]!
    if (node === NONE) {
      nodes.pop()
      parents.pop()
      continue
    }
    nodes[last] = tree.next[node]!
    if (tree.tag[node] === TEXT || tree.tag[node] === LINE_END) addText(builder, node, parent, lineOf)
    else {
      nodes.push(tree.first[node]!)
      parents.push(addElement(builder, node, parent, keepsAttributes))
    }
  }
  return root
}

/** @returns Where the children of the element belong: those of a template stand apart. */
function addElement(
  builder: Builder,
  node: number,
  parent: Root | Element,
  keepsAttributes: boolean,
): Root | Element {
  const { tree } = builder
  const id = tree.tag[node]!
  const element: Element = {
    type: 'element',
    tagName: builder.nameOf(id),
    properties: toProperties(builder, node, keepsAttributes),
    children: [],
  }
  parent.children.push(element)
  if (id !== TEMPLATE || tree.namespace[node] !== HTML) return element
  element.content = { type: 'root', children: [] }
  return element.content
}

function addText(
  builder: Builder,
  node: number,
  parent: Root | Element,
  lineOf: (offset: number) => number,
): void {
  const start = builder.tree.start[node]!
  const value = textOf(builder, node)
  const last = parent.children.at(-1)
  if (last?.type === 'text') last.value += value
  else parent.children.push({ type: 'text', value, data: { line: lineOf(start) } } satisfies Text)
}

function textOf({ source, tree, units }: Builder, node: number): string {
  if (tree.tag[node] === LINE_END) return '\n'
  const start = tree.start[node]!
  const end = tree.end[node]!
  const parent = tree.parent[node]!
  const isHtml = tree.namespace[parent] === HTML
  const isRaw = isHtml && RAW[tree.tag[parent]!] === 1
  let text = source.slice(start, end)
  // Of a long text that is copied as it is, as a script, the text itself is asked.
  const signs = isRaw ? SIGNS.any : signsIn(units, start, end)
  if (signs & SIGNS.return && text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (signs & SIGNS.zero && text.includes('\0'))
    text = text.replaceAll('\0', isHtml && !isRaw ? '' : '\ufffd')
  return isRaw || !(signs & SIGNS.reference) ? text : decodeHTML(text)
}

/** What a text may hold that does not stand for itself. */
const SIGNS = { return: 1, zero: 2, reference: 4, any: 7 } as const
const [ZERO, RETURN, AMPERSAND] = [0, 0x0d, 0x26]

function signsIn(units: Uint16Array, start: number, end: number): number {
  let signs = 0
  for (let at = start; at < end; at++) {
    const unit = units[at]!
    if (unit === AMPERSAND) signs |= SIGNS.reference
    else if (unit === RETURN) signs |= SIGNS.return
    else if (unit === ZERO) signs |= SIGNS.zero
  }
  return signs
}

/** The first one of two attributes of the same name counts. */
function toProperties(builder: Builder, node: number, keepsAttributes: boolean): Properties {
  const { laterAttributes, source, tree, units } = builder
  if (tree.start[node] === tree.end[node] && !laterAttributes.has(node)) return {}
  let found: Properties | null = null
  const isPicture = PICTURES.has(builder.nameOf(tree.tag[node]!))
  let count = 0
  const take = (from: number, to: number, valueFrom: number, valueTo: number) => {
    if (++count > MAX_ATTRIBUTES) return count === MAX_ATTRIBUTES + 1 && builder.pass('many-attributes')
    const known = names.find(units, from, to)
    const property =
      isPicture || (known < 0 && keepsAttributes)
        ? otherProperty(source.slice(from, to).toLowerCase(), isPicture, keepsAttributes)
        : properties[known]
    if (property === undefined || found?.[property] !== undefined) return
    const value = textOfValue(source, units, valueFrom, valueTo)
    // Most elements with attributes have a class first: V8 makes such objects many times faster.
    if (found) found[property] = value
    else found = property === 'className' ? withClass(value) : { [property]: value }
  }
  eachAttribute(source, units, tree.start[node]!, tree.end[node]!, take)
  for (const [start, end] of laterAttributes.get(node) ?? []) eachAttribute(source, units, start, end, take)
  return found ?? {}
}

/** As one text, in place of hast's list. */
const withClass = (className: string) => ({ className }) as unknown as Properties

/** The property of an attribute that is not read everywhere. */
function otherProperty(name: string, isPicture: boolean, keepsAttributes: boolean): string | undefined {
  if (isPicture && DATA.test(name)) return propertyOf(name)
  return PROPERTIES.get(name) ?? (keepsAttributes ? propertyOf(name) : undefined)
}

function textOfValue(source: string, units: Uint16Array, from: number, to: number): string {
  const value = source.slice(from, to)
  const signs = signsIn(units, from, to)
  const text = signs & SIGNS.return ? value.replace(/\r\n?/g, '\n') : value
  return signs & SIGNS.reference ? decodeHTMLAttribute(text) : text
}

/** Tells the 1-based line of an offset. */
function lineFinder(source: string): (offset: number) => number {
  const ends: number[] = []
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) ends.push(at)
  return (offset) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
