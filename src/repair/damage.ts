/** Reports damage that nothing can undo, and leaves it: U+FFFD, `锟斤拷` (two of them read as GBK), memory fill, `????`. */
import { indexLines } from '../lines.ts'
import type { Repair } from '../types.ts'

/** A quoted `锟斤拷` is spoken of. */
const PATTERN = /\ufffd+|(?:ï¿½)+|(?<![“"「『‘'])(?:锟斤拷)+|烫{4,}|屯{4,}|葺{4,}/g

/** Without one of these nothing matches; to look for them is quicker than to match. */
const NEEDED = ['\ufffd', 'ï¿½', '锟斤拷', '烫烫烫烫', '屯屯屯屯', '葺葺葺葺']

/** A line of at least so many question marks, as a share of what is not space, was in another script once. */
const FEWEST_MARKS = 6
const MARKS_SHARE = 0.4

export const damage: Repair = {
  kind: 'damage',
  scope: 'text',
  description: 'Damage that nothing can undo is reported and left: `锟斤拷锟斤拷`.',
  signs: ['\ufffd', 'ï', '锟', '烫', '屯', '葺', '?'],
  find(text, { kind, notices }) {
    const found = NEEDED.some((it) => text.includes(it))
      ? Array.from(text.matchAll(PATTERN), ({ index }) => index)
      : []
    if (text.includes('????'))
      for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) if (isLineOfMarks(line)) found.push(index)
    if (found.length === 0) return null
    // Lines of what a reader sees are no lines of a page's source.
    const line = kind === 'text' ? indexLines(text).line(found[0]!) : null
    notices.add('damaged-text', { count: found.length, line })
    return null
  },
}

function isLineOfMarks(line: string): boolean {
  if (!line.includes('????')) return false
  const marks = line.split('?').length - 1
  return marks >= FEWEST_MARKS && marks >= line.replace(/\s+/g, '').length * MARKS_SHARE
}
