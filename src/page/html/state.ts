/** Where the walk over a page stands: what is open around it, and what it has found so far. */
import type { Element, Nodes, Root } from 'hast'
import type { Box, Claim, Leaf } from '../../types.ts'
import { createFacts, type Facts } from './facts.ts'
import type { Format } from './formats.ts'
import { createRun, type Run, toLeaves } from './leaves.ts'

export interface Outline {
  /** In order of the document: a box comes before the boxes in it. */
  boxes: Box[]
  leaves: Leaf[]
  facts: Facts
}

/** What a user's rules for the site say of a page. */
export interface Ruled {
  /** The article's body, and what is no part of it. */
  elements: ReadonlyMap<Element, 'body' | 'drop'>
  claims: readonly Claim[]
}

/** What is around the place that the walk is at. */
export interface State {
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
  /** What the rules for the site select. */
  ruled: Ruled['elements']
  box: number
  links: number
  bold: number
  pre: number
  /** Tables in preformatted text that are open and hold preformatted text again: line numbers beside code. */
  codeTables: number
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
  /** Captions that are open. */
  captions: number
  /** Pictures that are open: `<amp-img>` may hold another form of itself, or, never closed, all that follows. */
  images: number
}

/** An element that is open, and its children that are still to come. */
export interface Frame {
  children: readonly Nodes[]
  at: number
  element: Element | null
  kind: number
  /** The side run that the element opened. */
  side: 'run' | 'readings' | null
  /** It sets its text off. */
  isFormat: boolean
}

export const createState = (keepsBreaks: boolean, ruled: Ruled['elements']): State => ({
  outline: { boxes: [], leaves: [], facts: createFacts() },
  run: createRun(null),
  readings: createRun('reading'),
  waiting: null,
  isNoscript: false,
  keepsBreaks,
  ruled,
  box: -1,
  links: 0,
  bold: 0,
  pre: 0,
  codeTables: 0,
  formats: [],
  quotes: [],
  isBehindFormula: false,
  level: null,
  phrasing: 0,
  captions: 0,
  images: 0,
})

export const frameOf = ({ children }: Root): Frame => ({
  children,
  at: 0,
  element: null,
  kind: 0,
  side: null,
  isFormat: false,
})

/** What a user's rules for the site say of an element; most sites have none. */
export const isRuled = ({ ruled }: State, element: Element, as: 'body' | 'drop'): boolean =>
  ruled.size > 0 && ruled.get(element) === as

export const say = (
  { run, links, bold, pre, formats }: State,
  text: string,
  line: number | null = null,
): void => run.add(text, line, links > 0, bold > 0, pre > 0, formats)

/** Ends the run of text; what it holds becomes leaves of the box that is open. */
export function flush({ run, readings, outline, box, level, pre, keepsBreaks }: State): void {
  if (run === readings && box >= 0) return
  if (run.lines.length === 0) return
  const leaves = toLeaves(run.take(), box, level, run.aside, pre > 0, keepsBreaks)
  for (let at = 0; at < leaves.length; at++) {
    const leaf = leaves[at]!
    leaf.veiled = run.veiled
    if (run.cite !== null && leaf.text.includes(run.cite)) leaf.cite = run.cite
    if (run.credit !== null && leaf.text.includes(run.credit)) leaf.credit = run.credit
    outline.leaves.push(leaf)
  }
  run.cite = null
  run.credit = null
}
