/** The rules for SVG and MathML inside a page. */
import type { Builder } from './builder.ts'
import { tag, tagSet } from './tags.ts'
import { HTML, MATHML, type Namespace, SVG } from './tree.ts'

const ANNOTATION = tag('annotation-xml')
const BR = tag('br')
const FONT = tag('font')
const MATH = tag('math')
const P = tag('p')
const SVG_TAG = tag('svg')
const STAYS_MATHML = tagSet('mglyph malignmark')

/** Elements of HTML that end all foreign ones. @see https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign */
const BREAKOUT = tagSet(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
)
const FONT_OF_HTML = /(?:^|[\s/])(?:color|face|size)(?:[\s=/>]|$)/i

/** Opens an `svg` or a `math` in HTML. */
export function startForeign(builder: Builder, id: number): void {
  builder.reconstruct()
  insertForeign(builder, id, id === MATH ? MATHML : SVG)
}

function insertForeign(builder: Builder, id: number, namespace: Namespace): void {
  if (builder.isSelfClosing) builder.add(id, namespace)
  else builder.insert(id, namespace)
}

/** Whether a start tag, or a text (`null`), is read by the rules for foreign elements. */
export function isForeign(builder: Builder, id: number | null): boolean {
  const { current, tree } = builder
  const namespace = tree.namespace[current]
  if (namespace === HTML) return false
  if (builder.isTextPoint(current)) return id !== null && STAYS_MATHML[id] === 1
  if (id === SVG_TAG && namespace === MATHML && tree.tag[current] === ANNOTATION) return false
  return !builder.isHtmlPoint(current)
}

/** @returns Whether the tag ends the foreign elements and is to be read again. */
export function startInForeign(builder: Builder, id: number): boolean {
  const { current, source, tree } = builder
  const isFontOfHtml =
    id === FONT && FONT_OF_HTML.test(source.slice(builder.attributesStart, builder.attributesEnd))
  if (!BREAKOUT[id] && !isFontOfHtml) {
    insertForeign(builder, id, tree.namespace[current] as Namespace)
    return false
  }
  leaveForeign(builder)
  return true
}

function leaveForeign(builder: Builder): void {
  while (builder.tree.namespace[builder.current] !== HTML && !builder.isIntegrationPoint(builder.current))
    builder.pop()
}

/** @returns Whether the tag ends no foreign element and is to be read by the rules for HTML. */
export function endInForeign(builder: Builder, id: number): boolean {
  const { tree } = builder
  if (id === P || id === BR) {
    leaveForeign(builder)
    return true
  }
  for (let at = builder.depth; at > 0; at--) {
    const node = builder.open[at]!
    if (tree.namespace[node] === HTML) return true
    if (tree.tag[node] !== id) continue
    builder.depth = at - 1
    return false
  }
  return false
}
