/** The cheap test that spares clean text the rest: parentheses behind a Han character with a toned letter in them. */
import { isHan, TONED } from './letters.ts'

const HAS_TONE = new RegExp(`[${TONED}]`)
const LONGEST = 14

export function hasCandidate(text: string): boolean {
  return hasGlossAfter(text, '(', ')') || hasGlossAfter(text, '（', '）')
}

function hasGlossAfter(text: string, open: string, close: string): boolean {
  for (let at = text.indexOf(open, 1); at >= 0; at = text.indexOf(open, at + 1)) {
    if (!isHan(text[at - 1])) continue
    const inside = text.slice(at + 1, at + LONGEST)
    const end = inside.indexOf(close)
    if (end > 0 && HAS_TONE.test(inside.slice(0, end))) return true
  }
  return false
}
