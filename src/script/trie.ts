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
   * `ALONE`, and below zero until the pairs of that tree are in the filter. */
  first: Int32Array
  /** By number of the tree: where its nodes and values start. */
  nodesAt: Int32Array
  valuesAt: Int32Array
  /** A bit, at `pairBit`, for each pair of units that begins a word; some others have one too. */
  pairs: Uint32Array
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
/** Bits of the filter for each node, which makes some 25 for each pair. */
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
  const pairs = new Uint32Array(2 ** Math.ceil(Math.log2(labels.length + 4)) * (BITS_A_NODE / 32))
  return { labels, children, found, values, first, nodesAt, valuesAt, pairs }
}

/** The number of the tree in an entry of `first`. */
export const treeOf = (entry: number) => (entry >>> TREE_SHIFT) & TREES

/** The entry of a unit in `first` once the filter knows the pairs of its tree. */
export function seeTree(unit: number, trie: Trie): number {
  const { first, labels, children, nodesAt, pairs } = trie
  const entry = first[unit]! & ~UNSEEN
  first[unit] = entry
  const start = nodesAt[treeOf(entry)]!
  const end = start + children.charCodeAt(start + 1) - PRINTABLE
  for (let child = start + 1; child < end; child++) {
    const bit = pairBit(unit, labels.charCodeAt(child), pairs)
    pairs[bit >>> 5]! |= 1 << (bit & 31)
  }
  return entry
}

/** The place of a pair of units in the filter. */
export function pairBit(unit: number, next: number, pairs: Uint32Array): number {
  return (Math.imul(unit, 0x9e35) ^ Math.imul(next, 0x6b)) & (pairs.length * 32 - 1)
}
