/** Reads the tables of `tables/` into typed arrays for look-up. The format stands in `docs/scripts.md`. */

/** A table as `scripts/tables/trie.js` writes it. */
export interface Table {
  /** Characters that one other character replaces, and those. */
  singles: string
  singleValues: string
  /** Number of nodes of the first level. */
  roots: string
  /** Unit that leads to each node, level by level, children side by side in code order. */
  labels: string
  /** Number of children and flags of each node. */
  shape: string
  /** Replacements in the order of their nodes: a length and the text. */
  values: string
}

export interface Trie {
  /** By unit: what it alone becomes, and from bit 16 on the number of its node, 0 for none. */
  first: Int32Array
  /** By node: unit, first child (the next node's first child ends the list), and what is found there. */
  labels: Uint16Array
  children: Int32Array
  /** 0 nothing; else the flags, and from bit 3 on the place in `values`. */
  found: Int32Array
  values: string
  /** A bit for each pair of units that begins a word, found by `pairBit`; some others have one too. */
  pairs: Uint32Array
  /** A segment that starts at the same place wins over a word, and bounds all matches. */
  segments: boolean
}

export const SEGMENT = 1
export const STATED = 2
export const CHARACTERS = 4
export const PRINTABLE = 0x30
const FLAGS = SEGMENT | STATED | CHARACTERS
const SHIFT = 3
/** Bits of the filter for each pair: one in 32 pairs that begin no word passes it. */
const BITS_A_PAIR = 32

export function readTrie(table: Table): Trie {
  const { labels: text, shape, values } = table
  const size = text.length
  const first = new Int32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) first[unit] = unit
  for (let at = 0; at < table.singles.length; at++)
    first[table.singles.charCodeAt(at)] = table.singleValues.charCodeAt(at)
  const roots = table.roots.charCodeAt(0) - PRINTABLE
  // Node 0 stands for "none", so that everything after it is counted from 1.
  const labels = new Uint16Array(size + 1)
  const children = new Int32Array(size + 2)
  const found = new Int32Array(size + 1)
  let next = roots + 1
  let value = 0
  let segments = 0
  for (let at = 0; at < size; at++) {
    const code = shape.charCodeAt(at) - PRINTABLE
    const flags = code & FLAGS
    labels[at + 1] = text.charCodeAt(at)
    children[at + 1] = next
    next += code >> SHIFT
    if (flags === 0) continue
    segments |= flags & SEGMENT
    found[at + 1] = (value << SHIFT) | flags
    if (flags & STATED) value += values.charCodeAt(value) - PRINTABLE + 1
  }
  children[size + 1] = next
  for (let node = 1; node <= roots; node++) first[labels[node]!]! |= node << 16
  return {
    first,
    labels,
    children,
    found,
    values,
    pairs: readPairs(labels, children, roots),
    segments: segments > 0,
  }
}

function readPairs(labels: Uint16Array, children: Int32Array, roots: number): Uint32Array {
  const count = children[roots + 1]! - roots - 1
  const pairs = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, count))) * (BITS_A_PAIR / 32))
  const mask = pairs.length * 32 - 1
  for (let node = 1; node <= roots; node++)
    for (let child = children[node]!; child < children[node + 1]!; child++) {
      const bit = pairBit(labels[node]!, labels[child]!, mask)
      pairs[bit >> 5]! |= 1 << (bit & 31)
    }
  return pairs
}

/** The place of a pair of units in a filter of `mask + 1` bits. */
export function pairBit(unit: number, next: number, mask: number): number {
  return (Math.imul(unit, 0x9e35) ^ Math.imul(next, 0x6b)) & mask
}
