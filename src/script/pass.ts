/** One pass of longest-match replacement over a stretch of text. */
import {
  BEGINS,
  DESCRIPTION,
  EVERYDAY,
  FOUND_ALONE,
  FOUND_SHIFT,
  LENGTH,
  NEAR,
  NODE_SHIFT,
  OWN,
  SEGMENT,
  STATED,
  WORD,
} from './flags.ts'
import { differenceOf, type Entries, placeOfStated } from './forms.ts'
import { filterFor, type Table } from './table.ts'
import { childOf, mayBegin } from './trie.ts'
import { createUnits, SPARE, type Units } from './units.ts'

/** Converts all but the fixed stretches; nothing matches across their borders. */
export function convertUnits(input: Units, table: Table): Units {
  const output = createUnits(input.length + SPARE, input.doubts)
  let at = 0
  for (let index = 0; index < input.fixed.length; index += 2) {
    const start = input.fixed[index]!
    const end = input.fixed[index + 1]!
    convertStretch(input.units, at, start, table, output)
    room(output, end - start).set(input.units.subarray(start, end), output.length)
    output.fixed.push(output.length, output.length + end - start)
    output.length += end - start
    at = end
  }
  convertStretch(input.units, at, input.length, table, output)
  return output
}

function convertStretch(input: Uint16Array, start: number, end: number, table: Table, output: Units) {
  const { first } = table
  const filter = filterFor(table, end - start)
  let units = room(output, end - start)
  let to = output.length
  let at = start
  let described = 0
  while (at < end) {
    const unit = input[at]!
    const entry = first[unit]!
    if (entry & BEGINS) {
      // What stands behind the stretch is looked at, too, but cannot be part of a match.
      if (entry & FOUND_ALONE || !filter || mayBegin(unit, input[at + 1]!, input[at + 2]!, filter)) {
        const match = longest(input, at, end, table)
        if (match !== 0) {
          output.length = to
          const stays = isEveryday(match) && !isTerm(input, at, start, end, match, table)
          units = append(input, at, end, stays ? match & LENGTH : match, table, output)
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

const IS_SEGMENT = SEGMENT << FOUND_SHIFT
const IS_STATED = STATED << FOUND_SHIFT

const isEveryday = (match: number) => (match & (EVERYDAY << FOUND_SHIFT)) !== 0

/** Whether an everyday word is a term here: it stands alone, or beside a word that is no everyday one. */
function isTerm(
  input: Uint16Array,
  at: number,
  start: number,
  end: number,
  match: number,
  table: Table,
): boolean {
  const behind = at + (match & LENGTH)
  if ((at === start || !isHan(input[at - 1]!)) && (behind === end || !isHan(input[behind]!))) return true
  const last = Math.min(end, behind + NEAR)
  for (let near = Math.max(start, at - NEAR); near < last; near++) {
    const other = near >= at && near < behind ? 0 : longest(input, near, end, table)
    if ((other & LENGTH) > 1 && ((other >>> FOUND_SHIFT) & OWN) === WORD && !isEveryday(other)) return true
  }
  return false
}

const isHan = (unit: number) => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xdfff)

/** The longest segment at a place, else the longest word that no segment cuts. */
function longest(input: Uint16Array, start: number, end: number, table: Table): number {
  const match = walk(input, start, end, table)
  if (match & IS_SEGMENT) return match
  for (let at = start + 1; at < start + (match & LENGTH); at++)
    if (walk(input, at, end, table) & IS_SEGMENT) return walk(input, start, at, table)
  return match
}

/** The longest segment at a place, else the longest word. */
function walk(input: Uint16Array, start: number, end: number, { trie, entries }: Table): number {
  const { flags } = entries
  let node = trie.roots[input[start]!]!
  if (node === 0) return 0
  let match = 0
  for (let at = start + 1; ; at++) {
    const here = flags[node]!
    if (here !== 0 && (here & SEGMENT || !(match & IS_SEGMENT)))
      match = (node << NODE_SHIFT) | (here << FOUND_SHIFT) | (at - start)
    if (at === end) return match
    node = childOf(node, trie.letters[input[at]!]!, trie)
    if (node === 0) return match
  }
}

/** Writes the replacement of a match; the room for what follows it in the stretch stays. */
function append(
  input: Uint16Array,
  at: number,
  end: number,
  match: number,
  { first, entries }: Table,
  output: Units,
): Uint16Array {
  const length = match & LENGTH
  const start = output.length
  if (match & IS_STATED)
    writeEntry(entries, match >>> NODE_SHIFT, input, at, length, end - at - length, first, output)
  else writeAlone(input, at, at + length, first, output)
  if (match & IS_SEGMENT) output.fixed.push(start, output.length)
  return output.units
}

/** Writes what each unit alone becomes. */
function writeAlone(input: Uint16Array, start: number, end: number, first: Uint32Array, output: Units) {
  const { units } = output
  let to = output.length
  for (let at = start; at < end; at++) units[to++] = input[at]! ^ (first[input[at]!]! & 0xffff)
  output.length = to
}

/**
 * Writes the entry of a word.
 *
 * @param rest Units that there has to be room for after it.
 */
export function writeEntry(
  entries: Entries,
  node: number,
  input: Uint16Array,
  at: number,
  length: number,
  rest: number,
  first: Uint32Array,
  output: Units,
) {
  const stated = placeOfStated(node, entries.stated)
  if (stated >= 0) {
    const { ends, units } = entries.stated
    const start = stated === 0 ? 0 : ends[stated - 1]!
    const size = ends[stated]! - start
    const own = size > length ? room(output, size + rest) : output.units
    for (let index = 0; index < size; index++) own[output.length + index] = units[start + index]!
    step(output, size, at + length, length)
    return
  }
  const difference = differenceOf(node, entries)
  const place = output.length + (difference & 15)
  writeAlone(input, at, at + length, first, output)
  output.units[place] = difference >>> 4
}

/**
 * Writes a replacement.
 *
 * @param before Where what it replaces ends.
 * @param rest Units that there has to be room for after it.
 */
export function write(text: string, output: Units, before: number, size: number, rest: number) {
  const units = text.length > size ? room(output, text.length + rest) : output.units
  for (let at = 0; at < text.length; at++) units[output.length + at] = text.charCodeAt(at)
  step(output, text.length, before, size)
}

/** @param size Of what was replaced, up to `before`. */
function step(output: Units, written: number, before: number, size: number) {
  output.length += written
  if (written !== size) output.shifts.push(output.length, before)
}

export function room(output: Units, more: number): Uint16Array {
  if (output.length + more > output.units.length) {
    const larger = new Uint16Array((output.length + more) * 1.25)
    larger.set(output.units.subarray(0, output.length))
    output.units = larger
  }
  return output.units
}

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
