/** What words and characters become in one configuration, for texts that are cut into words. */
import { unitsOf } from '../../units.ts'
import type { Parts } from '../binary.ts'
import type { OfWords } from '../chains.ts'
import {
  ALONE,
  ALWAYS,
  ASKED,
  BEGINS,
  DESCRIBES,
  DESCRIPTION,
  GIVEN,
  LOOKED_AT,
  NAMED,
  OTHER,
} from '../flags.ts'
import { arraysOfEntries, type Entries, entriesFrom, entriesOf, type Forms } from '../forms.ts'
import { once } from '../once.ts'
import { readyTable } from '../ready.ts'
import { formsOf, setFilter } from '../table.ts'
import { bitOf, childOf, filterOf, has, mark, nodeAt } from '../trie.ts'
import { companyRules, pairsOf, type Rules } from './company.ts'
import { type Lexicon, lexicon } from './lexicon.ts'

export interface WordTable {
  lexicon: Lexicon
  /** By unit: what it alone becomes (as the difference in bits), and flags. */
  first: Uint32Array
  entries: Entries
  /** Bits for the pairs of units that rules of company ask for. */
  asked: Uint32Array
  /** Bits for how words begin that do not simply become what their characters do; null until there is much to convert. */
  filter: Uint32Array | null
  /** Units converted so far. */
  converted: number
  /** Characters that take more than one unit before or after. */
  others: ReadonlyMap<string, string>
  rules: Rules
  /** Nodes of words that company decides. */
  inCompany: ReadonlyMap<number, string>
  /** From OpenCC's standard to the configuration's own characters. */
  variants: ReadonlyMap<string, string>
}

const ASKED_BITS = 14
/** Units a table converts before it gets a filter: to fill it costs more than it saves a short text. */
const FILTERED_FROM = 1 << 13

/** The table of a configuration, read at the first call. */
export const wordTable = (name: OfWords): Promise<WordTable> =>
  once(`word table ${name}`, async () => {
    const [words, rules] = [await lexicon(), companyRules(name)]
    const parts = await readyTable(name, async (isKept) => {
      const table = open(await formsOf(name), words, rules)
      if (isKept) fillFilter(table)
      return arraysOf(table)
    })
    return tableFrom(parts, words, rules)
  })

const arraysOf = ({ first, asked, filter, entries, ...maps }: WordTable) => [
  ...[first, asked, filter ?? new Uint32Array()],
  ...arraysOfEntries(entries),
  Uint32Array.from(maps.inCompany.keys()),
  ...[[...maps.inCompany.values()], [...maps.others].flat(), [...maps.variants].flat()].map((it) =>
    unitsOf(it.join('\n')),
  ),
]

function tableFrom(parts: Parts, lexicon: Lexicon, rules: Rules): WordTable {
  const [first, asked, filter] = [parts.longs(), parts.longs(), parts.longs()]
  const entries = entriesFrom(parts)
  const nodes = parts.longs()
  const words = parts.text().split('\n')
  return {
    ...{ lexicon, rules, first, asked, entries },
    filter: filter.length > 0 ? filter : null,
    inCompany: new Map(Array.from(nodes, (node, index) => [node, words[index]!])),
    others: pairsIn(parts.text()),
    variants: pairsIn(parts.text()),
    converted: 0,
  }
}

/** @param text Keys and values in turns, one a line. */
function pairsIn(text: string): Map<string, string> {
  const lines = text === '' ? [] : text.split('\n')
  const pairs = new Map<string, string>()
  for (let at = 0; at < lines.length; at += 2) pairs.set(lines[at]!, lines[at + 1]!)
  return pairs
}

function open(forms: Forms, lexicon: Lexicon, rules: Rules): WordTable {
  const { trie } = lexicon
  const { others, variants, alone } = forms
  const entries = entriesOf(forms, trie.heads.length)
  const first = new Uint32Array(0x10000)
  first.set(alone)
  for (let node = 1; node < trie.children[1]!; node++) first[trie.units[trie.labels[node]!]!]! |= BEGINS
  for (const key of others.keys()) first[key.charCodeAt(0)]! |= OTHER
  for (let low = 0; low < 16; low++) first[(DESCRIPTION << 4) | low]! |= DESCRIBES
  const inCompany = new Map<number, string>()
  const asked = new Uint32Array(2 ** (ASKED_BITS - 5))
  for (const key of rules.keys()) {
    if (key.length > 1) {
      const node = nodeAt(unitsOf(key), 0, key.length, trie)
      inCompany.set(node, key)
      entries.flags[node]! |= ASKED
      continue
    }
    const pairs = pairsOf(key, rules.of(key))
    first[key.charCodeAt(0)]! |= pairs ? ALONE : ALONE | ALWAYS
    for (const [one, other] of pairs ?? []) mark(asked, bitOf(one.charCodeAt(0), other.charCodeAt(0), asked))
  }
  for (const [unit, form] of lexicon.surnameForms)
    if ((unit ^ (first[unit]! & 0xffff)) !== form) first[unit]! |= NAMED
  for (const unit of lexicon.sameInGiven) if ((first[unit]! & 0xffff) !== 0) first[unit]! |= GIVEN
  return { lexicon, rules, first, entries, asked, others, inCompany, variants, filter: null, converted: 0 }
}

/** The filter of a table that more is converted by, null while there is none. */
export function filterFor(table: WordTable, units: number): Uint32Array | null {
  table.converted += units
  if (table.filter === null && table.converted > FILTERED_FROM) fillFilter(table)
  return table.filter
}

/** The filter of a table, made if it has none. */
export function withWordFilter(table: WordTable): Uint32Array {
  if (table.filter === null) fillFilter(table)
  return table.filter!
}

function fillFilter(table: WordTable) {
  const { entries, inCompany, lexicon } = table
  const count = entries.nodes.length + entries.stated.nodes.length + inCompany.size
  setFilter(table, lexicon.trie, filterOf(lexicon.trie, entries.flags, LOOKED_AT, count))
}

/** Whether a word that needs a look stands at a place. */
export function isLookedAt(input: Uint16Array, start: number, end: number, table: WordTable): boolean {
  const { trie } = table.lexicon
  const { flags } = table.entries
  let node = trie.roots[input[start]!]!
  for (let at = start + 1; node !== 0 && at < end; at++) {
    node = childOf(node, trie.letters[input[at]!]!, trie)
    if ((flags[node]! & LOOKED_AT) !== 0) return true
  }
  return false
}

/** False when no rule of company asks for the two units side by side. */
export const isAsked = (one: number, other: number, asked: Uint32Array) =>
  has(asked, bitOf(one, other, asked))
