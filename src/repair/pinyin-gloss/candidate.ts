/**
 * The cheap test that spares clean text the rest: parentheses behind a Han character with a toned letter in them, or
 * several with a syllable without tones or with its number.
 */
import { readUnits } from '../../units.ts'
import { referenceAt } from '../numeric-reference.ts'
import { isHan, TONED } from './letters.ts'

const HAS_TONE = new RegExp(`[${TONED}]`)
/** Letters that nothing but a reading has. */
const OF_READING = new RegExp(`[ɑɡ${TONED}]`)
const PLAIN = /^[a-zü]{1,6}[1-5]?$/
const FEWEST_PLAIN = 6
const LONGEST = 14
const SPACE = 0x20
/** What closes what opens. */
const CLOSING = new Map([
  [0x28, ')'],
  [0xff08, '）'],
])

export function hasCandidate(text: string): boolean {
  return hasGlossAfter(text, '(', ')') || hasGlossAfter(text, '（', '）')
}

function hasGlossAfter(text: string, open: string, close: string): boolean {
  let plain = 0
  for (let at = text.indexOf(open, 1); at >= 0; at = text.indexOf(open, at + 1)) {
    if (!isHan(text[at - 1]) && !(text[at - 1] === ' ' && isHan(text[at - 2]))) continue
    const inside = text.slice(at + 1, at + LONGEST)
    const end = inside.indexOf(close)
    if (end <= 0) continue
    if (HAS_TONE.test(inside.slice(0, end))) return true
    if (PLAIN.test(inside.slice(0, end)) && ++plain === FEWEST_PLAIN) return true
  }
  return false
}

/** Whether a page may hold a Han character: as it is, as a reference, or as an escape in JSON-LD. Pages in most languages have none. */
export const mayHoldHan = (source: string): boolean =>
  HAN.test(source) || HAN_ESCAPE.test(source) || hasHanReference(source)

const HAN = /[\u3400-\u9fff]/
/** Of a unit from U+3000 on. */
const HAN_ESCAPE = /\\u[3-\uffff]/
const FIRST_HAN = 0x3400

function hasHanReference(source: string): boolean {
  for (let at = source.indexOf('&#'); at >= 0; at = source.indexOf('&#', at + 2))
    if (referenceAt(readUnits(source), at) >= FIRST_HAN) return true
  return false
}

/** Whether the parenthesis at a place may open a gloss. */
export function mayBeGloss(units: Uint16Array, at: number): boolean {
  const before = units[at - 1] === SPACE ? units[at - 2] : units[at - 1]
  if (before === undefined || !isHan(String.fromCharCode(before))) return false
  const inside = String.fromCharCode(...units.subarray(at + 1, at + LONGEST))
  const end = inside.indexOf(CLOSING.get(units[at]!)!)
  return end > 0 && (OF_READING.test(inside.slice(0, end)) || PLAIN.test(inside.slice(0, end)))
}
