/** Pictures inside a line that stand for characters. */
import type { Element } from 'hast'
import { attribute } from './attributes.ts'
import { formulaOfPicture } from './formulas.ts'

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
