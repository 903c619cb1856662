/** Opens the tables of the configurations for passes that know no words: OpenCC's plain result. */
import { Parts } from './binary.ts'
import { isOfWords, type OfWords, type TableName } from './chains.ts'
import { readShipped } from './files.ts'
import { BEGINS, EVERYDAY, FOUND_ALONE, OWN, SEGMENT, STATED, WORD } from './flags.ts'
import { arraysOfEntries, type Entries, entriesFrom, entriesOf, type Forms, readForms } from './forms.ts'
import { once } from './once.ts'
import { readyTable } from './ready.ts'
import { arraysOf, filterOf, readTrie, type Trie, trieOf } from './trie.ts'
import { lexicon } from './words/lexicon.ts'

export interface Table {
  trie: Trie
  /** By unit: what it alone becomes (as the difference in bits), and flags. */
  first: Uint32Array
  /** Its flags say, too, where a word or segment is found. */
  entries: Entries
  /** Bits for how what is found begins; null until there is much to convert: to fill it costs more than it saves a short text. */
  filter: Uint32Array | null
  /** Units converted so far. */
  converted: number
}

/** Units a table converts before it gets a filter. */
const FILTERED_FROM = 1 << 13

/** What characters and words become from Simplified. */
export const formsOf = (name: OfWords): Promise<Forms> =>
  once(`forms of ${name}`, async () => {
    const [bytes, base] = await Promise.all([readShipped(name), name === 's2t' ? null : formsOf('s2t')])
    return readForms(new Parts(bytes), base)
  })

/** @param own Words of our own and everyday words are told; else the table gives what OpenCC gives. */
export const tableOf = (name: TableName, own: boolean): Promise<Table> =>
  once(`table ${name} ${own}`, async () => {
    const file = own && !isOfWords(name) ? `${name}-own` : `${name}-plain`
    if (isOfWords(name)) {
      const { trie } = await lexicon()
      const make = async () => open(trie, await formsOf(name), SEGMENT)
      return tableFrom(trie, await readyTable(file, async (isKept) => arraysOfTable(await make(), isKept)))
    }
    const parts = await readyTable(file, async (isKept) => {
      const shipped = new Parts(await readShipped(name))
      const trie = readTrie(shipped)
      const table = open(own ? trie : plain(trie), readForms(shipped, null), SEGMENT | WORD | EVERYDAY)
      return [...arraysOf(table.trie), ...arraysOfTable(table, isKept)]
    })
    return tableFrom(trieOf(parts), parts)
  })

function arraysOfTable(table: Table, isFiltered: boolean) {
  if (isFiltered) fillFilter(table)
  return [table.first, ...arraysOfEntries(table.entries), table.filter ?? new Uint32Array()]
}

function tableFrom(trie: Trie, parts: Parts): Table {
  const [first, entries, filter] = [parts.longs(), entriesFrom(parts), parts.longs()]
  return { trie, first, entries, filter: filter.length > 0 ? filter : null, converted: 0 }
}

/** A trie without what is ours. */
const plain = (trie: Trie): Trie => ({
  ...trie,
  heads: trie.heads.map((head) => ((head & OWN) === OWN ? 0 : head & ~EVERYDAY)),
})

/** @param asked What heads of nodes say that is found. */
function open(trie: Trie, forms: Forms, asked: number): Table {
  const { heads, children, labels, units } = trie
  const entries = entriesOf(forms, heads.length, forms.plain, forms.words)
  const { flags } = entries
  for (let node = 0; node < heads.length; node++) {
    const found = heads[node]! & asked
    if (found === 0) flags[node] = 0
    else flags[node]! |= found
  }
  for (const [node, value] of forms.words) flags[node] = value === '' ? WORD : WORD | STATED
  const first = new Uint32Array(0x10000)
  first.set(forms.alone)
  for (let node = 1; node < children[1]!; node++)
    first[units[labels[node]!]!]! |= flags[node]! === 0 ? BEGINS : BEGINS | FOUND_ALONE
  return { trie, first, entries, filter: null, converted: 0 }
}

/** The filter of a table that more is converted by, null while there is none. */
export function filterFor(table: Table, units: number): Uint32Array | null {
  table.converted += units
  if (table.filter === null && table.converted > FILTERED_FROM) fillFilter(table)
  return table.filter
}

/** The filter of a table, made if it has none. */
export function withFilter(table: Table): Uint32Array {
  if (table.filter === null) fillFilter(table)
  return table.filter!
}

function fillFilter(table: Table) {
  const { flags } = table.entries
  let count = 0
  for (let node = 0; node < flags.length; node++) if (flags[node] !== 0) count++
  setFilter(table, table.trie, filterOf(table.trie, flags, 0xff, count))
}

/** Gives a table its filter; what begins no key is known then, too. */
export function setFilter(
  table: { first: Uint32Array; filter: Uint32Array | null },
  { units }: Trie,
  { filter, begins }: ReturnType<typeof filterOf>,
) {
  table.filter = filter
  for (let letter = 1; letter < begins.length; letter++)
    if (begins[letter] === 0) table.first[units[letter]!]! &= ~BEGINS
}
