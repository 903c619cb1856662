/**
 * The passes over units (`../pass.ts`, `../words/pass.ts`) once more, in the part of TypeScript that `scripts/wasm/compile.js`
 * makes WebAssembly of: V8 takes longer to notice and to compile those loops than they run. The passes say what is done and why.
 * A call converts what stands in a window of the text, and asks JavaScript for what is rare.
 */
import {
  A_NAME,
  ALONE,
  ALWAYS,
  ASKED,
  BEGINS,
  BEGINS_BEFORE,
  BEGINS_BEHIND,
  COST,
  DESCRIBES,
  DESCRIPTION,
  ENDS,
  EVERYDAY,
  EVERYDAY_COST,
  FLAGGED,
  FOUND_ALONE,
  FOUND_SHIFT,
  GIVEN,
  LENGTH,
  LONGEST_GIVEN,
  LOOKED_AT,
  MAX_STRETCH,
  NAME,
  NAMED,
  NEAR,
  NODE_SHIFT,
  OTHER,
  OWN,
  PLACE_BITS,
  RARE_GIVEN,
  REACH,
  SEGMENT,
  STATED,
  TELLING_BITS,
  TELLS_BEFORE,
  TELLS_BEHIND,
  UNKNOWN,
  UNTOLD,
  WORD,
} from '../flags.ts'

declare const u8: Uint8Array
declare const u16: Uint16Array
declare const i32: Int32Array

/** Where the arrays begin, in elements of their own size. */
declare const input: number
declare const first: number
declare const filter: number
declare const filterBits: number
declare const roots: number
declare const letters: number
declare const labels: number
declare const children: number
declare const flags: number
declare const nodes: number
declare const nodeCount: number
declare const packed: number
declare const forms: number
declare const statedNodes: number
declare const statedCount: number
declare const statedEnds: number
declare const statedUnits: number
/** For words only. */
declare const asked: number
declare const askedBits: number
declare const pairs: number
declare const pairBits: number
declare const info: number
declare const surnames: number
declare const given: number
declare const tells: number
declare const tellingPairs: number
/** Room for the path: a number for each unit of a stretch and one more; of tokens three. */
declare const costs: number
declare const cameFrom: number
declare const nodesBefore: number
declare const tokens: number

/** What JavaScript answers. */
declare function decide(index: number, count: number, to: number): number
declare function evidence(start: number, end: number): number
declare function other(at: number, size: number, to: number): number
declare function surnameForm(unit: number): number
declare function shift(to: number, before: number): void
declare function fix(start: number, end: number): void

/** Where the last call ended. It did so before its stop where a description sequence begins, or the room for output ends. */
export let at = 0
/** Where the place that may still be cut begins. */
export let floor = 0
/** Where the last description sequence ends. */
export const described = 0
/** Where the stretch begins. */
export const begin = 0
/** The room for output ends some stretches behind it. */
export const limit = 0

const UNREACHED = 0x7fffffff
const ANY_BEFORE = TELLS_BEFORE | BEGINS_BEFORE
const ANY_BEHIND = TELLS_BEHIND | BEGINS_BEHIND
const PLACE = (1 << PLACE_BITS) - 1
const IS_SEGMENT = SEGMENT << FOUND_SHIFT
const IS_STATED = STATED << FOUND_SHIFT
const IS_EVERYDAY = EVERYDAY << FOUND_SHIFT

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xdfff)
}

function bitOf(one: number, two: number): number {
  return Math.imul(one, 0x9e35) ^ Math.imul(two, 0x6b)
}

function hasBit(list: number, bit: number): number {
  return (i32[list + (bit >>> 5)]! >>> (bit & 31)) & 1
}

/** Tests without a jump in between: which way it goes can not be foreseen. */
function mayGoOn(pair: number, third: number): boolean {
  return (
    (hasBit(filter, pair) &
      (hasBit(filter, bitOf(pair, ENDS) & filterBits) | hasBit(filter, bitOf(pair, third) & filterBits))) !==
    0
  )
}

function mayBegin(unit: number, next: number, third: number): boolean {
  return mayGoOn(bitOf(unit, next) & filterBits, third)
}

function isJoined(one: number, two: number): boolean {
  return hasBit(pairs, (Math.imul(one, 0x9e3d) ^ Math.imul(two, 0x6b)) & pairBits) !== 0
}

function isAsked(one: number, two: number): boolean {
  return hasBit(asked, bitOf(one, two) & askedBits) !== 0
}

function childOf(node: number, letter: number): number {
  let low = i32[children + node]!
  const last = i32[children + node + 1]!
  let high = last
  while (low < high) {
    const middle = (low + high) >>> 1
    if (u16[labels + middle]! < letter) low = middle + 1
    else high = middle
  }
  return low < last && u16[labels + low]! === letter ? low : 0
}

function nodeAt(start: number, end: number): number {
  let node = i32[roots + u16[input + start]!]!
  for (let here = start + 1; node !== 0 && here < end; here++)
    node = childOf(node, u16[letters + u16[input + here]!]!)
  return node
}

/** The place of a number among rising ones, or of the first one above it. */
function placeOf(node: number, list: number, count: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (i32[list + middle]! < node) low = middle + 1
    else high = middle
  }
  return low
}

function writeAlone(start: number, end: number, to: number): number {
  let next = to
  for (let here = start; here < end; here++) {
    const unit = u16[input + here]!
    u16[next++] = unit ^ i32[first + unit]!
  }
  return next
}

function writeEntry(node: number, start: number, length: number, to: number): number {
  const stated = placeOf(node, statedNodes, statedCount)
  if (stated === statedCount || i32[statedNodes + stated]! !== node) {
    const difference = u16[packed + placeOf(node, nodes, nodeCount)]!
    const next = writeAlone(start, start + length, to)
    u16[to + (difference & PLACE)] = u16[forms + (difference >>> PLACE_BITS)]!
    return next
  }
  const from = stated === 0 ? 0 : i32[statedEnds + stated - 1]!
  const size = i32[statedEnds + stated]! - from
  for (let index = 0; index < size; index++) u16[to + index] = u16[statedUnits + from + index]!
  if (size !== length) shift(to + size, start + length)
  return to + size
}

/** The longest segment at a place, else the longest word. */
function walk(start: number, end: number): number {
  let node = i32[roots + u16[input + start]!]!
  if (node === 0) return 0
  let match = 0
  for (let here = start + 1; ; here++) {
    const found = u8[flags + node]!
    if (found !== 0 && ((found & SEGMENT) !== 0 || (match & IS_SEGMENT) === 0))
      match = (node << NODE_SHIFT) | (found << FOUND_SHIFT) | (here - start)
    if (here === end) return match
    node = childOf(node, u16[letters + u16[input + here]!]!)
    if (node === 0) return match
  }
}

/** The longest segment at a place, else the longest word that no segment cuts. */
function longest(start: number, end: number): number {
  const match = walk(start, end)
  if ((match & IS_SEGMENT) !== 0) return match
  for (let here = start + 1; here < start + (match & LENGTH); here++)
    if ((walk(here, end) & IS_SEGMENT) !== 0) return walk(start, here)
  return match
}

function isTerm(here: number, end: number, match: number): boolean {
  const behind = here + (match & LENGTH)
  if ((here === begin || !isHan(u16[input + here - 1]!)) && (behind === end || !isHan(u16[input + behind]!)))
    return true
  const last = Math.min(end, behind + NEAR)
  for (let near = Math.max(begin, here - NEAR); near < last; near++) {
    if (near >= here && near < behind) continue
    const beside = longest(near, end)
    if ((beside & LENGTH) > 1 && ((beside >>> FOUND_SHIFT) & OWN) === WORD && (beside & IS_EVERYDAY) === 0)
      return true
  }
  return false
}

function writeMatch(here: number, end: number, match: number, to: number): number {
  const length = match & LENGTH
  const stays = (match & IS_EVERYDAY) !== 0 && !isTerm(here, end, match)
  if (stays || (match & IS_STATED) === 0) {
    const next = writeAlone(here, here + length, to)
    if (!stays && (match & IS_SEGMENT) !== 0) fix(to, next)
    return next
  }
  const next = writeEntry(match >>> NODE_SHIFT, here, length, to)
  if ((match & IS_SEGMENT) !== 0) fix(to, next)
  return next
}

/** Like `convertStretch` in `../pass.ts`, up to a stop. @param stop No match that begins before it reaches beyond `end`. */
export function convertPlain(start: number, stop: number, end: number, written: number): number {
  let here = start
  let to = written
  while (here < stop) {
    const unit = u16[input + here]!
    const entry = i32[first + unit]!
    if ((entry & BEGINS) !== 0) {
      const isMatch =
        (entry & FOUND_ALONE) !== 0 || mayBegin(unit, u16[input + here + 1]!, u16[input + here + 2]!)
      const match = isMatch ? longest(here, end) : 0
      if (match !== 0) {
        if (to > limit) break
        to = writeMatch(here, end, match, to)
        here += match & LENGTH
        continue
      }
    } else if (unit >>> 4 === DESCRIPTION && here >= described) break
    u16[to++] = unit ^ entry
    here++
  }
  at = here
  return to
}

function isSurnameAt(place: number): boolean {
  return place < 0 || u8[surnames + u16[input + place]!]! !== 0
}

function mayName(here: number): boolean {
  return u8[given + u16[input + here + 1]!]! !== 0 && !isJoined(u16[input + here - 1]!, u16[input + here]!)
}

function mayBeGiven(here: number): boolean {
  if (isJoined(u16[input + here - 1]!, u16[input + here]!)) return false
  if (isSurnameAt(here - 1)) return true
  return isSurnameAt(here - 2) && !isJoined(u16[input + here - 2]!, u16[input + here - 1]!)
}

function isLookedAt(start: number, end: number): boolean {
  let node = i32[roots + u16[input + start]!]!
  for (let here = start + 1; node !== 0 && here < end; here++) {
    node = childOf(node, u16[letters + u16[input + here]!]!)
    if ((u8[flags + node]! & LOOKED_AT) !== 0) return true
  }
  return false
}

function isOfWords(entry: number, unit: number, here: number, end: number): boolean {
  const next = u16[input + here + 1]!
  if (
    (entry & ALONE) !== 0 &&
    ((entry & ALWAYS) !== 0 || isAsked(u16[input + here - 1]!, unit) || isAsked(unit, next))
  )
    return true
  if ((entry & NAMED) !== 0 && mayName(here)) return true
  if ((entry & GIVEN) !== 0 && mayBeGiven(here)) return true
  return (entry & BEGINS) !== 0 && mayBegin(unit, next, u16[input + here + 2]!) && isLookedAt(here, end)
}

function startOf(here: number): number {
  const least = Math.max(floor, here - MAX_STRETCH / 2)
  let start = here
  let seen = (i32[first + u16[input + here]!]! & (ALONE | GIVEN)) !== 0 ? here - REACH : here
  while (start > least) {
    const before = u16[input + start - 1]!
    if (!isJoined(before, u16[input + start]!) && (start <= seen || !isHan(before))) break
    start--
    if ((i32[first + before]! & ALWAYS) !== 0) seen = start - REACH
  }
  return start
}

function endOf(here: number, end: number, start: number): number {
  const most = Math.min(end, start + MAX_STRETCH)
  let until = here
  let seen = here
  while (until < most) {
    const unit = u16[input + until]!
    const joined = until === here || isJoined(u16[input + until - 1]!, unit)
    if (!joined && (until > seen || !isHan(unit))) break
    if ((i32[first + unit]! & (ALONE | NAMED)) !== 0) seen = until + REACH
    until++
  }
  return until > here ? until : here + 1
}

function relax(from: number, to: number, cost: number, node: number): void {
  if (cost >= i32[costs + to]!) return
  i32[costs + to] = cost
  i32[cameFrom + to] = from
  i32[nodesBefore + to] = node
}

function isKnown(start: number, end: number): boolean {
  return (u16[info + nodeAt(start, end)]! & COST) !== 0
}

function isTelling(one: number, two: number): boolean {
  return hasBit(tellingPairs, bitOf(one, two) & (TELLING_BITS - 1)) !== 0
}

function toldOf(start: number, end: number): number {
  const before = u16[input + start - 1]!
  const behind = u16[input + end]!
  const flags = (u8[tells + before]! & ANY_BEFORE) | (u8[tells + behind]! & ANY_BEHIND)
  if (
    (flags & (TELLS_BEFORE | TELLS_BEHIND)) !== 0 ||
    ((flags & BEGINS_BEFORE) !== 0 && isTelling(u16[input + start - 2]!, before)) ||
    ((flags & BEGINS_BEHIND) !== 0 && isTelling(behind, u16[input + end + 1]!))
  )
    return evidence(start, end)
  return 0
}

function relaxNames(start: number, from: number, length: number): void {
  const name = start + from
  let cost = i32[costs + from]! + NAME + u8[surnames + u16[input + name]!]!
  for (let to = from + 1; to <= from + LONGEST_GIVEN && to < length; to++) {
    const told = toldOf(name, start + to + 1)
    const own = u8[given + u16[input + start + to]!]!
    if (own === 0 && told === 0) return
    cost += own === 0 ? RARE_GIVEN : own
    if (isKnown(name, start + to + 1)) continue
    if (to === from + LONGEST_GIVEN) {
      const word = u16[info + nodeAt(start + to - 1, start + to + 1)]! & COST
      if (word > 0 && word < EVERYDAY_COST) return
      if (told === 0 && isKnown(name, start + to)) return
    }
    relax(from, to + 1, cost - (told === 0 ? UNTOLD : told), A_NAME)
  }
}

/** Like `bestPath` in `../words/path.ts`. @returns How many tokens there are. */
function bestPath(start: number, end: number): number {
  const length = end - start
  for (let index = 1; index <= length; index++) i32[costs + index] = UNREACHED
  i32[costs] = 0
  for (let from = 0; from < length; from++) {
    const base = i32[costs + from]!
    // The second half of a surrogate pair.
    if (base === UNREACHED) continue
    const unit = u16[input + start + from]!
    let node = i32[roots + unit]!
    const size = unit >>> 10 === 0x36 && from + 1 < length ? 2 : 1
    const own = u16[info + node]! & COST
    relax(from, from + size, base + (own === 0 ? UNKNOWN : own), size === 2 ? 0 : node)
    let last = unit
    for (let to = from + 1; node !== 0 && to < length; to++) {
      const next = u16[input + start + to]!
      if (!isJoined(last, next)) break
      last = next
      node = childOf(node, u16[letters + next]!)
      if (node === 0) break
      const cost = u16[info + node]! & COST
      if (cost !== 0) relax(from, to + 1, base + cost, node)
    }
    if (u8[surnames + unit]! !== 0) relaxNames(start, from, length)
  }
  return tokensOf(start, length)
}

function tokensOf(start: number, length: number): number {
  let count = 0
  for (let here = length; here > 0; here = i32[cameFrom + here]!) count++
  let token = tokens + 3 * count
  for (let here = length; here > 0; here = i32[cameFrom + here]!) {
    token -= 3
    i32[token] = start + i32[cameFrom + here]!
    i32[token + 1] = start + here
    i32[token + 2] = i32[nodesBefore + here]!
  }
  return count
}

function writeName(start: number, end: number, to: number): number {
  const surname = u16[input + start]!
  const entry = i32[first + surname]!
  let next = to
  u16[next++] = (entry & NAMED) !== 0 ? surnameForm(surname) : surname ^ entry
  for (let here = start + 1; here < end; here++) {
    const unit = u16[input + here]!
    const alone = i32[first + unit]!
    u16[next++] = (alone & GIVEN) !== 0 ? unit : unit ^ alone
  }
  return next
}

function sizeAt(here: number): number {
  return u16[input + here]! >>> 10 === 0x36 && u16[input + here + 1]! >>> 10 === 0x37 ? 2 : 1
}

function writeCharacters(start: number, end: number, to: number): number {
  let next = to
  for (let here = start; here < end; here++) {
    const unit = u16[input + here]!
    const entry = i32[first + unit]!
    if ((entry & OTHER) !== 0) {
      const size = sizeAt(here)
      const count = other(here, size, next)
      if (count >= 0) {
        next += count
        here += size - 1
        continue
      }
    }
    u16[next++] = unit ^ entry
  }
  return next
}

function writeWords(start: number, end: number, written: number): number {
  const count = bestPath(start, end)
  let to = written
  for (let index = 0; index < count; index++) {
    const from = i32[tokens + 3 * index]!
    const until = i32[tokens + 3 * index + 1]!
    const node = i32[tokens + 3 * index + 2]!
    if (node === A_NAME) {
      to = writeName(from, until, to)
      continue
    }
    const isAlone = until - from === 1
    if (isAlone ? (i32[first + u16[input + from]!]! & ALONE) !== 0 : (u8[flags + node]! & ASKED) !== 0) {
      const size = decide(index, count, to)
      if (size >= 0) {
        to += size
        continue
      }
    }
    if (!isAlone && (u8[flags + node]! & STATED) !== 0) to = writeEntry(node, from, until - from, to)
    else to = writeCharacters(from, until, to)
  }
  return to
}

/** Writes the words around a place. @returns Where the room goes on. */
function writeAround(here: number, end: number, to: number): number {
  const from = startOf(here)
  floor = endOf(here, end, from)
  return writeWords(from, floor, to - (here - from))
}

/** Like `convertStretch` in `../words/pass.ts`, up to a stop. @param stop No stretch that has a unit before it reaches beyond `end`. */
export function convertWords(start: number, stop: number, end: number, written: number): number {
  let here = start
  let to = written
  while (here < stop) {
    const unit = u16[input + here]!
    const entry = i32[first + unit]!
    if (
      entry >= BEGINS &&
      (entry >= FLAGGED || mayBegin(unit, u16[input + here + 1]!, u16[input + here + 2]!))
    ) {
      if (isOfWords(entry, unit, here, end)) {
        if (to > limit) break
        to = writeAround(here, end, to)
        here = floor
        continue
      }
      if ((entry & DESCRIBES) !== 0 && here >= described) break
      const size = here + 1 < end ? sizeAt(here) : 1
      const count = (entry & OTHER) !== 0 ? other(here, size, to) : -1
      if (count >= 0) {
        to += count
        here += size
        floor = here
        continue
      }
    }
    u16[to++] = unit ^ entry
    here++
  }
  at = here
  return to
}

/** Writes units as UTF-8. @returns How many bytes they are. */
export function encode(start: number, end: number, bytes: number): number {
  let to = bytes
  for (let here = start; here < end; here++) {
    const unit = u16[here]!
    if (unit >= 0x800) {
      if (unit >>> 10 === 0x36 && here + 1 < end && u16[here + 1]! >>> 10 === 0x37) {
        here++
        const point = 0x10000 + ((unit & 0x3ff) << 10) + (u16[here]! & 0x3ff)
        u8[to++] = 0xf0 | (point >>> 18)
        u8[to++] = 0x80 | ((point >>> 12) & 0x3f)
        u8[to++] = 0x80 | ((point >>> 6) & 0x3f)
        u8[to++] = 0x80 | (point & 0x3f)
        continue
      }
      u8[to++] = 0xe0 | (unit >>> 12)
      u8[to++] = 0x80 | ((unit >>> 6) & 0x3f)
      u8[to++] = 0x80 | (unit & 0x3f)
    } else if (unit >= 0x80) {
      u8[to++] = 0xc0 | (unit >>> 6)
      u8[to++] = 0x80 | (unit & 0x3f)
    } else u8[to++] = unit
  }
  return to - bytes
}

/** Lists the places of units that have a mark. @returns How many there are. */
export function listMarked(end: number, marks: number, list: number): number {
  let count = 0
  for (let here = 0; here < end; here++) {
    if (u8[marks + u16[input + here]!]! !== 0) i32[list + count++] = here
  }
  return count
}
