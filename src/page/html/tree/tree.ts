/**
 * The nodes of a page as flat typed arrays: a node is an index, its place among the others stands in five arrays of
 * indices, its text or its attributes are a range of the source. Knows nothing of the rules of HTML.
 */
import { ROOT } from './tags.ts'

/** No node: the end of a list of siblings, the parent of the root. */
export const NONE = -1

/** The namespaces that the rules of HTML know. */
export const HTML = 0
export const SVG = 1
export const MATHML = 2
export type Namespace = typeof HTML | typeof SVG | typeof MATHML

export class Tree {
  tag: Uint16Array
  namespace: Uint8Array
  parent: Int32Array
  first: Int32Array
  last: Int32Array
  next: Int32Array
  previous: Int32Array
  /** Of a text its range in the source, of an element the range of its attributes. */
  start: Int32Array
  end: Int32Array
  count = 0

  constructor(capacity: number) {
    this.tag = new Uint16Array(capacity)
    this.namespace = new Uint8Array(capacity)
    this.parent = new Int32Array(capacity)
    this.first = new Int32Array(capacity)
    this.last = new Int32Array(capacity)
    this.next = new Int32Array(capacity)
    this.previous = new Int32Array(capacity)
    this.start = new Int32Array(capacity)
    this.end = new Int32Array(capacity)
    this.create(ROOT, HTML, 0, 0)
  }

  /** A node that stands nowhere yet. */
  create(tag: number, namespace: Namespace, start: number, end: number): number {
    if (this.count === this.tag.length) this.grow()
    const node = this.count++
    this.tag[node] = tag
    this.namespace[node] = namespace
    this.start[node] = start
    this.end[node] = end
    this.parent[node] = this.first[node] = this.last[node] = this.next[node] = this.previous[node] = NONE
    return node
  }

  /** Puts a node that stands nowhere before another one, or behind all children of the parent. */
  insert(node: number, parent: number, before: number = NONE): void {
    const previous = before === NONE ? this.last[parent]! : this.previous[before]!
    this.parent[node] = parent
    this.previous[node] = previous
    this.next[node] = before
    if (previous === NONE) this.first[parent] = node
    else this.next[previous] = node
    if (before === NONE) this.last[parent] = node
    else this.previous[before] = node
  }

  detach(node: number): void {
    const parent = this.parent[node]!
    if (parent === NONE) return
    const previous = this.previous[node]!
    const next = this.next[node]!
    if (previous === NONE) this.first[parent] = next
    else this.next[previous] = next
    if (next === NONE) this.last[parent] = previous
    else this.previous[next] = previous
    this.parent[node] = this.next[node] = this.previous[node] = NONE
  }

  /** Gives all children of one node to another one, behind those that it has. */
  moveChildren(from: number, to: number): void {
    for (let child = this.first[from]!; child !== NONE; child = this.first[from]!) {
      this.detach(child)
      this.insert(child, to)
    }
  }

  private grow(): void {
    const capacity = this.tag.length * 2
    const widen = <A extends Uint8Array | Uint16Array | Int32Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    this.tag = widen(this.tag, new Uint16Array(capacity))
    this.namespace = widen(this.namespace, new Uint8Array(capacity))
    this.parent = widen(this.parent, new Int32Array(capacity))
    this.first = widen(this.first, new Int32Array(capacity))
    this.last = widen(this.last, new Int32Array(capacity))
    this.next = widen(this.next, new Int32Array(capacity))
    this.previous = widen(this.previous, new Int32Array(capacity))
    this.start = widen(this.start, new Int32Array(capacity))
    this.end = widen(this.end, new Int32Array(capacity))
  }
}
