/** As much of a browser's document as the page about a run uses, made from its HTML by parse5. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Listener = (event: Record<string, unknown>) => void

export class Element {
  readonly childNodes: (Element | string)[] = []
  readonly attributes: Record<string, string> = {}
  readonly listeners: Record<string, Listener[]> = {}
  hidden = false
  owner: Document | null = null
  #value: string | null = null

  constructor(readonly tag: string) {}

  get id() {
    return this.attributes.id ?? ''
  }

  get className() {
    return this.attributes.class ?? ''
  }

  set className(name: string) {
    this.attributes.class = name
  }

  get dataset(): Record<string, string | undefined> {
    return { filter: this.attributes['data-filter'] }
  }

  get textContent(): string {
    return this.childNodes.map((it) => (typeof it === 'string' ? it : it.textContent)).join('')
  }

  set textContent(text: string) {
    this.childNodes.splice(0, Infinity, text)
  }

  /** A menu takes only what it offers. */
  get value(): string {
    return this.#value ?? ''
  }

  set value(value: string) {
    const offered = this.tag !== 'select' || this.all('option').some((it) => it.attributes.value === value)
    this.#value = offered ? value : ''
  }

  append(...nodes: (Element | string)[]): void {
    this.childNodes.push(...nodes)
  }

  replaceChildren(): void {
    this.childNodes.length = 0
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners[type] ??= []
    this.listeners[type].push(listener)
  }

  dispatch(type: string, event: Record<string, unknown> = {}): void {
    for (const listener of this.listeners[type] ?? [])
      listener({ target: this, preventDefault() {}, ...event })
  }

  focus(): void {
    if (this.owner) this.owner.activeElement = this
  }

  all(tag: string): Element[] {
    const inner = this.childNodes.filter((it) => typeof it !== 'string')
    return inner.flatMap((it) => [...(tag === '*' || it.tag === tag ? [it] : []), ...it.all(tag)])
  }
}

export class Document extends Element {
  activeElement: Element | null = null

  createElement(tag: string): Element {
    const made = new Element(tag)
    made.owner = this
    return made
  }

  getElementById(id: string): Element | null {
    return this.all('*').find((it) => it.id === id) ?? null
  }
}

export function toDocument(html: string): Document {
  const document = new Document('#document')
  const copy = (nodes: readonly Node[], into: Element) => {
    for (const node of nodes)
      if (node.nodeName === '#text') into.append((node as DefaultTreeAdapterTypes.TextNode).value)
      else if ('tagName' in node) {
        const element = document.createElement(node.tagName)
        for (const { name, value } of node.attrs) element.attributes[name] = value
        into.append(element)
        copy(node.childNodes, element)
      }
  }
  copy(parse(html).childNodes, document)
  return document
}
