/** Opens the tables of `tables/` for look-up. They are read where they stand, as strings: a conversion of a short text
 * starts at once and pays for the words it meets. The format stands in `docs/scripts.md`. */

/** A table as `scripts/tables/trie.js` writes it: one tree for each unit that begins a word. */
export interface Table {
  /** Units that alone become one other unit, and those. */
  singles: string
  singleValues: string
  /** Nodes and value units of each tree, as codes. */
  sizes: string
  valueSizes: string
  /** For each node, level by level within its tree: the unit that leads to it. */
  labels: string
  /** The place of its first child in the tree; the first child of the next node ends its children. */
  children: string
  /** Flags of what is found there, and from bit 3 on its place in the values of the tree. */
  found: string
  /** A length and the text of each replacement. */
  values: string
}

export interface Trie extends Pick<Table, 'labels' | 'children' | 'found' | 'values'> {
  /** By unit: what it alone becomes (as the difference in bits), from bit 16 on the number of its tree, 0 for none,
   * `ALONE`, and below zero until that tree is in the filter. */
  first: Int32Array
  /** By number of the tree: where its nodes and values start. */
  nodesAt: Int32Array
  valuesAt: Int32Array
  /** Bits for each pair of units that begins a word, and for it with `WORD` when it is one, else with each third unit. */
  filter: Uint32Array
  /** Units converted so far. */
  converted: number
}

/** What is found wins over words at the same place, and nothing matches across its borders. */
export const SEGMENT = 1
/** The replacement stands in `values`. */
export const STATED = 2
/** The replacement is that of each unit alone. */
export const CHARACTERS = 4
export const VALUE_SHIFT = 3
/** What codes are counted from. */
export const PRINTABLE = 0x30
export const TREE_SHIFT = 16
const UNSEEN = 1 << 31
/** The unit alone is found in its tree: it becomes more than one unit, or is a segment. */
export const ALONE = 1 << 30
const TREES = 0x3fff
/** Stands in the filter for the third unit of a word of two; a noncharacter. */
const WORD = 0xffff
/** Bits of the filter for each node, which makes some 12 for each one that is set. */
const BITS_A_NODE = 8

export function openTrie(table: Table): Trie {
  const { labels, children, found, values, singles, singleValues, sizes, valueSizes } = table
  const first = new Int32Array(0x10000)
  for (let at = 0; at < singles.length; at++)
    first[singles.charCodeAt(at)] = singles.charCodeAt(at) ^ singleValues.charCodeAt(at)
  const nodesAt = new Int32Array(sizes.length + 2)
  const valuesAt = new Int32Array(sizes.length + 2)
  for (let tree = 1; tree <= sizes.length; tree++) {
    const start = nodesAt[tree]!
    const alone = found.charCodeAt(start) === PRINTABLE ? 0 : ALONE
    first[labels.charCodeAt(start)]! |= UNSEEN | alone | (tree << TREE_SHIFT)
    nodesAt[tree + 1] = start + sizes.charCodeAt(tree - 1) - PRINTABLE
    valuesAt[tree + 1] = valuesAt[tree]! + valueSizes.charCodeAt(tree - 1) - PRINTABLE
  }
  const filter = new Uint32Array(2 ** Math.ceil(Math.log2(labels.length + 4)) * (BITS_A_NODE / 32))
  return { labels, children, found, values, first, nodesAt, valuesAt, filter, converted: 0 }
}

/** The number of the tree in an entry of `first`. */
export const treeOf = (entry: number) => (entry >>> TREE_SHIFT) & TREES

/** The entry of a unit in `first` once the filter knows how the words of its tree begin. */
export function seeTree(unit: number, trie: Trie): number {
  const { first, labels, children, found, nodesAt, filter } = trie
  const entry = first[unit]! & ~UNSEEN
  first[unit] = entry
  const start = nodesAt[treeOf(entry)]!
  const childrenOf = (node: number) => start + children.charCodeAt(node) - PRINTABLE
  for (let child = start + 1; child < childrenOf(start + 1); child++) {
    const pair = placeOf(unit, labels.charCodeAt(child), filter)
    mark(filter, pair)
    if (found.charCodeAt(child) !== PRINTABLE) mark(filter, placeOf(pair, WORD, filter))
    else
      for (let third = childrenOf(child); third < childrenOf(child + 1); third++)
        mark(filter, placeOf(pair, labels.charCodeAt(third), filter))
  }
  return entry
}

/** False when no word of the trees seen begins with these units. */
export function mayBegin(unit: number, next: number, third: number, filter: Uint32Array): boolean {
  const pair = placeOf(unit, next, filter)
  if (!has(filter, pair)) return false
  return has(filter, placeOf(pair, WORD, filter)) || has(filter, placeOf(pair, third, filter))
}

const placeOf = (one: number, other: number, filter: Uint32Array) =>
  (Math.imul(one, 0x9e35) ^ Math.imul(other, 0x6b)) & (filter.length * 32 - 1)

const has = (filter: Uint32Array, place: number) => (filter[place >>> 5]! & (1 << (place & 31))) !== 0

function mark(filter: Uint32Array, place: number) {
  filter[place >>> 5]! |= 1 << (place & 31)
}
