/** The lines that may be corrupt: what the gate points at, without what can be told to be clean by a glance. */

import { isHanOrHangul, isLetter } from '../../text/likelihood/kinds.ts'
import { readUnits } from '../../units.ts'
import { READ_LEGACY_AS } from './chains.ts'
import { nextOdd, type Place } from './gate.ts'
import { hasRare, isAllRare, pieceAt, type Stretch, segmentAt } from './rare-places.ts'
import { NARROW, rarities, STEPS } from './rarities.ts'
import { encode, type Table, tableOf } from './tables.ts'

/** A stretch of text that is judged as a whole: a line, or what stands between two tags. */
export interface Segment extends Stretch {
  /** Nothing but rare hanzi, which can only be UTF-8 read as GBK. */
  gbk: boolean
  /** Whether it reaches to the end of a line; a tag ends one only when it ends a paragraph. */
  endsLine: boolean
}

/** Of what bytes do not mean in an encoding. */
const UNSEEN = 3 * STEPS
/** The first and the last sequence may be cut. */
const PIECE_OF_UTF8 =
  /^[\x80-\xbf]{0,3}(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*(?:[\xc2-\xf4][\x80-\xbf]{0,2})?$/

/**
 * @param first The first place that the gate points at.
 * @param html Tags end a segment, too.
 */
export function suspects(text: string, html: boolean, first: Place): Segment[] {
  const units = readUnits(text)
  const found: Segment[] = []
  let around = { start: 0, end: -1 }
  let others: boolean | null = null
  for (let place: Place | null = first; place; ) {
    if (place.end > around.end) {
      around = segmentAt(units, place.end - 1, Math.max(0, around.end), html)
      others = null
    }
    if (place.rare) others ??= isAllRare(units, around) && mayBeOthers(text, around)
    const gbk = place.rare && !others
    const suspect = !gbk || mayBeUtf8(pieceAt(units, place))
    if (suspect) found.push({ ...around, gbk, endsLine: endsLine(text, around.end) })
    place = nextOdd(text, suspect ? around.end : place.end, units)
  }
  return found
}

const END_OF_LINE = /[\r\n]|<(?:\/(?:p|h\d|li|div|td)|br)\b|$/iy

function endsLine(text: string, end: number): boolean {
  END_OF_LINE.lastIndex = end
  return END_OF_LINE.test(text)
}

/** Whether the hanzi and hangul of a line would be more usual in one of the mix-ups of legacy encodings, one by one. */
function mayBeOthers(text: string, { start, end }: Stretch): boolean {
  const rarity = rarities()
  const gains = (wrong: Table, right: Table) => {
    let gain = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const code = unit < 0x80 ? 0 : wrong.bytes[unit]!
      if (code !== 0 && isHanOrHangul(unit)) gain += rarity[unit]! - rarityAs(code, right, rarity)
    }
    return gain > 0
  }
  return READ_LEGACY_AS.some(([wrong, rights]) => {
    const table = tableOf(wrong)
    return !table.single && rights.some((right) => gains(table, tableOf(right)))
  })
}

/** How rare the bytes of a character are as something else. */
function rarityAs(code: number, { single, points }: Table, rarity: Int8Array): number {
  if (single) return isLetter(points[code >> 8]!) && isLetter(points[code & 0xff]!) ? 0 : UNSEEN
  const point = points[code] ?? 0
  return point === 0 || rarity[point] === NARROW ? UNSEEN : rarity[point]!
}

const MOST_REMEMBERED = 4096
/** A text has the same few rare words again and again. */
const remembered = new Map<string, boolean>()

/**
 * Whether a piece is one of UTF-8 in the bytes of GBK. In other encodings of hanzi there are no characters for many
 * pairs of its bytes, so that U+FFFD or half-width katakana stand beside them.
 */
export function mayBeUtf8(piece: string): boolean {
  if (!hasRare(piece)) return false
  let told = remembered.get(piece)
  if (told === undefined) {
    const bytes = encode(piece, tableOf('gbk'))
    told = bytes !== null && PIECE_OF_UTF8.test(String.fromCharCode(...bytes))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(piece, told)
  }
  return told
}
