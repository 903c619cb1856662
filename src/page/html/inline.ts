/** Elements inside a line that are read otherwise than they are written: the tools of a heading, pictures of characters. */
import type { Element } from 'hast'
import { attribute } from './attributes.ts'
import { textOf } from './facts.ts'
import { formulaOfPicture } from './formulas.ts'

/** Classes of links that edit a section. */
const EDIT = /(?:^|[\s_-])(?:editsection|edit-section|section-edit|edit-link|editlink)(?:$|[\s_-])/i

/** What stands beside the words of a heading: `[edit]`, `¶`. */
export function isHeadingTool(element: Element, isInHeading: boolean): boolean {
  if (element.tagName === 'span' && EDIT.test(attribute(element, 'className') ?? '')) return true
  if (!isInHeading) return false
  const isInPage = element.tagName === 'a' && (attribute(element, 'href') ?? '').includes('#')
  return isInPage && /^[^\p{L}\p{N}]{1,3}$/u.test(textOf(element))
}

/** A sign that is shown as a picture. */
const EMOJI =
  /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u20e3]{0,12})$/u

/** The text that a picture stands for, null for a picture. A formula is given once. */
export function textOfPicture(element: Element, isBehindFormula: boolean): string | null {
  const formula = formulaOfPicture(element)
  if (formula !== null) return isBehindFormula ? '' : formula
  const alt = attribute(element, 'alt')?.trim() ?? ''
  return EMOJI.test(alt) ? alt : null
}
