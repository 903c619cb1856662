/** What is no text of the page for a reader (hidden, a control, a tool, readings of characters): collected in a run of its own. */
import type { Element } from 'hast'
import type { Leaf } from '../../types.ts'
import { attribute, isHidden } from './attributes.ts'
import * as kinds from './elements.ts'
import { holdsFormula } from './formulas.ts'
import { createRun } from './leaves.ts'
import { type Frame, isRuled, type State } from './state.ts'
import { isButtonLink, isOnlyRead, isTool } from './tools.ts'

/** Opens a side run where the element asks for one and none is open. */
export function openSide(
  state: State,
  element: Element,
  kind: number,
  signs: number,
  around: Frame,
): Frame['side'] {
  const side = state.waiting === null ? sideOf(state, kind, element, signs, around) : null
  if (side) {
    state.waiting = state.run
    state.isNoscript = element.tagName === 'noscript'
  }
  if (side === 'readings') {
    state.run = state.readings
    state.run.add(' ', null, false, false, false)
  } else if (side) {
    const isVeiled = !(kind & (kinds.CONTROL | kinds.HIDDEN | kinds.HEAD)) || INSTEAD.test(element.tagName)
    state.run = createRun(asideOf(state, element, kind, signs), isVeiled && !isRuled(state, element, 'drop'))
  }
  return side
}

/** What browsers show that have no scripts, or no frames. */
const INSTEAD = /^no(?:script|frames)$/

function asideOf(state: State, element: Element, kind: number, signs: number): Leaf['aside'] {
  if (isRuled(state, element, 'drop')) return 'dropped'
  const isPressed = kind & kinds.CONTROL || isTool(element, signs, state) || isButtonLink(element, signs, [])
  return isPressed ? 'control' : 'hidden'
}

function sideOf(
  state: State,
  kind: number,
  element: Element,
  signs: number,
  { children }: Frame,
): Frame['side'] {
  if (isRuled(state, element, 'drop')) return 'run'
  if (kind & kinds.READING) return 'readings'
  if (kind & (kinds.HIDDEN | kinds.CONTROL | kinds.HEAD)) return 'run'
  const isUnseen = isHidden(element) && !holdsFormula(element) && !(state.captions > 0 && isUnread(element))
  if (isUnseen || isOnlyRead(element, signs, children) || isTool(element, signs, state)) return 'run'
  return state.level === null && isButtonLink(element, signs, children) ? 'run' : null
}

/** Hidden from screen readers only: captions are, where the picture's own text says the same. */
const isUnread = ({ tagName, properties: { ariaHidden, ...others } }: Element): boolean =>
  ariaHidden === 'true' && !isHidden({ type: 'element', tagName, properties: others, children: [] })

/** Counts what a reader can press or fill in. */
export function noteControl({ outline, box, waiting }: State, element: Element, kind: number): void {
  const around = outline.boxes[box]
  if (!around || waiting) return
  if (!(kind & (kinds.CONTROL | kinds.INPUT)) && element.tagName !== 'form') return
  // A box that nobody can tick says that a task is done.
  const isShown = attribute(element, 'disabled') !== null && attribute(element, 'type') === 'checkbox'
  if (!isShown && !isHidden(element) && attribute(element, 'type') !== 'hidden') around.controls++
}
