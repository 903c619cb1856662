/**
 * Finds stretches of a text that are UTF-8 read as another encoding: written back in that encoding their bytes are
 * valid UTF-8. Such runs stand anywhere: a whole text, a line, one word.
 */
import { behindGraveA } from '../../languages/encoding-words.ts'
import { isCommon } from '../../text/likelihood/alphabets.ts'
import { sequenceLength, textOf } from './codes.ts'
import { keptCost } from './single-costs.ts'
import type { Table } from './tables.ts'

export interface Run {
  start: number
  end: number
  to: string
  /** Characters that a byte was lost of. */
  lost: number
  /** Characters that came out whole, and ASCII between them. */
  whole: number
  same: number
  /** Characters of which one byte was lost and only one character is likely. */
  likely: number
  /** Bytes A0 that stood in the text as a space or not at all: a no-break space that was tidied away. */
  restored: number
}

/** A stretch of characters as bytes. */
interface Bytes {
  bytes: number[]
  /** For each byte the offset of its character, if it is the first of it; else -1. One more for the end. */
  starts: number[]
}
const SPACE = 0x20
/** `Ã ` is mostly the word `à`, whose no-break space and the space after it became one: `voilÃ le`. Not in Portuguese `às`, `àquele`, nor with a second space. */
const A_GRAVE_INSIDE = new RegExp(`^ (?: |${behindGraveA.join('|')})`)

/** The runs of a text in one table, in order. */
export function utf8Runs(text: string, table: Table): Run[] {
  const runs: Run[] = []
  const found = { bytes: [], starts: [] } as Bytes
  for (let at = nextHigh(text, 0); at >= 0; ) {
    const end = readStretch(text, at, table, found)
    for (let byte = 0; byte < found.bytes.length; ) {
      const run = parse(found, byte, text)
      if (run) {
        runs.push(run.run)
        byte = run.next
      } else {
        byte++
        while (found.starts[byte] === -1) byte++
      }
    }
    at = nextHigh(text, Math.max(end, at + 1))
  }
  return runs
}

const HIGH = /[^\0-\x7f]/g

/** The next character that is not ASCII, where alone a run can start; -1 for none. */
function nextHigh(text: string, from: number): number {
  HIGH.lastIndex = from
  return HIGH.exec(text)?.index ?? -1
}

/** Reads characters as bytes from `at` as far as they can be part of a run; gives where it stopped. */
function readStretch(text: string, at: number, table: Table, out: Bytes): number {
  out.bytes = []
  out.starts = []
  let end = at
  while (end < text.length) {
    const point = text.codePointAt(end)!
    const code = codeOf(point, end > at, table)
    if (code === 0) break
    out.starts.push(end)
    if (code > 0xffff) out.bytes.push(code >> 16)
    if (code > 0xff) out.bytes.push((code >> 8) & 0xff)
    out.bytes.push(code & 0xff)
    while (out.starts.length < out.bytes.length) out.starts.push(-1)
    end += point > 0xffff ? 2 : 1
  }
  out.starts.push(end)
  return end
}

/** The bytes of a character as one number; 0 when it cannot be part of a run. Of ASCII a space can stand for A0. */
function codeOf(point: number, inside: boolean, table: Table): number {
  if (point >= 0x80) return table.bytes[point] ?? 0
  return inside && point === SPACE && hasNoBreakSpace(table) ? point : 0
}

/** Whether A0 is a no-break space in an encoding of single bytes. */
export const hasNoBreakSpace = ({ bytes, single }: Table) => single && bytes[0xa0] === 0xa0

interface Parsed {
  run: Run
  next: number
}

/** What stands beside ASCII in words: Latin letters and the signs of Western typography. */
const BESIDE_ASCII = /[\u00c0-\u02af\u1e00-\u1eff\u2010-\u203a]$/

/** The longest valid run from a byte on that ends with a character of the text. */
function parse({ bytes, starts }: Bytes, from: number, source: string): Parsed | null {
  let text = ''
  let best: Parsed | null = null
  let [whole, restored] = [0, 0]
  const endAt = (at: number): Parsed => ({
    run: { start: starts[from]!, end: starts[at]!, to: text, lost: 0, likely: 0, whole, same: 0, restored },
    next: at,
  })
  for (let at = from; at < bytes.length; ) {
    // ASCII that a wide character took along: `鈥檚` is `’s`.
    if (bytes[at]! < 0x80 && starts[at] === -1 && BESIDE_ASCII.test(text)) {
      text += String.fromCharCode(bytes[at++]!)
      if (starts[at] !== -1) best = endAt(at)
      continue
    }
    const length = sequenceLength(bytes[at]!)
    const sequence = readSequence(bytes, at, length)
    const decoded = sequence && textOf(sequence.point, length)
    if (!sequence || decoded === null || (sequence.spaces > 0 && !isRestorable(decoded))) break
    text += decoded
    whole++
    restored += sequence.spaces
    const loneA =
      decoded === 'à' &&
      sequence.spaces === 1 &&
      !A_GRAVE_INSIDE.test(source.slice(starts[at + 1], starts[at + 1]! + 6))
    at += loneA ? 1 : length
    if (starts[at] !== -1) best = endAt(at)
    if (loneA) break
  }
  return best && !/\p{Cs}/u.test(best.run.to) ? best : null
}

/** Whether a character may have been in a text that a space stands for a byte of: a letter in use, or a no-break space. */
function isRestorable(text: string): boolean {
  const unit = text.charCodeAt(0)
  if (unit >= HANGUL[0] && unit <= HANGUL[1]) return keptCost(unit) >= RARE_HANGUL
  return text === '\u00a0' || (/[\p{L}\p{M}]/u.test(text) && (text > '\u0800' || isCommon(unit)))
}

/** Korean has spaces, so that one is likelier than a byte of a rare syllable. */
const HANGUL = [0xac00, 0xd7a3] as const
const RARE_HANGUL = -8.5

/** The sequence at a byte, spaces taken for A0; null when it is not whole. */
function readSequence(bytes: number[], at: number, length: number): { point: number; spaces: number } | null {
  if (length === 0 || at + length > bytes.length) return null
  let point = bytes[at]! & (0xff >> (length + 1))
  let spaces = 0
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] === SPACE ? 0xa0 : bytes[next]!
    if (byte < 0x80 || byte > 0xbf) return null
    if (bytes[next] === SPACE) spaces++
    point = point * 64 + (byte & 0x3f)
  }
  return { point, spaces }
}
