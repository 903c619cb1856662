/**
 * HTML source -> hast, built by parse5 itself through a lean tree adapter: that takes half the time of letting
 * rehype-parse build parse5's own tree, with all positions, and convert it. The tree is the same but for what the walk
 * does not read: other attributes, columns and offsets.
 */
import type { Comment, Element, Properties, Root, Text } from 'hast'
import { html, Parser, Token, TokenizerMode, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import type { Notices } from '../../types.ts'
import { BLOCK, BREAK, kindOf } from './elements.ts'
import { createPassed, MAX_ATTRIBUTES, MAX_DEPTH, MAX_NODES, MAX_REOPENED, type Passed } from './limits.ts'
import { rawTextEnd } from './raw-text.ts'

/** The attributes that are read somewhere, `attribute:property` where hast has its own name. */
const PROPERTIES = new Map<string, string>(
  (
    'alt aria-hidden:ariaHidden class:className content data-original:dataOriginal data-src:dataSrc ' +
    'datetime:dateTime height hidden href id itemprop:itemProp lang name open property rel role src start style ' +
    'type width'
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

type ParentNode = LeanRoot | LeanElement
type ChildNode = LeanElement | LeanText | LeanComment
type LeanRoot = Root & { parent: null; mode: html.DOCUMENT_MODE }
type LeanElement = Element & {
  parent: ParentNode | null
  namespace: html.NS
  attributes: Token.Attribute[]
  /** One element too many: it stands in no list of children, and its text goes to what is around it. */
  isSurplus: boolean
}
type LeanText = Text & { parent: ParentNode | null }
type LeanComment = Comment & { parent: ParentNode | null }
type Lean = TreeAdapterTypeMap<
  ParentNode | ChildNode,
  ParentNode,
  ChildNode,
  LeanRoot,
  LeanRoot,
  LeanElement,
  LeanComment,
  LeanText,
  LeanElement,
  never
>

/**
 * Never fails: HTML has no syntax errors, only surprises. What goes beyond `limits.ts` costs markup, never text.
 *
 * @param notices Is told of the limits that the page went beyond.
 */
export function parseHtml(source: string, notices?: Notices): Root {
  const cursor = { line: 1, nodes: 0, passed: createPassed() }
  const parser = new LineParser(cursor)
  parser.tokenizer.write(source, true)
  if (notices) cursor.passed.report(notices)
  return parser.document
}

/** Where the parser is, and how much it has made. */
interface Cursor {
  line: number
  nodes: number
  passed: Passed
}

/** At the limit of depth: they hold text alone or nothing, or merge into what is there. */
const NEVER_DEEPER = new Set(
  (
    'html head body script style title textarea xmp iframe noembed noframes plaintext ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
)

/** The states after the start tag of a script, a style or an inner frame. */
const RAW: ReadonlySet<number> = new Set([TokenizerMode.SCRIPT_DATA, TokenizerMode.RAWTEXT])

/** Knows at each text token where it started, which costs far less than parse5's own locations. */
class LineParser extends Parser<Lean> {
  private readonly cursor: Cursor
  private reopened = 0

  constructor(cursor: Cursor) {
    super({ treeAdapter: createAdapter(cursor), scriptingEnabled: false })
    this.cursor = cursor
  }
  override onCharacter(token: Token.CharacterToken): void {
    const { line } = this.cursor
    super.onCharacter(token)
    this.cursor.line = line + countLines(token.chars)
  }
  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    const { line } = this.cursor
    super.onWhitespaceCharacter(token)
    this.cursor.line = line + countLines(token.chars)
  }
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.depth >= MAX_DEPTH && !NEVER_DEEPER.has(token.tagName)) {
      this.cursor.passed.add('deep-markup', this.tokenizer.preprocessor.line)
      this.skipNextNewLine = false
    } else super.onStartTag(this.limitAttributes(token))
    this.cursor.line = this.tokenizer.preprocessor.line
    if (RAW.has(this.tokenizer.state)) this.takeRawText(token.tagName)
  }
  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(token)
    this.cursor.line = this.tokenizer.preprocessor.line
  }
  private limitAttributes(token: Token.TagToken): Token.TagToken {
    if (token.attrs.length > MAX_ATTRIBUTES) {
      token.attrs.length = MAX_ATTRIBUTES
      this.cursor.passed.add('many-attributes', this.tokenizer.preprocessor.line)
    }
    return token
  }
  /** Each block opens anew what was never closed: in `<p><b><i>…<p>…` both paragraphs are bold. */
  override _reconstructActiveFormattingElements(): void {
    if (this.reopened > MAX_REOPENED) {
      if (this.activeFormattingElements.newest === null) return
      this.cursor.passed.add('unclosed-formatting', this.tokenizer.preprocessor.line)
      this.activeFormattingElements.clearToLastMarker()
      return
    }
    const { nodes } = this.cursor
    super._reconstructActiveFormattingElements()
    this.reopened += this.cursor.nodes - nodes
  }
  /** Takes the text of a script or style as a whole: two fifths of a page, which parse5 reads by the character. */
  private takeRawText(tagName: string): void {
    const { preprocessor } = this.tokenizer
    const start = preprocessor.pos + 1
    const end = rawTextEnd(preprocessor.html, start, tagName)
    if (end === null || end === start) return
    const chars = preprocessor.html.slice(start, end).replace(/\r\n?/g, '\n')
    preprocessor.pos = end - 1
    preprocessor.line += countLines(chars)
    this.onCharacter({ type: Token.TokenType.CHARACTER, chars, location: null })
  }
  override onComment(token: Token.CommentToken): void {
    super.onComment(token)
    this.cursor.line = this.tokenizer.preprocessor.line
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function toProperties(attributes: readonly Token.Attribute[]): Properties {
  const properties: Properties = {}
  for (const { name, value } of attributes) {
    const property = PROPERTIES.get(name)
    if (property !== undefined) properties[property] = value
  }
  return properties
}

const createRoot = (): LeanRoot => ({
  type: 'root',
  children: [],
  parent: null,
  mode: html.DOCUMENT_MODE.NO_QUIRKS,
})

const isSurplus = (node: ParentNode | ChildNode): node is LeanElement =>
  node.type === 'element' && node.isSurplus

/** Where the text of a surplus element goes; null for what is no text. */
function shownParent(parent: ParentNode): ParentNode | null {
  let at = parent
  while (isSurplus(at) && at.parent) {
    if (at.tagName === 'script' || at.tagName === 'style') return null
    at = at.parent
  }
  return at
}

function createAdapter(cursor: Cursor): TreeAdapter<Lean> {
  const isOneTooMany = (): boolean => {
    if (++cursor.nodes <= MAX_NODES) return false
    cursor.passed.add('many-nodes', cursor.line)
    return true
  }
  const createText = (value: string): LeanText => ({
    type: 'text',
    value,
    data: { line: cursor.line },
    parent: null,
  })
  const append = (parent: ParentNode, child: ChildNode) => {
    child.parent = parent
    if (isSurplus(child)) breakLine(child)
    else if (child.type !== 'comment' || !isOneTooMany()) parent.children.push(child)
  }
  const insertBefore = (parent: ParentNode, child: ChildNode, next: ChildNode) => {
    child.parent = parent
    const at = parent.children.lastIndexOf(next)
    if (isSurplus(child)) breakLine(child)
    else if (at < 0) parent.children.push(child)
    else parent.children.splice(at, 0, child)
  }
  const insertText = (parent: ParentNode, value: string) => {
    const around = shownParent(parent)
    const last = around?.children.at(-1)
    if (last?.type === 'text') last.value += value
    else if (around) append(around, createText(value))
  }
  /** What stands in different blocks is not run together. */
  const breakLine = ({ tagName, parent }: LeanElement) => {
    if (parent && kindOf(tagName) & (BLOCK | BREAK)) insertText(parent, '\n')
  }
  return {
    createDocument: createRoot,
    createDocumentFragment: createRoot,
    createElement: (tagName, namespace, attributes) => ({
      type: 'element',
      tagName,
      properties: toProperties(attributes),
      children: [],
      parent: null,
      namespace,
      attributes,
      isSurplus: isOneTooMany(),
    }),
    createCommentNode: (value) => ({ type: 'comment', value, parent: null }),
    createTextNode: createText,
    appendChild: append,
    insertBefore,
    insertText,
    insertTextBefore(parent, value, next) {
      const at = parent.children.lastIndexOf(next)
      const before = parent.children[at - 1]
      if (at < 0) insertText(parent, value)
      else if (before?.type === 'text') before.value += value
      else insertBefore(parent, createText(value), next)
    },
    detachNode(node) {
      const at = node.parent?.children.lastIndexOf(node) ?? -1
      if (at >= 0) node.parent?.children.splice(at, 1)
      node.parent = null
    },
    adoptAttributes(element, attributes) {
      element.properties = { ...toProperties(attributes), ...element.properties }
    },
    setTemplateContent(template, content) {
      template.content = content
    },
    getTemplateContent: (template) =>
      (template.isSurplus ? (shownParent(template) ?? template) : template.content) as LeanRoot,
    setDocumentType: () => undefined,
    setDocumentMode(document, mode) {
      document.mode = mode
    },
    getDocumentMode: (document) => document.mode,
    getFirstChild: (node) => (node.children[0] as ChildNode | undefined) ?? null,
    getChildNodes: (node) => node.children as ChildNode[],
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.tagName,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: (node) => node.value,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node) => node.type === 'text',
    isCommentNode: (node) => node.type === 'comment',
    isDocumentTypeNode: (_node): _node is never => false,
    isElementNode: (node) => node.type === 'element',
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  }
}
