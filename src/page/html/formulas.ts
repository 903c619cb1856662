/** Formulas, which pages give twice or three times (MathML, TeX, a picture): as text, once. */
import type { Element, ElementContent, Nodes } from 'hast'
import { attribute } from './attributes.ts'
import { FORMULA, signsOf } from './signs.ts'

/** What is more than tokens in a row: read as such it says something else (`x²` as `x2`). */
const STRUCTURES = /^m(?:frac|sup|sub|subsup|sqrt|root|under|over|underover|table|multiscripts)$/
const MAX_NODES = 5000
/** Classes of pictures of formulas (MediaWiki, WordPress), which hold the TeX as their alternative text. */
const PICTURE = /(?:^|[\s_-])(?:mwe-math-fallback|latex|tex|katex|mathjax)(?:$|[\s_-])/i

/** The text of a `<math>`: its TeX where it has parts above and below each other, else its tokens. */
export function formulaText(math: Element): string {
  let tokens = ''
  let tex = attribute(math, 'alttext') ?? ''
  let isStructured = false
  const waiting: ElementContent[] = [math]
  let seen = 0
  for (let node = waiting.pop(); node && seen < MAX_NODES; node = waiting.pop()) {
    seen++
    if (node.type === 'text') tokens += node.value.trim()
    else if (node.type === 'element') {
      const { tagName, children } = node
      if (tagName === 'annotation') {
        if (/tex/i.test(attribute(node, 'encoding') ?? '')) tex = plain(node) || tex
      } else if (tagName !== 'annotation-xml') {
        isStructured ||= STRUCTURES.test(tagName)
        for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at]!)
      }
    }
  }
  const formula = withoutStyle(tex)
  return (isStructured && formula) || tokens || formula
}

/** MediaWiki sets each formula so: `{\displaystyle F=ma}`. */
const withoutStyle = (tex: string): string =>
  tex
    .trim()
    .replace(/^\{\\(?:display|text)style\b\s{0,9}([\s\S]*)\}$/, '$1')
    .trim()

const plain = ({ children }: Element): string =>
  children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .trim()

/** Elements that MathJax puts a formula into (`MathJax_Preview` while it is at work), of versions 2 to 4. */
const RENDERING =
  /(?:^|\s)(?:MathJax(?:_(?:Display|Preview|SVG(?:_Display)?|CHTML|PHTML))?|MJXc-display|mjx-chtml|MathJye)(?:\s|$)/

export const isRendering = (element: Element, signs: number): boolean =>
  element.tagName === 'mjx-container' ||
  ((signs & FORMULA) > 0 &&
    (element.tagName === 'span' || element.tagName === 'div') &&
    RENDERING.test(attribute(element, 'className') ?? ''))

/**
 * The formula that a rendering shows: its MathML; empty where its TeX follows in a script, null where neither is there.
 *
 * @param following What stands right behind it.
 */
export function renderedFormula(element: Element, following: readonly Nodes[]): string | null {
  const behind = following.filter(({ type }) => type === 'element') as Element[]
  const next = behind.find((it) => !isRendering(it, signsOf(attribute(it, 'className'))))
  if (next !== undefined && formulaOfScript(next) !== null) return ''
  const math = mathIn(element)
  return math && formulaText(math)
}

function mathIn(element: Element): Element | null {
  const waiting: ElementContent[] = [element]
  let seen = 0
  for (let node = waiting.pop(); node && seen < MAX_NODES; node = waiting.pop()) {
    seen++
    if (node.type !== 'element') continue
    if (node.tagName === 'math') return node
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!)
  }
  return null
}

/** The TeX in a `<script type="math/tex">`; null for other elements. */
export function formulaOfScript(element: Element): string | null {
  if (element.tagName !== 'script' || !/^math\/tex/i.test(attribute(element, 'type') ?? '')) return null
  return plain(element) || null
}

/** Whether an element that is hidden holds a formula of which a picture is shown. */
export const holdsFormula = ({ children }: Element): boolean =>
  children.length <= 2 && children.some((node) => node.type === 'element' && node.tagName === 'math')

/** The TeX that a picture of a formula stands for; null for other pictures. */
export function formulaOfPicture(element: Element): string | null {
  const classes = attribute(element, 'className')
  return classes !== null && PICTURE.test(classes) ? withoutStyle(attribute(element, 'alt') ?? '') : null
}
