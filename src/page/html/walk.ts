/** One iterative walk over a hast tree: runs of text become leaves, block elements become boxes, statements are noted. */
import type { Element, Nodes, Root, Text } from 'hast'
import type { Box, Leaf } from '../../types.ts'
import { attribute, isHidden } from './attributes.ts'
import { boxOf } from './boxes.ts'
import * as kinds from './elements.ts'
import { embedOf } from './embeds.ts'
import { createFacts, type Facts, noteHead, noteMark, noteScript, textOf } from './facts.ts'
import { type Format, formatOf } from './formats.ts'
import { formulaText, holdsFormula } from './formulas.ts'
import { joinInitials } from './initials.ts'
import { isHeadingTool, textOfPicture } from './inline.ts'
import { createRun, type Run, toEmbed, toImage, toLeaves } from './leaves.ts'
import { isPlaceholder, isUnsafePicture } from './pictures.ts'
import { isQuoted, quotesOf } from './quotes.ts'
import { CREDIT_NAMES } from './vocabulary.ts'

export interface Outline {
  /** In order of the document: a box comes before the boxes in it. */
  boxes: Box[]
  leaves: Leaf[]
  facts: Facts
}

/** What is around the place that the walk is at. */
interface State {
  outline: Outline
  run: Run
  /** The readings of characters: one block for the whole page, since they would cut lists and tables. */
  readings: Run
  /** The run that a hidden element or a control interrupted. */
  waiting: Run | null
  /** What waits was interrupted by what browsers without scripts show. */
  isNoscript: boolean
  /** A line break never ends a paragraph. */
  keepsBreaks: boolean
  box: number
  links: number
  bold: number
  pre: number
  /** Elements that set their text off, outermost first. */
  formats: Format[]
  /** What closes each `<q>` that is open, outermost first; empty for one that brings its own marks. */
  quotes: string[]
  /** A formula was read, and nothing behind it. */
  isBehindFormula: boolean
  /** Level of the heading that is open. */
  level: number | null
  /** Paragraphs, headings and links that are open: a custom element in them is no container. */
  phrasing: number
  /** Pictures that are open: `<amp-img>` may hold another form of itself, or, never closed, all that follows. */
  images: number
}

interface Frame {
  children: readonly Nodes[]
  at: number
  element: Element | null
  kind: number
  /** The side run that the element opened. */
  side: 'run' | 'readings' | null
  /** It sets its text off. */
  isFormat: boolean
}

const HEADING = /^h[1-6]$/
const PHRASING = /^(?:p|h[1-6]|a|dt)$/

export function walk(tree: Root, keepsBreaks = false): Outline {
  const outline: Outline = { boxes: [], leaves: [], facts: createFacts() }
  const state: State = {
    outline,
    run: createRun(null),
    readings: createRun('reading'),
    waiting: null,
    isNoscript: false,
    keepsBreaks,
    box: -1,
    links: 0,
    bold: 0,
    pre: 0,
    formats: [],
    quotes: [],
    isBehindFormula: false,
    level: null,
    phrasing: 0,
    images: 0,
  }
  const frames: Frame[] = [
    { children: tree.children, at: 0, element: null, kind: 0, side: null, isFormat: false },
  ]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const node = frame.children[frame.at++]
    if (node === undefined) {
      frames.pop()
      if (frame.element) leave(state, frame)
    } else if (node.type === 'text') takeText(state, node)
    else if (node.type === 'element') {
      const opened = enter(state, node, frame)
      if (opened) frames.push(opened)
    }
  }
  flush(state)
  flush({ ...state, run: state.readings, box: -1, level: null, pre: 0 })
  joinInitials(outline)
  return outline
}

function takeText(state: State, node: Text): void {
  const line = node.data?.line ?? node.position?.start.line ?? null
  // Where a word may be divided is nothing that a reader sees.
  const value = state.pre > 0 ? node.value : node.value.replaceAll('\u00ad', '')
  if (state.isBehindFormula && value.trim() !== '') state.isBehindFormula = false
  say(state, value, line)
}

const say = ({ run, links, bold, pre, formats }: State, text: string, line: number | null = null): void =>
  run.add(text, line, links > 0, bold > 0, pre > 0, formats)

function enter(state: State, element: Element, around: Frame): Frame | null {
  const { outline } = state
  const { facts, leaves } = outline
  const kind = kindOf(state, element)
  if (kind & kinds.SKIP) return null
  if (kind & kinds.SCRIPT) return noteScript(facts, element)
  if (kind & kinds.HEAD && !state.waiting) {
    noteHead(facts, element)
    // Text in any other place than the head is text of the page, though no reader sees it.
    if (outline.boxes[state.box]?.tag === 'head' && element === facts.titleElement) return null
  }
  noteControl(state, element, kind)
  if (kind & kinds.BREAK) state.run.break()
  if (kind & kinds.IMAGE) addImage(state, element, sourcesIn(around))
  if (kind & kinds.EMBED) addEmbed(state, element)
  if (kind & kinds.EMPTY && element.children.length === 0) return null
  if (element.tagName === 'math') {
    say(state, formulaText(element))
    state.isBehindFormula = true
    return null
  }
  const side = openSide(state, element, kind)
  noteMark(facts, element, state.box, leaves.length)
  if (kind & kinds.BLOCK) open(state, element)
  if (kind & kinds.LINK) state.links++
  if (kind & kinds.BOLD) state.bold++
  if (kind & kinds.PRE) state.pre++
  if (kind & kinds.IMAGE) state.images++
  if (PHRASING.test(element.tagName)) state.phrasing++
  const isFormat = openFormat(state, element)
  if (element.tagName === 'q') openQuote(state, element)
  noteSources(state.run, element)
  const children = element.content ? [...element.content.children, ...element.children] : element.children
  return { children, at: 0, element, kind, side, isFormat }
}

/** What is no text of the page for a reader is collected apart. */
function openSide(state: State, element: Element, kind: number): Frame['side'] {
  const side = state.waiting === null ? sideOf(state, kind, element) : null
  if (side) {
    state.waiting = state.run
    state.isNoscript = element.tagName === 'noscript'
  }
  if (side === 'readings') {
    state.run = state.readings
    state.run.add(' ', null, false, false, false)
  } else if (side) {
    const isVeiled = !(kind & (kinds.CONTROL | kinds.HIDDEN | kinds.HEAD)) || element.tagName === 'noscript'
    const isTool = kind & kinds.CONTROL || isHeadingTool(element, state.level !== null)
    state.run = createRun(isTool ? 'control' : 'hidden', isVeiled)
  }
  return side
}

function openFormat({ formats }: State, element: Element): boolean {
  const format = formatOf(element, formats)
  if (format) formats.push(format)
  return format !== null
}

/** The sizes and formats of a picture that stand beside it. */
const sourcesIn = ({ element, children }: Frame): Element[] =>
  element?.tagName === 'picture'
    ? children.filter((node): node is Element => node.type === 'element' && node.tagName === 'source')
    : []

/** Notes what an element says of the source of a quotation or a picture. */
function noteSources(run: Run, element: Element): void {
  const { tagName } = element
  if (tagName === 'cite') run.cite ??= textOf(element) || null
  else if (CREDIT_NAMES.test(attribute(element, 'className') ?? '') && tagName !== 'figure')
    run.credit ??= textOf(element) || null
}

/** Browsers set marks around it. */
function openQuote(state: State, element: Element): void {
  const { quotes, outline } = state
  const [open, close] = isQuoted(textOf(element)) ? ['', ''] : quotesOf(outline.facts.language, quotes.length)
  say(state, open)
  quotes.push(close)
}

function addImage(state: State, element: Element, sources: readonly Element[]): void {
  const { outline, waiting, isNoscript, box, run, images } = state
  const { leaves, facts } = outline
  const text = textOfPicture(element, state.isBehindFormula)
  if (text !== null) {
    say(state, text)
    return
  }
  if (waiting && !(isNoscript && isShownWithoutScripts(element))) return
  const image = toImage(element, sources, box, run.line)
  if (!image && isUnsafePicture(element)) facts.passed.add('unsafe-address', () => run.line)
  const before = leaves.at(-1)
  if (!image || ((images > 0 || isNoscript) && before?.src === image.src)) return
  const isSame = waiting?.lines.length === 0 && before?.kind === 'image' && isBeside(before.box, state)
  if (!isSame) leaves.push(image)
  else if (isPlaceholder(before.src!)) leaves[leaves.length - 1] = { ...before, src: image.src }
}

/** What has no known provider is left out where it stands in no figure: most such frames are advertisements. */
function addEmbed({ outline, waiting, box, run }: State, element: Element): void {
  const { boxes, leaves } = outline
  const found = waiting || isHidden(element) ? null : embedOf(element)
  if (!found || leaves.at(-1)?.src === found.src) return
  const isKnown = found.provider !== null || element.tagName !== 'iframe' || hasAround(boxes, box, 'figure')
  leaves.push({ ...toEmbed(found, box, run.line), aside: isKnown ? null : 'hidden' })
}

function hasAround(boxes: readonly Box[], box: number, tag: string): boolean {
  for (let at = box; at >= 0; at = boxes[at]!.parent) if (boxes[at]!.tag === tag) return true
  return false
}

/** Neither a counter of readers nor a picture of them. */
const isShownWithoutScripts = (element: Element): boolean =>
  !isHidden(element) && !/position\s{0,9}:\s{0,9}absolute/i.test(attribute(element, 'style') ?? '')

/** Whether a box is the open one or stands right in it. */
const isBeside = (other: number, { box, outline }: State): boolean =>
  other === box || outline.boxes[other]?.parent === box

/** Custom elements are containers, but for those that stand in a paragraph, a heading or a link; an anchor is no link. */
function kindOf({ phrasing }: State, element: Element): number {
  const kind = kinds.kindOf(element.tagName)
  const isInline = phrasing > 0 && (kind & kinds.BLOCK) !== 0 && element.tagName.includes('-')
  const isAnchor =
    (kind & kinds.LINK) !== 0 && attribute(element, 'href') === null && attribute(element, 'name') !== null
  return isInline || isAnchor ? 0 : kind
}

/** Counts what a reader can press or fill in. */
function noteControl({ outline, box, waiting }: State, element: Element, kind: number): void {
  const around = outline.boxes[box]
  if (!around || waiting) return
  const isControl = kind & (kinds.CONTROL | kinds.INPUT) || element.tagName === 'form'
  if (isControl && !isHidden(element) && attribute(element, 'type') !== 'hidden') around.controls++
}

function sideOf(state: State, kind: number, element: Element): Frame['side'] {
  if (kind & kinds.READING) return 'readings'
  if (kind & (kinds.HIDDEN | kinds.CONTROL | kinds.HEAD)) return 'run'
  return (isHidden(element) && !holdsFormula(element)) || isHeadingTool(element, state.level !== null)
    ? 'run'
    : null
}

function open(state: State, element: Element): void {
  const { boxes, leaves } = state.outline
  flush(state)
  boxes.push(boxOf(element, state.box, leaves.length))
  state.box = boxes.length - 1
  if (HEADING.test(element.tagName)) state.level = Number(element.tagName[1])
}

function leave(state: State, { element, kind, side, isFormat }: Frame): void {
  if (!element) return
  if (kind & kinds.LINK) state.links--
  if (kind & kinds.BOLD) state.bold--
  if (element.tagName === 'q') say(state, state.quotes.pop() ?? '')
  if (isFormat) state.formats.pop()
  if (kind & kinds.IMAGE) state.images--
  if (PHRASING.test(element.tagName)) state.phrasing--
  if (kind & kinds.BLOCK) {
    const { boxes, leaves } = state.outline
    flush(state)
    const box = boxes[state.box]!
    box.end = leaves.length
    state.box = box.parent
    if (HEADING.test(element.tagName)) state.level = null
  }
  if (kind & kinds.PRE) state.pre--
  if (side && state.waiting) {
    if (side === 'run') flush(state)
    state.run = state.waiting
    state.waiting = null
    state.isNoscript = false
  }
}

/** Ends the run of text; what it holds becomes leaves of the box that is open. */
function flush({ run, readings, outline, box, level, pre, keepsBreaks }: State): void {
  if (run === readings && box >= 0) return
  if (run.lines.length === 0) return
  for (const leaf of toLeaves(run.take(), box, level, run.aside, pre > 0, keepsBreaks)) {
    leaf.veiled = run.veiled
    if (run.cite !== null && leaf.text.includes(run.cite)) leaf.cite = run.cite
    if (run.credit !== null && leaf.text.includes(run.credit)) leaf.credit = run.credit
    outline.leaves.push(leaf)
  }
  run.cite = null
  run.credit = null
}
