/** Converts Simplified text word by word: where a character or word is met that does not simply go character by character,
 * the stretch around it is cut into words, and each word becomes what it becomes alone. */
import {
  A_NAME,
  ALONE,
  ALWAYS,
  ASKED,
  BEGINS,
  DESCRIBES,
  FLAGGED,
  GIVEN,
  MAX_STRETCH,
  NAMED,
  OTHER,
  REACH,
  STATED,
} from '../flags.ts'
import { descriptionEnd, room, write, writeEntry } from '../pass.ts'
import { isJoined, mayBegin } from '../trie.ts'
import { createUnits, SPARE, type Units } from '../units.ts'
import { split } from './company.data.ts'
import { formOf } from './company.ts'
import { nameEvidence } from './names.ts'
import { bestPath, type Token } from './path.ts'
import { filterFor, isAsked, isLookedAt, type WordTable } from './table.ts'

/** Converts all but the fixed stretches; nothing matches across their borders. */
export function convertByWords(input: Units, table: WordTable): Units {
  const output = createUnits(input.length + SPARE, input.doubts)
  let at = 0
  for (let index = 0; index < input.fixed.length; index += 2) {
    const [start, end] = [input.fixed[index]!, input.fixed[index + 1]!]
    convertStretch(input, at, start, table, output)
    room(output, end - start).set(input.units.subarray(start, end), output.length)
    output.length += end - start
    at = end
  }
  convertStretch(input, at, input.length, table, output)
  return output
}

function convertStretch(all: Units, start: number, end: number, table: WordTable, output: Units) {
  const { first } = table
  const filter = filterFor(table, end - start)
  const input = all.units
  let units = room(output, end - start)
  let to = output.length
  let at = start
  /** Where the place that may still be cut begins: behind the last stretch, and what went as it is. */
  let floor = start
  let described = start
  while (at < end) {
    const next = writePlain(input, at, end, first, filter, units, to)
    to += next - at
    at = next
    if (at === end) break
    const unit = input[at]!
    const entry = first[unit]!
    if (isOfWords(entry, input, at, end, filter, table)) {
      const from = startOf(input, at, floor, table)
      const until = endOf(input, at, end, from, table)
      output.length = to - (at - from)
      writeWords(input, from, until, end, all.length, table, output)
      units = room(output, end - until)
      to = output.length
      at = until
      floor = until
      continue
    }
    if (entry & DESCRIBES && at >= described) {
      described = descriptionEnd(input, at, end)
      if (described <= end) {
        units.set(input.subarray(at, described), to)
        to += described - at
        at = described
        floor = at
        continue
      }
    }
    if (entry & OTHER) {
      const size = unit >>> 10 === 0x36 && input[at + 1]! >>> 10 === 0x37 && at + 1 < end ? 2 : 1
      const value = table.others.get(String.fromCharCode(...input.subarray(at, at + size)))
      if (value !== undefined) {
        output.length = to
        write(value, output, at + size, size, end - at)
        units = output.units
        to = output.length
        at += size
        floor = at
        continue
      }
    }
    units[to++] = unit ^ (entry & 0xffff)
    at++
  }
  output.length = to
}

/** Writes what begins no word that needs a look, or none that may stand here: most units. @returns Where the next such word may begin. */
function writePlain(
  input: Uint16Array,
  from: number,
  end: number,
  first: Uint32Array,
  filter: Uint32Array | null,
  units: Uint16Array,
  to: number,
): number {
  const ahead = to - from
  let at = from
  for (; at < end; at++) {
    const unit = input[at]!
    const entry = first[unit]!
    if (
      entry >= BEGINS &&
      (entry >= FLAGGED || filter === null || mayBegin(unit, input[at + 1]!, input[at + 2]!, filter))
    )
      break
    units[at + ahead] = unit ^ (entry & 0xffff)
  }
  return at
}

/** Whether what stands at a place may be more than its characters, one by one. */
const isOfWords = (
  entry: number,
  input: Uint16Array,
  at: number,
  end: number,
  filter: Uint32Array | null,
  table: WordTable,
): boolean => {
  const unit = input[at]!
  const { asked } = table
  return (
    ((entry & ALONE) !== 0 &&
      ((entry & ALWAYS) !== 0 ||
        isAsked(input[at - 1]!, unit, asked) ||
        isAsked(unit, input[at + 1]!, asked))) ||
    ((entry & NAMED) !== 0 && mayName(input, at, table)) ||
    ((entry & GIVEN) !== 0 && mayBeGiven(input, at, table)) ||
    ((entry & BEGINS) !== 0 &&
      (filter === null || mayBegin(unit, input[at + 1]!, input[at + 2]!, filter)) &&
      isLookedAt(input, at, end, table))
  )
}

/** A surname that no word ties to what stands before, with a character of given names behind. */
const mayName = (input: Uint16Array, at: number, { lexicon }: WordTable) =>
  lexicon.given[input[at + 1]!] !== 0 && !isJoined(input[at - 1]!, input[at]!, lexicon.pairs)

/** A character behind a surname that no word ties to it. */
const mayBeGiven = (input: Uint16Array, at: number, { lexicon: { surnames, pairs } }: WordTable) =>
  !isJoined(input[at - 1]!, input[at]!, pairs) &&
  (surnames[input[at - 1]!] !== 0 ||
    (surnames[input[at - 2]!] !== 0 && !isJoined(input[at - 2]!, input[at - 1]!, pairs)))

/** The start of the stretch to cut around a place: no word reaches across it. */
function startOf(input: Uint16Array, at: number, floor: number, { first, lexicon }: WordTable): number {
  const least = Math.max(floor, at - MAX_STRETCH / 2)
  let start = at
  let seen = first[input[at]!]! & (ALONE | GIVEN) ? at - REACH : at
  while (start > least) {
    if (
      !isJoined(input[start - 1]!, input[start]!, lexicon.pairs) &&
      (start <= seen || !isHan(input[start - 1]!))
    )
      break
    start--
    if (first[input[start]!]! & ALWAYS) seen = start - REACH
  }
  return start
}

function endOf(input: Uint16Array, at: number, end: number, start: number, table: WordTable): number {
  const { first, lexicon } = table
  const most = Math.min(end, start + MAX_STRETCH)
  let until = at
  let seen = at
  while (until < most) {
    const joined = until === at || isJoined(input[until - 1]!, input[until]!, lexicon.pairs)
    if (!joined && (until > seen || !isHan(input[until]!))) break
    if (first[input[until]!]! & (ALONE | NAMED)) seen = until + REACH
    until++
  }
  return Math.max(until, at + 1)
}

const isHan = (unit: number) => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xdfff)

function writeWords(
  input: Uint16Array,
  start: number,
  end: number,
  last: number,
  length: number,
  table: WordTable,
  output: Units,
) {
  const { lexicon, entries, first } = table
  const tokens = bestPath(input, start, end, lexicon, nameEvidence)
  room(output, last - start)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const size = token.end - token.start
    if (token.node === A_NAME) {
      writeName(input, token, table, output)
      continue
    }
    const form = decided(input, tokens, index, length, table)
    if (form !== null) {
      write(form, output, token.end, size, last - token.start)
      continue
    }
    if (size > 1 && (entries.flags[token.node]! & STATED) !== 0) {
      writeEntry(entries, token.node, input, token.start, size, last - token.end, first, output)
      continue
    }
    if (output.doubts && size === 1) noteDoubt(input[token.start]!, table, output)
    writeCharacters(input, token, table, output)
  }
}

/** A character alone that has no usual form, where nothing around it decided. */
function noteDoubt(unit: number, { first, rules, variants }: WordTable, output: Units) {
  const character = String.fromCharCode(unit)
  if (!split.includes(character)) return
  const become = (form: string) => Array.from(form, (it) => variants.get(it) ?? it).join('')
  const forms = new Set(rules.of(character).map(({ form }) => become(form)))
  forms.delete(String.fromCharCode(unit ^ (first[unit]! & 0xffff)))
  if (forms.size > 0) output.doubts?.push({ at: output.length, length: 1, instead: [...forms] })
}

/** What the company of a word decides that it becomes; null: nothing. */
export function decided(
  input: Uint16Array,
  tokens: readonly Token[],
  index: number,
  length: number,
  table: WordTable,
): string | null {
  const { start, end, node } = tokens[index]!
  const alone = end - start === 1
  if (alone ? (table.first[input[start]!]! & ALONE) === 0 : (table.entries.flags[node]! & ASKED) === 0)
    return null
  const key = alone ? String.fromCharCode(input[start]!) : table.inCompany.get(node)!
  const form = formOf(table.rules.of(key), tokens, index, input, length, table.lexicon)
  return form && variantOf(form, table)
}

const variantOf = (form: string, { variants }: WordTable) =>
  Array.from(form, (it) => variants.get(it) ?? it).join('')

function writeName(input: Uint16Array, { start, end }: Token, table: WordTable, output: Units) {
  const { first, lexicon } = table
  const units = output.units
  const surname = input[start]!
  units[output.length++] = lexicon.surnameForms.get(surname) ?? surname ^ (first[surname]! & 0xffff)
  for (let at = start + 1; at < end; at++) {
    const unit = input[at]!
    units[output.length++] = lexicon.sameInGiven.has(unit) ? unit : unit ^ (first[unit]! & 0xffff)
  }
}

function writeCharacters(
  input: Uint16Array,
  { start, end }: Token,
  { first, others }: WordTable,
  output: Units,
) {
  for (let at = start; at < end; at++) {
    const unit = input[at]!
    const size = unit >>> 10 === 0x36 && input[at + 1]! >>> 10 === 0x37 ? 2 : 1
    const value =
      first[unit]! & OTHER ? others.get(String.fromCharCode(...input.subarray(at, at + size))) : undefined
    if (value !== undefined) {
      write(value, output, at + size, size, 0)
      at += size - 1
    } else output.units[output.length++] = unit ^ (first[unit]! & 0xffff)
  }
}
