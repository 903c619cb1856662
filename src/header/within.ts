/** Who signs the text where other text was kept behind it: a labelled byline, or a name set off, below a paragraph and above anything but one. */
import type { Claim, PageBlock } from '../types.ts'
import { claimOf } from './signature.ts'
import { isLongSentence } from './zones.ts'

/** Lines that sign, one below the other: `Text: …`, `Editor: …`. */
const MOST_LINES = 4
const LONGEST_BYLINE = 80

/** What a line between two others is asked for. */
export interface Signs {
  /** The claims of a line that is nothing but a labelled byline. */
  byline(block: PageBlock): readonly Claim[] | null
  /** The name that a line is, where it is set off from the text. */
  name(block: PageBlock): string | null
}

/**
 * The claims of the lines that sign the text; none where lines at several places do, each for a part of it. They stay where they
 * are.
 */
export function readWithin(blocks: readonly PageBlock[], signs: Signs): Claim[] {
  const places: Claim[][] = []
  for (let at = 1; at < blocks.length; at++) {
    if (!mayState(blocks[at]!) || !isLongSentence(blocks[at - 1]!)) continue
    const found: Claim[] = []
    let line = at
    for (; line < at + MOST_LINES && line < blocks.length; line++) {
      const block = blocks[line]!
      const stated = statedIn(block, signs)
      if (stated === null) break
      found.push(...stated)
    }
    const next = blocks[line]
    if (found.length === 0) continue
    if (next === undefined || next.type !== 'paragraph' || !isLongSentence(next)) places.push(found)
  }
  return places.length === 1 ? places[0]! : []
}

const mayState = ({ text, type, out }: PageBlock): boolean =>
  out === null && type === 'paragraph' && text.length <= LONGEST_BYLINE

function statedIn(block: PageBlock, { byline, name }: Signs): readonly Claim[] | null {
  if (!mayState(block)) return null
  const claims = byline(block)
  if (claims) return claims.map((it): Claim => ({ ...it, from: 'footer', guess: 'piece' }))
  const signed = name(block)
  return signed === null ? null : [claimOf(signed, 'footer')]
}
