/**
 * HTML source -> hast, built by parse5 itself through a lean tree adapter: that takes half the time of letting
 * rehype-parse build parse5's own tree, with all positions, and convert it. The tree is the same but for what the walk
 * does not read: other attributes, columns and offsets.
 */
import type { Comment, Element, Properties, Root, Text } from 'hast'
import { html, Parser, Token, TokenizerMode, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
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

/** Never fails: HTML has no syntax errors, only surprises. */
export function parseHtml(source: string): Root {
  const parser = new LineParser({ line: 1 })
  parser.tokenizer.write(source, true)
  return parser.document
}

/** The states after the start tag of a script, a style or an inner frame. */
const RAW: ReadonlySet<number> = new Set([TokenizerMode.SCRIPT_DATA, TokenizerMode.RAWTEXT])

/** Knows at each text token where it started, which costs far less than parse5's own locations. */
class LineParser extends Parser<Lean> {
  private readonly cursor: { line: number }

  constructor(cursor: { line: number }) {
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
    super.onStartTag(token)
    this.cursor.line = this.tokenizer.preprocessor.line
    if (RAW.has(this.tokenizer.state)) this.takeRawText(token.tagName)
  }
  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(token)
    this.cursor.line = this.tokenizer.preprocessor.line
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

function append(parent: ParentNode, child: ChildNode): void {
  parent.children.push(child)
  child.parent = parent
}

function createAdapter(cursor: { line: number }): TreeAdapter<Lean> {
  const createText = (value: string): LeanText => ({
    type: 'text',
    value,
    data: { line: cursor.line },
    parent: null,
  })
  const insertBefore = (parent: ParentNode, child: ChildNode, next: ChildNode) => {
    parent.children.splice(parent.children.lastIndexOf(next), 0, child)
    child.parent = parent
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
    }),
    createCommentNode: (value) => ({ type: 'comment', value, parent: null }),
    createTextNode: createText,
    appendChild: append,
    insertBefore,
    insertText(parent, value) {
      const last = parent.children.at(-1)
      if (last?.type === 'text') last.value += value
      else append(parent, createText(value))
    },
    insertTextBefore(parent, value, next) {
      const before = parent.children[parent.children.lastIndexOf(next) - 1]
      if (before?.type === 'text') before.value += value
      else insertBefore(parent, createText(value), next)
    },
    detachNode(node) {
      node.parent?.children.splice(node.parent.children.lastIndexOf(node), 1)
      node.parent = null
    },
    adoptAttributes(element, attributes) {
      element.properties = { ...toProperties(attributes), ...element.properties }
    },
    setTemplateContent(template, content) {
      template.content = content
    },
    getTemplateContent: (template) => template.content as LeanRoot,
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
