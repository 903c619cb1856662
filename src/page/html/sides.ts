/** What is no text of the page for a reader (hidden, a control, a tool, readings of characters): collected in a run of its own. */
import type { Element } from 'hast'
import type { Leaf } from '../../types.ts'
import { attribute, isHidden } from './attributes.ts'
import * as kinds from './elements.ts'
import { holdsFormula } from './formulas.ts'
import { createRun } from './leaves.ts'
import type { Frame, State } from './state.ts'
import { isButtonLink, isOnlyRead, isTool } from './tools.ts'

/** Opens a side run where the element asks for one and none is open. */
export function openSide(state: State, element: Element, kind: number, around: Frame): Frame['side'] {
  const side = state.waiting === null ? sideOf(state, kind, element, around) : null
  if (side) {
    state.waiting = state.run
    state.isNoscript = element.tagName === 'noscript'
  }
  if (side === 'readings') {
    state.run = state.readings
    state.run.add(' ', null, false, false, false)
  } else if (side) {
    const isVeiled = !(kind & (kinds.CONTROL | kinds.HIDDEN | kinds.HEAD)) || INSTEAD.test(element.tagName)
    state.run = createRun(asideOf(state, element, kind), isVeiled && !isDropped(state, element))
  }
  return side
}

/** What browsers show that have no scripts, or no frames. */
const INSTEAD = /^no(?:script|frames)$/

/** A rule for the site leaves it out. */
const isDropped = ({ ruled }: State, element: Element): boolean => ruled.get(element) === 'drop'

function asideOf(state: State, element: Element, kind: number): Leaf['aside'] {
  if (isDropped(state, element)) return 'dropped'
  return kind & kinds.CONTROL || isTool(element, state) || isButtonLink(element, []) ? 'control' : 'hidden'
}

function sideOf(state: State, kind: number, element: Element, { children }: Frame): Frame['side'] {
  if (isDropped(state, element)) return 'run'
  if (kind & kinds.READING) return 'readings'
  if (kind & (kinds.HIDDEN | kinds.CONTROL | kinds.HEAD)) return 'run'
  const isUnseen = isHidden(element) && !holdsFormula(element) && !(state.captions > 0 && isUnread(element))
  const isPressed = isTool(element, state) || (state.level === null && isButtonLink(element, children))
  return isUnseen || isOnlyRead(element, children) || isPressed ? 'run' : null
}

/** Hidden from screen readers only: captions are, where the picture's own text says the same. */
const isUnread = ({ tagName, properties: { ariaHidden, ...others } }: Element): boolean =>
  ariaHidden === 'true' && !isHidden({ type: 'element', tagName, properties: others, children: [] })

/** Counts what a reader can press or fill in. */
export function noteControl({ outline, box, waiting }: State, element: Element, kind: number): void {
  const around = outline.boxes[box]
  if (!around || waiting) return
  const isControl = kind & (kinds.CONTROL | kinds.INPUT) || element.tagName === 'form'
  // A box that nobody can tick says that a task is done.
  const isShown = attribute(element, 'disabled') !== null && attribute(element, 'type') === 'checkbox'
  if (isControl && !isShown && !isHidden(element) && attribute(element, 'type') !== 'hidden')
    around.controls++
}
