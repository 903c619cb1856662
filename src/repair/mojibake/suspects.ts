/** The lines that may be corrupt: what the gate points at, without what can be told to be clean by a glance. */
import { nextOdd, type Place } from './gate.ts'
import { isHanOrHangul } from './kinds.ts'
import { rarities, STEPS } from './rarities.ts'
import { encode, tableOf } from './tables.ts'

/** A stretch of text that is judged as a whole: a line, or what stands between two tags. */
export interface Segment {
  start: number
  end: number
}

/** A longer line is judged in pieces, cut where no character of any encoding can stand: scripts have no line ends. */
const LONG = 1000
/** How rare the hanzi and hangul of a line are on average when they were others: names are not that many. */
const ALL_RARE = -0.35 * STEPS

/** Two hanzi in UTF-8 are three characters of two bytes. */
const FEWEST = 3
/** The first and the last sequence may be cut. */
const PIECE_OF_UTF8 =
  /^[\x80-\xbf]{0,3}(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*(?:[\xc2-\xf4][\x80-\xbf]{0,2})?$/

const [LF, CR, LESS, GREATER] = [10, 13, 60, 62]

/**
 * @param first The first place that the gate points at.
 * @param html Tags end a segment, too.
 */
export function suspects(text: string, html: boolean, first: Place): Segment[] {
  const found: Segment[] = []
  let around: Segment = { start: 0, end: -1 }
  let allRare = false
  for (let place: Place | null = first; place; ) {
    if (place.end > around.end) {
      around = segmentAt(text, place.end - 1, Math.max(0, around.end), html)
      allRare = isAllRare(text, around)
    }
    const suspect = !place.rare || allRare || mayBeUtf8(text, place)
    if (suspect) found.push(around)
    place = nextOdd(text, suspect ? around.end : place.end)
  }
  return found
}

/** The line around a place, or as much of it as is judged at once. */
function segmentAt(text: string, at: number, after: number, html: boolean): Segment {
  let [start, end] = [at, at]
  while (start > after && !isBreak(text.charCodeAt(start - 1), at - start, html)) start--
  while (end < text.length && !isBreak(text.charCodeAt(end), end - start, html)) end++
  return { start, end }
}

const isBreak = (unit: number, length: number, html: boolean) =>
  unit === LF ||
  unit === CR ||
  (html && (unit === LESS || unit === GREATER)) ||
  (length >= LONG && unit < 0x30)

/** Whether a line may be of one legacy encoding read as another, which gives one rare character for another. */
function isAllRare(text: string, { start, end }: Segment): boolean {
  const rarity = rarities()
  let [sum, count] = [0, 0]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!isHanOrHangul(unit)) continue
    sum += rarity[unit]!
    count++
  }
  return sum >= count * ALL_RARE
}

/**
 * Whether a place, with what follows it, is a piece of UTF-8 in the bytes of GBK. In other encodings of hanzi there are
 * no characters for many pairs of its bytes, so that U+FFFD or half-width katakana stand beside them.
 */
function mayBeUtf8(text: string, { start, end }: Place): boolean {
  const rarity = rarities()
  let [till, rare] = [start, 0]
  while (till < end || (till < start + FEWEST && text.charCodeAt(till) >= 0x80))
    if (rarity[text.charCodeAt(till++)]! > 0) rare++
  // One rare character among usual ones fits by chance.
  if (rare < 2) return false
  const bytes = encode(text.slice(start, till), tableOf('gbk'))
  return bytes !== null && PIECE_OF_UTF8.test(String.fromCharCode(...bytes))
}
