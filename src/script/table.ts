/** Opens the tables of the configurations for passes that know no words: OpenCC's plain result. */
import { readTable } from './binary.ts'
import { isOfWords, type OfWords, type TableName } from './chains.ts'
import { type Entries, entriesOf, type Forms, readForms, STATED } from './forms.ts'
import { EVERYDAY, filterOf, OWN, readTrie, SEGMENT, type Trie, WORD } from './trie.ts'

export interface Table {
  trie: Trie
  /** By unit: what it alone becomes (as the difference in bits), and flags. */
  first: Int32Array
  /** Its flags say, too, where a word or segment is found. */
  entries: Entries
  /** Bits for how what is found begins; null until there is much to convert: to fill it costs more than it saves a short text. */
  filter: Uint32Array | null
  /** Units converted so far. */
  converted: number
}

/** Something that is found may begin with the unit. */
export const BEGINS = 1 << 16
/** The unit alone is found: it becomes more than one unit, or is a segment. */
export const ALONE = 1 << 17
/** Units a table converts before it gets a filter. */
const FILTERED_FROM = 1 << 13

const opened = new Map<string, Promise<unknown>>()

/** What `open` gives for a name, done once. */
export function once<T>(name: string, open: () => Promise<T>): Promise<T> {
  const made = (opened.get(name) as Promise<T> | undefined) ?? open()
  opened.set(name, made)
  return made
}

/** The trie of the word list, with the rest of its file. */
export const wordTrie = () =>
  once('words', async () => {
    const parts = await readTable('words')
    return { ...readTrie(parts, true), parts }
  })

/** What characters and words become from Simplified. */
export const formsOf = (name: OfWords): Promise<Forms> =>
  once(`forms of ${name}`, async () => {
    const [parts, base] = await Promise.all([readTable(name), name === 's2t' ? null : formsOf('s2t')])
    return readForms(parts, base)
  })

/** @param own Words of our own and everyday words are told; else the table gives what OpenCC gives. */
export const tableOf = (name: TableName, own: boolean): Promise<Table> =>
  once(`${own ? 'own ' : ''}table ${name}`, async () => {
    if (isOfWords(name)) return open(...(await Promise.all([wordTrie(), formsOf(name)])), SEGMENT)
    const parts = await readTable(name)
    const trie = readTrie(parts)
    return open(own ? trie : plain(trie), readForms(parts, null), SEGMENT | WORD | EVERYDAY)
  })

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
  const first = new Int32Array(0x10000)
  first.set(forms.alone)
  for (let node = 1; node < children[1]!; node++)
    first[units[labels[node]!]!]! |= flags[node]! === 0 ? BEGINS : BEGINS | ALONE
  return { trie, first, entries, filter: null, converted: 0 }
}

/** The filter of a table that more is converted by, null while there is none. */
export function filterFor(table: Table, units: number): Uint32Array | null {
  table.converted += units
  if (table.filter === null && table.converted > FILTERED_FROM) {
    const { flags } = table.entries
    let count = 0
    for (let node = 0; node < flags.length; node++) if (flags[node] !== 0) count++
    setFilter(table, table.trie, filterOf(table.trie, flags, 0xff, count))
  }
  return table.filter
}

/** Gives a table its filter; what begins no key is known then, too. */
export function setFilter(
  table: { first: Int32Array; filter: Uint32Array | null },
  { units }: Trie,
  { filter, begins }: ReturnType<typeof filterOf>,
) {
  table.filter = filter
  for (let letter = 1; letter < begins.length; letter++)
    if (begins[letter] === 0) table.first[units[letter]!]! &= ~BEGINS
}
