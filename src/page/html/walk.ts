/** One iterative walk over a hast tree: runs of text become leaves, block elements become boxes, statements are noted. */
import type { Element, Nodes, Root, Text } from 'hast'
import { asText, attribute } from './attributes.ts'
import { boxOf, isTablePart } from './boxes.ts'
import * as kinds from './elements.ts'
import { noteHead, noteMark, noteScript, textOf } from './facts.ts'
import { formatOf } from './formats.ts'
import { formulaOfScript, formulaText, isRendering, renderedFormula } from './formulas.ts'
import { withoutRunOn, withoutSentences } from './headings.ts'
import { joinInitials } from './initials.ts'
import type { Run } from './leaves.ts'
import { addEmbed, addImage, sourcesIn } from './media.ts'
import { isQuoted, quotesOf } from './quotes.ts'
import {
  childrenOf,
  isBlockSpan,
  isCaption,
  isFigure,
  isGlued,
  isLineSpan,
  isShadow,
  isSmallPrint,
} from './shown.ts'
import { noteControl, openSide } from './sides.ts'
import { CREDIT, signsOf } from './signs.ts'
import {
  createState,
  type Frame,
  flush,
  frameOf,
  isRuled,
  type Outline,
  type Ruled,
  type State,
  say,
} from './state.ts'
import { isListing, isToggle, isWord } from './tools.ts'
import { CREDIT_NAMES } from './vocabulary.ts'
import { joinWrapped } from './wrapped.ts'

const NO_RULES: Ruled = { elements: new Map(), claims: [] }

export function walk(tree: Root, keepsBreaks = false, ruled: Ruled = NO_RULES): Outline {
  const state = createState(keepsBreaks, ruled.elements)
  state.outline.facts.ruled.push(...ruled.claims)
  const { outline } = state
  const frames: Frame[] = []
  for (let frame: Frame | undefined = frameOf(tree); frame; ) {
    if (frame.at === frame.children.length) {
      if (frame.element) leave(state, frame)
      frame = frames.pop()
      continue
    }
    const node: Nodes = frame.children[frame.at++]!
    if (node.type === 'text') takeText(state, node)
    else if (node.type === 'element') {
      const opened = enter(state, node, frame)
      if (!opened) continue
      frames.push(frame)
      frame = opened
    }
  }
  flush(state)
  flush({ ...state, run: state.readings, box: -1, level: null, pre: 0 })
  joinInitials(outline)
  withoutSentences(outline.leaves)
  joinWrapped(outline)
  return outline
}

function takeText(state: State, node: Text): void {
  const line = node.data?.line ?? node.position?.start.line ?? null
  // Where a word may be divided is nothing that a reader sees.
  const value = state.pre > 0 ? node.value : node.value.replaceAll('\u00ad', '')
  if (state.isBehindFormula && value.trim() !== '') state.isBehindFormula = false
  say(state, value, line)
}

function enter(state: State, element: Element, around: Frame): Frame | null {
  const { outline } = state
  const { facts, leaves } = outline
  const { tagName } = element
  const own = kinds.kindOf(tagName)
  if (own & kinds.SKIP) return null
  if (own & kinds.SCRIPT) return formulaOrScript(state, element)
  const classes = asText(element.properties.className)
  const signs = signsOf(classes)
  const kind = kindOf(state, element, around, own, signs) | (own & kinds.TRAITS)
  if (kind & kinds.HEAD && !state.waiting) {
    noteHead(facts, element)
    // Text in any other place than the head is text of the page, though no reader sees it.
    if (outline.boxes[state.box]?.tag === 'head' && element === facts.titleElement) return null
  }
  noteControl(state, element, kind)
  part(state, element, kind, around)
  if (kind & kinds.IMAGE) addImage(state, element, sourcesIn(around))
  if (kind & kinds.EMBED) addEmbed(state, element)
  if (kind & kinds.EMPTY && element.children.length === 0) return null
  const formula = tagName === 'math' ? formulaText(element) : formulaIn(element, around, signs)
  if (formula !== null) return sayFormula(state, formula)
  const side = openSide(state, element, kind, signs, around)
  noteMark(facts, element, { classes, signs, box: state.box, leaf: leaves.length })
  if (kind & kinds.BLOCK) open(state, element, kind, signs)
  if (kind & kinds.LINE) state.run.endLine()
  if (kind & kinds.LINK) state.links++
  if (kind & kinds.BOLD) state.bold++
  if (kind & kinds.PRE) state.pre++
  if (kind & kinds.IMAGE) state.images++
  if (kind & kinds.PHRASING) state.phrasing++
  if (tagName === 'figcaption') state.captions++
  if (isCodeTable(state, element)) state.codeTables++
  const isFormat = openFormat(state, element, kind)
  if (tagName === 'q') openQuote(state, element)
  noteSources(state.run, element, classes, signs)
  const children = childrenOf(element, side !== null)
  return { children, at: 0, element, kind, side, isFormat }
}

/** What parts an element from the text before it: a line break, or in a heading its style. */
function part(state: State, element: Element, kind: number, around: Frame): void {
  if (kind & kinds.BREAK) state.run.break()
  if (state.level !== null && isGlued(element, around, saidIn(state))) say(state, ' ')
}

/** A caption that is set in italics is not stressed. */
function openFormat({ formats }: State, element: Element, kind: number): boolean {
  const format = kind & kinds.BLOCK ? null : formatOf(element, formats)
  if (format) formats.push(format)
  return format !== null
}

/** Notes what an element says of the source of a quotation or a picture. */
function noteSources(run: Run, element: Element, classes: string | null, signs: number): void {
  const { tagName } = element
  if (tagName === 'cite') run.cite ??= textOf(element) || null
  else if (signs & CREDIT && tagName !== 'figure' && classes !== null && CREDIT_NAMES.test(classes))
    run.credit ??= textOf(element) || null
}

/** Browsers set marks around it. */
function openQuote(state: State, element: Element): void {
  const { quotes, outline } = state
  const [open, close] = isQuoted(textOf(element)) ? ['', ''] : quotesOf(outline.facts.language, quotes.length)
  say(state, open)
  quotes.push(close)
}

/**
 * Custom elements are containers, but for those that stand in a paragraph, a heading or a link; an anchor is no link, a
 * button inside a sentence a word of it. In preformatted text blocks are lines.
 */
function kindOf(state: State, element: Element, around: Frame, own: number, signs: number): number {
  const { children } = around
  const { phrasing, pre, captions } = state
  const { tagName } = element
  const kind = isShadow(element) ? kinds.BLOCK : own
  if (isRuled(state, element, 'body')) return kind | kinds.BLOCK
  const inCode = pre > 0 ? kindInCode(state, element, around, kind) : null
  if (inCode !== null) return inCode
  if (pre === 0 && tagName === 'table' && isListing(element) && !holdsPre(element.children, 5))
    return kind | kinds.PRE
  if (kind & kinds.CONTROL && (isWord(element, children) || isToggle(element, around.element))) return 0
  if (phrasing === 0 && isTablePart(element)) return kinds.BLOCK
  if (state.level === 1 && isSmallPrint(element, around, saidIn(state))) return kinds.BLOCK
  const isInline = phrasing > 0 && (kind & kinds.BLOCK) !== 0 && tagName.includes('-')
  const isAnchor =
    (kind & kinds.LINK) !== 0 && attribute(element, 'href') === null && attribute(element, 'name') !== null
  if (phrasing === 0 && isBlockSpan(element)) return kinds.BLOCK
  if (phrasing === 0 && captions === 0 && (isCaption(element, children, signs) || isFigure(element)))
    return kinds.BLOCK
  return isInline || isAnchor ? 0 : kind
}

/** The text of the line that is being read. */
const saidIn = ({ run }: State): string => run.lines.at(-1)?.text ?? ''

/** Null for what is the same in preformatted text as elsewhere. */
function kindInCode(state: State, element: Element, { children, at }: Frame, kind: number): number | null {
  const { tagName } = element
  if (tagName === 'span' && isLineSpan(element) && isLineSpan(children[at])) return kinds.LINE
  if (!(kind & kinds.BLOCK) || kind & kinds.PRE) return null
  if (state.codeTables > 0 ? IN_TABLE.test(tagName) : isCodeTable(state, element)) return kind
  return CELL.test(tagName) ? 0 : kinds.LINE
}

const IN_TABLE = /^(?:table|t(?:body|head|foot|r|d|h))$/
const CELL = /^t[dh]$/

/** A table inside `<pre>` that holds the code in a `<pre>` of its own, beside the numbers of its lines. */
const isCodeTable = ({ pre }: State, { tagName, children }: Element): boolean =>
  pre > 0 && tagName === 'table' && holdsPre(children, 5)

const holdsPre = (nodes: Element['children'], levels: number): boolean =>
  levels > 0 &&
  nodes
    .slice(0, MAX_LOOKED_AT)
    .some(
      (node) => node.type === 'element' && (node.tagName === 'pre' || holdsPre(node.children, levels - 1)),
    )

const MAX_LOOKED_AT = 4

/** The TeX in a script is text; MathJax shows it. */
function formulaOrScript(state: State, element: Element): null {
  const formula = formulaOfScript(element)
  if (formula === null) noteScript(state.outline.facts, element)
  else sayFormula(state, formula)
  return null
}

/** What MathJax has made of a formula; empty where the formula itself follows in a script. */
function formulaIn(element: Element, { children, at }: Frame, signs: number): string | null {
  return isRendering(element, signs) ? renderedFormula(element, children.slice(at, at + 3)) : null
}

function sayFormula(state: State, formula: string): null {
  say(state, formula)
  state.isBehindFormula = true
  return null
}

function open(state: State, element: Element, kind: number, signs: number): void {
  const { boxes, leaves } = state.outline
  flush(state)
  const box = boxOf(element, state.box, leaves.length, signs)
  boxes.push(isRuled(state, element, 'body') ? { ...box, isNamedBody: true } : box)
  state.box = boxes.length - 1
  if (kind & kinds.HEADING) state.level = Number(element.tagName[1])
  // Small print of a headline: above it a line of the page, below it a second headline.
  if (element.tagName === 'small') state.level = leaves.length > (boxes[box.parent]?.start ?? 0) ? 2 : null
}

function leave(state: State, { element, kind, side, isFormat }: Frame): void {
  if (!element) return
  if (kind & kinds.LINK) state.links--
  if (kind & kinds.BOLD) state.bold--
  if (element.tagName === 'q') say(state, state.quotes.pop() ?? '')
  if (isFormat) state.formats.pop()
  if (kind & kinds.IMAGE) state.images--
  if (kind & kinds.PHRASING) state.phrasing--
  if (element.tagName === 'figcaption') state.captions--
  if (isCodeTable(state, element)) state.codeTables--
  if (kind & kinds.LINE) state.run.endLine()
  if (kind & kinds.BLOCK) {
    const { boxes, leaves } = state.outline
    flush(state)
    const box = boxes[state.box]!
    box.end = leaves.length
    state.box = box.parent
    if (element.tagName === 'small') state.level = 1
    if (kind & kinds.HEADING) {
      state.level = null
      withoutRunOn(leaves, box.start)
    }
  }
  if (kind & kinds.PRE) state.pre--
  if (side && state.waiting) {
    if (side === 'run') flush(state)
    state.run = state.waiting
    state.waiting = null
    state.isNoscript = false
  }
}
