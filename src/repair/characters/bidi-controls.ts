/** Removes marks of writing direction from lines that hold nothing written from right to left: there they only spoof
 * or stray. `2019\u200e年` → `2019年`. Lines with Hebrew or Arabic keep theirs, and so do all lines of a document that is in them or has no words. */
import type { Excerpt, Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'
import { isAnywhere } from '../elsewhere.ts'

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]+/g
const RIGHT_TO_LEFT =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/

const RIGHT_TO_LEFT_ALL = new RegExp(RIGHT_TO_LEFT, 'g')
const LETTER = /\p{L}/gu
/** The least of the letters of a document that must run from right to left. */
const MIN_SHARE = 0.5
/** What tells that a text is written from left to right: a word, hanzi or kana. Units and patterns of dates, `M\u200f/y`, do not. */
const WORD = /\p{L}{3}|[\u3005-\u30ff\u3400-\u9fff]/u

function mayBeRightToLeft(text: string, excerpt: Excerpt | undefined): boolean {
  if (!isAnywhere(text, excerpt, (it) => WORD.test(it))) return true
  let [letters, fromRight] = [0, 0]
  const count = (lines: string) => {
    letters += lines.match(LETTER)?.length ?? 0
    fromRight += lines.match(RIGHT_TO_LEFT_ALL)?.length ?? 0
  }
  count(text)
  for (const lines of excerpt?.elsewhere() ?? []) count(lines)
  return fromRight > letters * MIN_SHARE
}

export const bidiControls: Repair = {
  kind: 'bidi-control',
  scope: 'text',
  reach: 'document',
  description:
    'Direction marks are removed where nothing runs from right to left: `2019\\u200e年` → `2019年`.',
  signs: ['\u061c', '\u200e-\u200f', '\u202a-\u202e', '\u2066-\u206f'],
  find(text, { excerpt }) {
    let [from, till, keep] = [0, -1, false]
    let known: boolean | null = null
    const isDocument = () => {
      known ??= mayBeRightToLeft(text, excerpt)
      return known
    }
    return {
      edits: editsOf(text, BIDI, (_, index) => {
        if (index >= till) {
          from = text.lastIndexOf('\n', index) + 1
          till = (text.indexOf('\n', index) + 1 || text.length + 1) - 1
          keep = RIGHT_TO_LEFT.test(text.slice(from, till)) || isDocument()
        }
        return keep ? null : ''
      }),
    }
  },
}
