/** One iterative walk over a hast tree: runs of text become leaves, block elements become boxes, statements are noted. */
import type { Element, Nodes, Root, Text } from 'hast'
import type { Box, Leaf, Span } from '../../types.ts'
import { attribute, isHidden, namesOf } from './attributes.ts'
import * as kinds from './elements.ts'
import { createFacts, type Facts, noteHead, noteMark, noteScript } from './facts.ts'
import { type Format, formatOf } from './formats.ts'
import { createRun, isUnsafeImage, type Run, toImage, toLeaves } from './leaves.ts'

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
  box: number
  links: number
  bold: number
  pre: number
  /** Elements that set their text off, outermost first. */
  formats: Format[]
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

export function walk(tree: Root): Outline {
  const outline: Outline = { boxes: [], leaves: [], facts: createFacts() }
  const state: State = {
    outline,
    run: createRun(null),
    readings: createRun('reading'),
    waiting: null,
    box: -1,
    links: 0,
    bold: 0,
    pre: 0,
    formats: [],
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
      const opened = enter(state, node)
      if (opened) frames.push(opened)
    }
  }
  flush(state)
  flush({ ...state, run: state.readings, box: -1, level: null, pre: 0 })
  return outline
}

function takeText(state: State, node: Text): void {
  const line = node.data?.line ?? node.position?.start.line ?? null
  state.run.add(node.value, line, state.links > 0, state.bold > 0, state.pre > 0, state.formats)
}

function enter(state: State, element: Element): Frame | null {
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
  if (kind & kinds.IMAGE) addImage(state, element)
  if (kind & kinds.EMPTY && element.children.length === 0) return null
  const side = state.waiting === null ? sideOf(kind, element) : null
  if (side) state.waiting = state.run
  if (side === 'readings') {
    state.run = state.readings
    state.run.add(' ', null, false, false, false)
  } else if (side) {
    const isVeiled = !(kind & (kinds.CONTROL | kinds.HIDDEN | kinds.HEAD)) || element.tagName === 'noscript'
    state.run = createRun(kind & kinds.CONTROL ? 'control' : 'hidden', isVeiled)
  }
  noteMark(facts, element, state.box, leaves.length)
  if (kind & kinds.BLOCK) open(state, element)
  if (kind & kinds.LINK) state.links++
  if (kind & kinds.BOLD) state.bold++
  if (kind & kinds.PRE) state.pre++
  if (kind & kinds.IMAGE) state.images++
  if (PHRASING.test(element.tagName)) state.phrasing++
  const isFormat = openFormat(state, element)
  const children = element.content ? [...element.content.children, ...element.children] : element.children
  return { children, at: 0, element, kind, side, isFormat }
}

function openFormat({ formats }: State, element: Element): boolean {
  const format = formatOf(element, formats)
  if (format) formats.push(format)
  return format !== null
}

function addImage({ outline, waiting, box, run, images }: State, element: Element): void {
  const { leaves, facts } = outline
  if (waiting) return
  const image = toImage(element, box, run.line)
  if (!image && isUnsafeImage(element)) facts.passed.add('unsafe-address', () => run.line)
  if (image && !(images > 0 && leaves.at(-1)?.src === image.src)) leaves.push(image)
}

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

function sideOf(kind: number, element: Element): Frame['side'] {
  if (kind & kinds.READING) return 'readings'
  return kind & (kinds.HIDDEN | kinds.CONTROL | kinds.HEAD) || isHidden(element) ? 'run' : null
}

function open(state: State, element: Element): void {
  const { boxes, leaves } = state.outline
  flush(state)
  boxes.push({
    tag: element.tagName,
    names: namesOf(element),
    role: attribute(element, 'role'),
    itemProp: attribute(element, 'itemProp'),
    parent: state.box,
    start: leaves.length,
    end: leaves.length,
    controls: 0,
    span: spanOf(element),
  })
  state.box = boxes.length - 1
  if (HEADING.test(element.tagName)) state.level = Number(element.tagName[1])
}

const ONE: Span = { columns: 1, rows: 1 }
const MAX_COLUMNS = 1000
const MAX_ROWS = 65_534

/** Bounded as in browsers; `rowspan=0` goes on to the end of the table. */
function spanOf(element: Element): Span {
  if (element.tagName !== 'td' && element.tagName !== 'th') return ONE
  const columns = Number.parseInt(attribute(element, 'colSpan') ?? '1', 10)
  const rows = Number.parseInt(attribute(element, 'rowSpan') ?? '1', 10)
  return {
    columns: columns >= 1 && columns <= MAX_COLUMNS ? columns : 1,
    rows: rows === 0 ? MAX_ROWS : rows >= 1 && rows <= MAX_ROWS ? rows : 1,
  }
}

function leave(state: State, { element, kind, side, isFormat }: Frame): void {
  if (!element) return
  if (kind & kinds.LINK) state.links--
  if (kind & kinds.BOLD) state.bold--
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
  }
}

/** Ends the run of text; what it holds becomes leaves of the box that is open. */
function flush({ run, readings, outline, box, level, pre }: State): void {
  if (run === readings && box >= 0) return
  if (run.lines.length === 0) return
  for (const leaf of toLeaves(run.take(), box, level, run.aside, pre > 0)) {
    leaf.veiled = run.veiled
    outline.leaves.push(leaf)
  }
}
