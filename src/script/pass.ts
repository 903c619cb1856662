/** One pass of longest-match replacement over a stretch of text. */
import {
  ALONE,
  CHARACTERS,
  mayBegin,
  PRINTABLE,
  SEGMENT,
  STATED,
  seeTree,
  TREE_SHIFT,
  type Trie,
  treeOf,
  VALUE_SHIFT,
} from './trie.ts'
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

/** Units a table converts before its filter is used: filling it costs more than it saves a short text. */
const FILTERED_FROM = 1 << 13

function convertStretch(input: Uint16Array, start: number, end: number, trie: Trie, output: Units) {
  const { first, filter } = trie
  trie.converted += end - start
  const filtered = trie.converted > FILTERED_FROM
  let units = room(output, end - start)
  let to = output.length
  let at = start
  let described = 0
  while (at < end) {
    const unit = input[at]!
    let entry = first[unit]!
    if (entry >>> TREE_SHIFT !== 0) {
      if (filtered && entry < 0) entry = seeTree(unit, trie)
      // What stands behind the stretch is looked at, too, but cannot be part of a match.
      if (!filtered || entry & ALONE || mayBegin(unit, input[at + 1]!, input[at + 2]!, filter)) {
        const match = longest(input, at, end, trie)
        if (match !== 0) {
          output.length = to
          units = append(input, at, end, match, trie, output)
          to = output.length
          at += match & LENGTH
          continue
        }
      }
    } else if (unit >>> 4 === DESCRIPTION && at >= described) {
      described = descriptionEnd(input, at, end)
      // When it is not complete, no later one is, and its parts are text.
      if (described > end) continue
      units.set(input.subarray(at, described), to)
      to += described - at
      at = described
      continue
    }
    units[to++] = unit ^ (entry & 0xffff)
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
  if (match & IS_SEGMENT) return match
  for (let at = start + 1; at < start + (match & LENGTH); at++)
    if (walk(input, at, end, trie) & IS_SEGMENT) return walk(input, start, at, trie)
  return match
}

/** The longest segment at a place, else the longest word. */
function walk(input: Uint16Array, start: number, end: number, trie: Trie): number {
  const { first, nodesAt, labels, children, found } = trie
  const tree = treeOf(first[input[start]!]!)
  if (tree === 0) return 0
  const base = nodesAt[tree]!
  let node = base
  let match = 0
  for (let at = start + 1; ; at++) {
    const here = found.charCodeAt(node) - PRINTABLE
    if (here !== 0 && (here & SEGMENT || !(match & IS_SEGMENT))) match = (here << FOUND_SHIFT) | (at - start)
    if (at === end) return match
    const unit = input[at]!
    let low = base + children.charCodeAt(node) - PRINTABLE
    const last = base + children.charCodeAt(node + 1) - PRINTABLE
    let high = last
    while (low < high) {
      const middle = (low + high) >>> 1
      if (labels.charCodeAt(middle) < unit) low = middle + 1
      else high = middle
    }
    if (low === last || labels.charCodeAt(low) !== unit) return match
    node = low
  }
}

/** Writes the replacement of a match; the room for what follows it in the stretch stays. */
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
  const place = trie.valuesAt[treeOf(trie.first[input[at]!]!)]! + (found >> VALUE_SHIFT)
  const size = found & CHARACTERS ? length : trie.values.charCodeAt(place) - PRINTABLE
  const start = output.length
  const units = size > length ? room(output, size + end - at - length) : output.units
  for (let i = 0; i < size; i++) {
    const unit = input[at + i]!
    units[start + i] =
      found & STATED ? trie.values.charCodeAt(place + 1 + i) : unit ^ (trie.first[unit]! & 0xffff)
  }
  output.length += size
  if (found & SEGMENT) output.fixed.push(start, output.length)
  if (size !== length) output.shifts.push(output.length, at + length)
  return units
}

export function room(output: Units, more: number): Uint16Array {
  if (output.length + more > output.units.length) {
    const larger = new Uint16Array((output.length + more) * 1.25)
    larger.set(output.units.subarray(0, output.length))
    output.units = larger
  }
  return output.units
}

/** The first twelve bits of the operators of Ideographic Description Sequences (`⿰氵去`), whose parts are no text. */
const DESCRIPTION = 0x2ff

/** End of the sequence at a place; `end + 1`, which no place reaches, when it is not complete. */
export function descriptionEnd(input: Uint16Array, start: number, end: number): number {
  let missing = 1
  for (let at = start; at < end; at++) {
    const unit = input[at]!
    if (unit >>> 4 !== DESCRIPTION) missing--
    else missing += unit === 0x2ff2 || unit === 0x2ff3 ? 2 : 1
    if (unit >>> 10 === 0x36 && input[at + 1]! >>> 10 === 0x37) at++
    if (missing === 0) return at + 1
  }
  return end + 1
}
