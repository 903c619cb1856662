/**
 * What the rules for building a tree share: the open elements, the formatting elements, where a new node goes. The
 * rules themselves stand in the files for the insertion modes.
 */
import type { NoticeCode } from '../../../notices.ts'
import { readUnits } from '../../../units.ts'
import { BLOCK, BREAK, kindOf } from '../elements.ts'
import { MAX_DEPTH, MAX_NODES, MAX_REOPENED, type Passed } from '../limits.ts'
import { BEFORE_HTML } from './modes.ts'
import {
  IMPLIED_END,
  LINE_END,
  nameOf,
  SCOPE,
  SPECIAL,
  TABLE_PARTS,
  type TagSet,
  TEXT,
  tag,
  tagAt,
  tagOf,
  tagSet,
  UNKNOWN,
} from './tags.ts'
import { HTML, MATHML, type Namespace, NONE, SVG, Tree } from './tree.ts'

/** Places that a start tag may need for the elements that it implies: table, tbody, tr, td. */
const SPARE_DEPTH = 6
/** Formatting elements that are opened again in each new block. */
const MAX_FORMATTING_ELEMENTS = 512

const MATHML_TEXT = tagSet('mi mo mn ms mtext')
const SVG_TEXT = tagSet('foreignobject desc title')
const ENDS_FOSTERING = tagSet('table template')
const TABLE = tag('table')
const P = tag('p')
const SLASH = 0x2f
const ANNOTATION = tag('annotation-xml')

export class Builder {
  readonly tree: Tree
  /** Those of the source. */
  readonly units: Uint16Array
  /** The open elements; the current one is the last. */
  readonly open = new Int32Array(MAX_DEPTH + 2)
  depth = -1
  /** The formatting elements that are opened again in each block, and markers (-1). */
  readonly formatting: number[] = []
  mode = BEFORE_HTML
  readonly templateModes: number[] = []
  head = NONE
  form = NONE
  hasTemplate = 0
  private texts = 0
  isQuirky = true
  /** Whether what a table cannot hold goes in front of it. */
  isFostering = false
  /** A line end at the start of `pre` or `textarea` is dropped. */
  skipsLineEnd = false
  /** The current element holds text without markup, up to its end tag. */
  isRaw = false
  /** The rest of the document is text. */
  isPlain = false
  /** Elements that were left out because of a limit, and are still open. */
  leftOut = 0
  /** Ranges of the attributes that further tags of html and body bring. */
  readonly laterAttributes = new Map<number, [start: number, end: number][]>()
  /** Names of elements that no rule knows. */
  private readonly names: string[] = []
  private readonly ids = new Map<string, number>()
  private reopened = 0

  // The start tag that is being read.
  attributesStart = 0
  attributesEnd = 0
  isSelfClosing = false

  constructor(
    readonly source: string,
    private readonly passed: Passed,
  ) {
    this.units = readUnits(source)
    this.tree = new Tree(Math.max(64, source.length >> 5))
  }

  /** Notes that the page goes beyond a limit, at the tag that is being read. */
  pass(code: NoticeCode): void {
    this.passed.add(code, () => lineOf(this.source, this.attributesStart))
  }

  /** The integer of a tag, by where its name stands. */
  idAt(from: number, to: number): number {
    const known = tagAt(this.units, from, to)
    return known < 0 ? this.idOf(this.source.slice(from, to).toLowerCase()) : known
  }

  /** The integer of a tag that no rule names, by its name in lower case. */
  private idOf(name: string): number {
    const known = tagOf(name) ?? this.ids.get(name)
    if (known !== undefined) return known
    // The last integer stands for all names of a document with more names than there are integers.
    const id = Math.min(UNKNOWN + this.names.length, 0xff_ff)
    this.names[id - UNKNOWN] = name
    this.ids.set(name, id)
    return id
  }

  nameOf(id: number): string {
    return nameOf(id) ?? this.names[id - UNKNOWN] ?? ''
  }

  get current(): number {
    return this.depth < 0 ? 0 : this.open[this.depth]!
  }

  /** Tag of the current element; that of no element where it is none of HTML. */
  get currentTag(): number {
    return this.htmlTag(this.current)
  }

  htmlTag(node: number): number {
    return this.tree.namespace[node] === HTML ? this.tree.tag[node]! : TEXT
  }

  /** The limit that a further element would go beyond. */
  get limit(): NoticeCode | null {
    if (this.depth >= MAX_DEPTH - SPARE_DEPTH) return 'deep-markup'
    return this.tree.count - this.texts > MAX_NODES ? 'many-nodes' : null
  }

  // Places

  /** Opens a new element with the attributes of the tag that is being read, or with none. */
  insert(id: number, namespace: Namespace = HTML, hasAttributes = true): number {
    const node = this.add(id, namespace, hasAttributes)
    this.open[++this.depth] = node
    return node
  }

  /** Opens an element whose text holds no markup: the tokenizer takes the text and closes it. */
  insertRaw(id: number): void {
    this.insert(id)
    this.isRaw = true
  }

  /** The same as `insert`, but it is closed at once. */
  add(id: number, namespace: Namespace = HTML, hasAttributes = true): number {
    const node = hasAttributes
      ? this.tree.create(id, namespace, this.attributesStart, this.attributesEnd)
      : this.tree.create(id, namespace, 0, 0)
    this.place(node)
    return node
  }

  insertText(start: number, end: number): void {
    if (end > start) this.placeText(TEXT, start, end)
  }

  private placeText(id: number, start: number, end: number): void {
    this.texts++
    this.place(this.tree.create(id, HTML, start, end))
  }

  /** Leaves an element out that goes beyond a limit. What stands in different blocks is not run together. */
  leaveOut(id: number): void {
    if (kindOf(this.nameOf(id)) & (BLOCK | BREAK))
      this.placeText(LINE_END, this.attributesStart, this.attributesEnd)
  }

  /** @see https://html.spec.whatwg.org/multipage/parsing.html#appropriate-place-for-inserting-a-node */
  private place(node: number): void {
    if (this.isFostering) this.placeIn(node, this.current)
    else this.tree.insert(node, this.current)
  }

  /** Puts a node into another one, or in front of the table if that one is a part of a table. */
  placeIn(node: number, into: number): void {
    if (TABLE_PARTS[this.htmlTag(into)]) this.placeInFront(node)
    else this.tree.insert(node, into)
  }

  private placeInFront(node: number): void {
    let at = this.depth
    while (at > 0 && !ENDS_FOSTERING[this.htmlTag(this.open[at]!)]) at--
    const outer = this.open[at]!
    const parent = this.tree.parent[outer]!
    if (this.htmlTag(outer) !== TABLE) this.tree.insert(node, outer)
    else if (parent === NONE) this.tree.insert(node, this.open[at - 1]!)
    else this.tree.insert(node, parent, outer)
  }

  // Open elements

  pop(): void {
    this.depth--
  }

  isOpen(id: number): boolean {
    for (let at = this.depth; at >= 0; at--) if (this.htmlTag(this.open[at]!) === id) return true
    return false
  }

  /** Whether an element of the tag is open within a scope. */
  isInScope(id: number, scope: TagSet = SCOPE): boolean {
    for (let at = this.depth; at >= 0; at--) {
      const open = this.htmlTag(this.open[at]!)
      if (open === id) return true
      if (scope[open] && (open !== TEXT || this.isForeignBorder(this.open[at]!))) return false
    }
    return false
  }

  isOneInScope(ids: TagSet, scope: TagSet = SCOPE): boolean {
    for (let at = this.depth; at >= 0; at--) {
      const open = this.htmlTag(this.open[at]!)
      if (ids[open]) return true
      if (scope[open] && (open !== TEXT || this.isForeignBorder(this.open[at]!))) return false
    }
    return false
  }

  /** Closes elements up to the next one of the tag, that one included. */
  popUntil(id: number): void {
    while (this.depth >= 0) if (this.htmlTag(this.open[this.depth--]!) === id) return
  }

  popUntilOne(ids: TagSet): void {
    while (this.depth >= 0) if (ids[this.htmlTag(this.open[this.depth--]!)]) return
  }

  /** Closes elements until the current one is in the set. */
  clearTo(ids: TagSet): void {
    while (this.depth > 0 && !ids[this.currentTag]) this.depth--
  }

  closeImplied(but = 0, ids: TagSet = IMPLIED_END): void {
    while (ids[this.currentTag] && this.currentTag !== but) this.depth--
  }

  closeParagraph(): void {
    this.closeImplied(P)
    this.popUntil(P)
  }

  /** Takes a node out of the open elements, wherever it stands there. */
  remove(node: number): void {
    for (let at = this.depth; at >= 0; at--) {
      if (this.open[at] !== node) continue
      this.open.copyWithin(at, at + 1, this.depth + 1)
      this.depth--
      return
    }
  }

  /** Opens a node right within another open one. */
  insertBehind(node: number, outer: number): void {
    const at = this.open.lastIndexOf(outer, this.depth)
    this.open.copyWithin(at + 2, at + 1, this.depth + 1)
    this.open[at + 1] = node
    this.depth++
  }

  // Formatting elements

  mark(): void {
    this.formatting.push(-1)
  }

  clearToMarker(): void {
    while (this.formatting.length > 0 && this.formatting.pop() !== -1);
  }

  /** @see https://html.spec.whatwg.org/multipage/parsing.html#push-onto-the-list-of-active-formatting-elements */
  format(node: number): void {
    const { formatting } = this
    let likes = 0
    let earliest = -1
    let count = 0
    for (let at = formatting.length - 1; at >= 0 && formatting[at] !== -1; at--, count++) {
      if (!this.isAlike(formatting[at]!, node)) continue
      likes++
      earliest = at
    }
    if (likes >= 3) formatting.splice(earliest, 1)
    else if (count >= MAX_FORMATTING_ELEMENTS) formatting.splice(formatting.length - count, 1)
    formatting.push(node)
  }

  private isAlike(a: number, b: number): boolean {
    const { tree, source } = this
    if (tree.tag[a] !== tree.tag[b]) return false
    const [endA, endB] = [this.attributesEndOf(a), this.attributesEndOf(b)]
    const length = endA - tree.start[a]!
    if (length !== endB - tree.start[b]!) return false
    return length === 0 || source.slice(tree.start[a], endA) === source.slice(tree.start[b], endB)
  }

  /** The slash of `<b/>` is no attribute. */
  private attributesEndOf(node: number): number {
    const end = this.tree.end[node]!
    return this.source.charCodeAt(end - 1) === SLASH ? end - 1 : end
  }

  /** Opens again the formatting elements that a block's end closed. */
  reconstruct(): void {
    const { formatting } = this
    let at = formatting.length - 1
    if (at < 0 || this.isSettled(formatting[at]!)) return
    if (this.reopened > MAX_REOPENED) {
      this.pass('unclosed-formatting')
      this.clearToMarker()
      return
    }
    while (at > 0 && !this.isSettled(formatting[at - 1]!)) at--
    for (; at < formatting.length && this.limit === null; at++) {
      this.reopened++
      const clone = this.clone(formatting[at]!)
      this.place(clone)
      this.open[++this.depth] = clone
      formatting[at] = clone
    }
  }

  clone(node: number): number {
    const { tree } = this
    return tree.create(tree.tag[node]!, HTML, tree.start[node]!, tree.end[node]!)
  }

  private isSettled(node: number): boolean {
    return node === -1 || this.isNodeOpen(node)
  }

  isNodeOpen(node: number): boolean {
    for (let at = this.depth; at >= 0; at--) if (this.open[at] === node) return true
    return false
  }

  // Foreign elements

  /** Whether the element ends the searches for open elements: of those of HTML some do, of foreign ones these. */
  isForeignBorder(node: number): boolean {
    const id = this.tree.tag[node]!
    return this.tree.namespace[node] === SVG
      ? SVG_TEXT[id] === 1
      : this.isTextPoint(node) || id === ANNOTATION
  }

  /** Whether the rules treat the element as a block, or like one. */
  isSpecial(node: number): boolean {
    return this.tree.namespace[node] === HTML
      ? SPECIAL[this.tree.tag[node]!] === 1
      : this.isForeignBorder(node)
  }

  /** Whether what stands in the foreign element is HTML again. */
  isIntegrationPoint(node: number): boolean {
    return this.isHtmlPoint(node) || this.isTextPoint(node)
  }

  isTextPoint(node: number): boolean {
    return this.tree.namespace[node] === MATHML && MATHML_TEXT[this.tree.tag[node]!] === 1
  }

  isHtmlPoint(node: number): boolean {
    const { tree } = this
    const id = tree.tag[node]!
    if (tree.namespace[node] === SVG) return SVG_TEXT[id] === 1
    if (tree.namespace[node] !== MATHML || id !== ANNOTATION) return false
    return HTML_ANNOTATION.test(this.source.slice(tree.start[node], tree.end[node]))
  }
}

const HTML_ANNOTATION = /\bencoding\s{0,9}=\s{0,9}["']?(?:text\/html|application\/xhtml\+xml)\b/i

function lineOf(source: string, offset: number): number {
  let line = 1
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++
  return line
}
