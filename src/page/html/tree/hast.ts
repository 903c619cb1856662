/** The flat tree as hast, with the attributes that are read somewhere and the line that each text starts at. */
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import type { Element, Properties, Root, Text } from 'hast'
import { MAX_ATTRIBUTES } from '../limits.ts'
import { eachAttribute } from './attributes.ts'
import type { Builder } from './builder.ts'
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

/** By first letter and length, 1 where an attribute is read: most are not, and need no text. */
const READ = new Uint8Array(32 << 5)
const slotOf = (unit: number, length: number): number => ((unit & 31) << 5) | (length & 31)
for (const name of PROPERTIES.keys()) READ[slotOf(name.charCodeAt(0), name.length)] = 1
const mayBeRead = (unit: number, length: number): boolean => READ[slotOf(unit, length)] === 1

/** Scripts that load pictures late keep their addresses in attributes of all names. */
const PICTURES = new Set(['img', 'amp-img', 'source', 'iframe'])
const DATA = /^data-[a-z]/

const propertyOf = (name: string): string =>
  name.replace(/(?<!-)-+([a-z\d])/g, (_, letter) => letter.toUpperCase())

/** Elements whose text has no references. */
const RAW = tagSet('script style xmp iframe noembed noframes plaintext')
const TEMPLATE = tag('template')

/** Children to be converted: the next one, and the node of hast that they belong to. */
interface Frame {
  node: number
  parent: Root | Element
}

/** @param keepsAttributes Whether all stay: selectors may ask for any. */
export function toHast(builder: Builder, keepsAttributes = false): Root {
  const { tree } = builder
  const root: Root = { type: 'root', children: [] }
  const lineOf = lineFinder(builder.source)
  const frames: Frame[] = [{ node: tree.first[0]!, parent: root }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { node, parent } = frame
    if (node === NONE) {
      frames.pop()
      continue
    }
    frame.node = tree.next[node]!
    if (tree.tag[node] === TEXT || tree.tag[node] === LINE_END) addText(builder, node, parent, lineOf)
    else frames.push({ node: tree.first[node]!, parent: addElement(builder, node, parent, keepsAttributes) })
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

function textOf({ source, tree }: Builder, node: number): string {
  if (tree.tag[node] === LINE_END) return '\n'
  const parent = tree.parent[node]!
  const isHtml = tree.namespace[parent] === HTML
  const isRaw = isHtml && RAW[tree.tag[parent]!] === 1
  let text = source.slice(tree.start[node], tree.end[node])
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (text.includes('\0')) text = text.replaceAll('\0', isHtml && !isRaw ? '' : '\ufffd')
  return isRaw || !text.includes('&') ? text : decodeHTML(text)
}

/** The first one of two attributes of the same name counts. */
function toProperties(builder: Builder, node: number, keepsAttributes: boolean): Properties {
  const { laterAttributes, source, tree } = builder
  const properties: Properties = {}
  if (tree.start[node] === tree.end[node] && !laterAttributes.has(node)) return properties
  const isPicture = PICTURES.has(builder.nameOf(tree.tag[node]!))
  let count = 0
  const take = (from: number, to: number, valueFrom: number, valueTo: number) => {
    if (++count > MAX_ATTRIBUTES) return count === MAX_ATTRIBUTES + 1 && builder.pass('many-attributes')
    if (!keepsAttributes && !isPicture && !mayBeRead(source.charCodeAt(from), to - from)) return
    const name = source.slice(from, to).toLowerCase()
    const isLazy = isPicture && DATA.test(name)
    const known = isLazy ? propertyOf(name) : PROPERTIES.get(name)
    const property = known ?? (keepsAttributes ? propertyOf(name) : undefined)
    if (property !== undefined && properties[property] === undefined)
      properties[property] = decoded(source.slice(valueFrom, valueTo))
  }
  eachAttribute(source, tree.start[node]!, tree.end[node]!, take)
  for (const [start, end] of laterAttributes.get(node) ?? []) eachAttribute(source, start, end, take)
  return properties
}

function decoded(value: string): string {
  const text = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value
  return text.includes('&') ? decodeHTMLAttribute(text) : text
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
