/** Reports damage that nothing can undo, and leaves it: U+FFFD, `锟斤拷` (two of them read as GBK), memory fill, `????`, and
 * single letters that a program had no place for, `Jaros?aw Pa?k`. */
import { isAsciiLetter } from '../ascii.ts'
import type { Repair } from '../types.ts'
import { lineAt } from './elsewhere.ts'

/** What stands for damage, and the text without which it is not there: to look for that is quicker than to match. A quoted `锟斤拷` is
 * spoken of. */
const PATTERNS: readonly (readonly [needed: string, pattern: RegExp])[] = [
  ['\ufffd', /\ufffd+/g],
  ['ï¿½', /(?:ï¿½)+/g],
  ['锟斤拷', /(?<![“"「『‘'])(?:锟斤拷)+/g],
  ['烫烫烫烫', /烫{4,}/g],
  ['屯屯屯屯', /屯{4,}/g],
  ['葺葺葺葺', /葺{4,}/g],
]

/** A line of at least so many question marks, as a share of what is not space, was in another script once. */
const FEWEST_MARKS = 6
const MARKS_SHARE = 0.4

/** What UTF-8 was read as, of which nothing but the first byte had a place: `Itâ??s`, `MÃ?nchen`. */
const CUT_SEQUENCE = /â\?\?\p{L}|[ÂÃÄÅ]\?\p{Ll}/gu
const LINE = /[^\r\n]+/g
const INSIDE = /\p{L}\?+\p{Ll}/u
/** A word with a question mark inside, and the fewest of a line: of one it may be a slip, as in `knows?not`. */
const LETTER_LOST = /(?<![^\s"'(„“«])\p{L}+\?+(?:\p{Ll}[\p{L}?]*)(?![^\s"').,;:!”»…-])/gu
const FEWEST_WORDS = 2

export const damage: Repair = {
  kind: 'damage',
  scope: 'text',
  reach: 'line',
  description: 'Damage that nothing can undo is reported and left: `锟斤拷锟斤拷`.',
  signs: ['\ufffd', 'ï', '锟', '烫', '屯', '葺', '?'],
  isSign,
  async find(text, { kind, notices, excerpt }) {
    const found = PATTERNS.flatMap(([needed, pattern]) =>
      text.includes(needed) ? Array.from(text.matchAll(pattern), ({ index }) => index) : [],
    )
    if (text.includes('????'))
      for (const { index, 0: line } of text.matchAll(LINE)) if (isLineOfMarks(line)) found.push(index)
    if (text.includes('?')) {
      for (const { index } of text.matchAll(CUT_SEQUENCE)) found.push(index)
      for (const { index, 0: line } of text.matchAll(LINE))
        if (line.includes('?')) for (const at of await lostLetters(line)) found.push(index + at)
    }
    if (found.length === 0) return null
    found.sort((one, other) => one - other)
    // Lines of what a reader sees are no lines of a page's source.
    const line = kind === 'text' ? lineAt(text, found[0]!, excerpt) : null
    notices.add('damaged-text', { count: found.length, line })
    return null
  },
}

const QUESTION_MARK = 0x3f
/** What follows in a fault; the others are there twice. */
const NEXT: Readonly<Record<string, string>> = { ï: '¿', 锟: '斤' }

function isSign(units: Uint16Array, at: number): boolean {
  const [before = 0, unit, next = 0] = [units[at - 1], units[at]!, units[at + 1]]
  if (unit === QUESTION_MARK)
    return next === QUESTION_MARK || (mayBeLetter(before) && mayBeLetter(next) && !isCapital(next))
  const sign = String.fromCharCode(unit)
  return sign === '\ufffd' || String.fromCharCode(next) === (NEXT[sign] ?? sign)
}

/** Of an alphabet: no hanzi, kana or hangul. */
const mayBeLetter = (unit: number) =>
  isAsciiLetter(unit) ||
  (unit >= 0x80 && !(unit >= 0x2e80 && unit <= 0xa4cf) && !(unit >= 0xac00 && unit <= 0xd7a3))
const isCapital = (unit: number) => unit >= 0x41 && unit <= 0x5a

/** Where a line has words that lost a letter. */
async function lostLetters(line: string): Promise<number[]> {
  if (!INSIDE.test(line)) return []
  const words = Array.from(line.matchAll(LETTER_LOST), ({ index }) => index)
  return words.length >= FEWEST_WORDS && !(await isEnglish(line)) ? words : []
}

/** English has all its letters in ASCII, so that its question marks are none: `colou?r and favou?rite`. */
async function isEnglish(line: string): Promise<boolean> {
  const { languagesAmong } = await import('../text/likelihood/language.ts')
  return languagesAmong(line.replaceAll('?', ' '), ['en']).length > 0
}

function isLineOfMarks(line: string): boolean {
  if (!line.includes('????')) return false
  const marks = line.split('?').length - 1
  return marks >= FEWEST_MARKS && marks >= line.replace(/\s+/g, '').length * MARKS_SHARE
}
