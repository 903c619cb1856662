/** One pass of longest-match replacement over a stretch of text. */
import { CHARACTERS, PRINTABLE, pairBit, SEGMENT, STATED, type Trie } from './trie.ts'
import { createUnits, type Units } from './units.ts'

/** Converts all but the fixed stretches; nothing matches across their borders. */
export function convertUnits(input: Units, trie: Trie): Units {
  const output = createUnits(input.length + 16)
  let at = 0
  for (let index = 0; index < input.fixed.length; index += 2) {
    const start = input.fixed[index]!
    const end = input.fixed[index + 1]!
    convertStretch(input.units, at, start, trie, output)
    room(output, end - start).set(input.units.subarray(start, end), output.length)
    output.fixed.push(output.length, output.length + end - start)
    output.length += end - start
    at = end
  }
  convertStretch(input.units, at, input.length, trie, output)
  return output
}

function convertStretch(input: Uint16Array, start: number, end: number, trie: Trie, output: Units) {
  const { first, pairs, found } = trie
  const mask = pairs.length * 32 - 1
  let units = room(output, end - start)
  let to = output.length
  let at = start
  let described = 0
  while (at < end) {
    const unit = input[at]!
    const entry = first[unit]!
    if (entry >>> 16 !== 0) {
      const bit = pairBit(unit, at + 1 < end ? input[at + 1]! : 0, mask)
      if (pairs[bit >>> 5]! & (1 << (bit & 31)) || found[entry >>> 16] !== 0) {
        const match = longest(input, at, end, trie)
        if (match !== 0) {
          output.length = to
          units = append(input, at, end, match, trie, output)
          to = output.length
          at += match & LENGTH
          continue
        }
      }
    } else if (unit >= 0x2ff0 && unit <= 0x2fff && at >= described) {
      const after = descriptionEnd(input, at, end)
      described = after || end
      while (at < after) units[to++] = input[at++]!
      if (after) continue
    }
    units[to++] = entry & 0xffff
    at++
  }
  output.length = to
}

/** A match is a number: its length, and above it what is found there; 0 is none. */
const LENGTH = 31
const FOUND_SHIFT = 5
const IS_SEGMENT = SEGMENT << FOUND_SHIFT

/** The longest segment at a place, else the longest word that no segment cuts. */
function longest(input: Uint16Array, start: number, end: number, trie: Trie): number {
  const match = walk(input, start, end, trie)
  if (!trie.segments || match & IS_SEGMENT) return match
  for (let at = start + 1; at < start + (match & LENGTH); at++)
    if (walk(input, at, end, trie) & IS_SEGMENT) return walk(input, start, at, trie)
  return match
}

/** The longest segment at a place, else the longest word. */
function walk(input: Uint16Array, start: number, end: number, trie: Trie): number {
  const { first, labels, children, found } = trie
  let node = first[input[start]!]! >>> 16
  let match = 0
  for (let at = start + 1; node !== 0; at++) {
    const here = found[node]!
    if (here !== 0 && (here & SEGMENT || !(match & IS_SEGMENT))) match = (here << FOUND_SHIFT) | (at - start)
    node = at < end ? childOf(node, input[at]!, labels, children) : 0
  }
  return match
}

function childOf(node: number, unit: number, labels: Uint16Array, children: Int32Array): number {
  let low = children[node]!
  let high = children[node + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    if (labels[middle]! < unit) low = middle + 1
    else high = middle
  }
  return low < children[node + 1]! && labels[low] === unit ? low : 0
}

function append(
  input: Uint16Array,
  at: number,
  end: number,
  match: number,
  trie: Trie,
  output: Units,
): Uint16Array {
  const length = match & LENGTH
  const found = match >> FOUND_SHIFT
  const place = found >> 3
  const size = found & CHARACTERS ? length : trie.values.charCodeAt(place) - PRINTABLE
  const start = output.length
  const units = size > length ? room(output, size + end - at - length) : output.units
  if (found & STATED) for (let i = 0; i < size; i++) units[start + i] = trie.values.charCodeAt(place + 1 + i)
  else for (let i = 0; i < size; i++) units[start + i] = trie.first[input[at + i]!]! & 0xffff
  output.length += size
  if (found & SEGMENT) output.fixed.push(start, output.length)
  if (size !== length) output.shifts.push(output.length, at + length)
  return units
}

function room(output: Units, more: number): Uint16Array {
  if (output.length + more > output.units.length) {
    const larger = new Uint16Array((output.length + more) * 1.25)
    larger.set(output.units.subarray(0, output.length))
    output.units = larger
  }
  return output.units
}

/** End of an Ideographic Description Sequence (`⿰氵去`), whose parts are no text; 0 when it is not complete. */
function descriptionEnd(input: Uint16Array, start: number, end: number): number {
  let missing = 1
  for (let at = start; at < end; at++) {
    const unit = input[at]!
    if (unit >= 0x2ff0 && unit <= 0x2fff) missing += unit === 0x2ff2 || unit === 0x2ff3 ? 2 : 1
    else missing--
    if (unit >>> 10 === 0x36 && input[at + 1]! >>> 10 === 0x37) at++
    if (missing === 0) return at + 1
  }
  return 0
}
