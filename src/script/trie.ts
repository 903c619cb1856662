/** Reads a trie and looks keys up in it. The format stands in `docs/scripts.md`. */
import type { Parts } from './binary.ts'
import { ENDS, WORD } from './flags.ts'

export interface Trie {
  /** By unit: its letter in the alphabet of the trie, 0 for none. */
  letters: Uint16Array
  /** By letter: its unit. */
  units: Uint16Array
  /** For each node, level by level: the letter that leads to it; those of siblings rise. */
  labels: Uint16Array
  /** The first child of a node; that of the next one ends its children. */
  children: Uint32Array
  /** Flags of what ends at a node. */
  heads: Uint8Array
  /** By unit: the node of the keys that begin with it, 0 for none. */
  roots: Uint32Array
}

/** What the word list has besides its trie. */
export interface Lists {
  /** The cost of the word that ends at a node, 0 for none, and from bit 8 on its part of speech. */
  info: Uint16Array
  /** Bits for each pair of units that stand side by side in a word. */
  pairs: Uint32Array
}

/** In `heads` of the word list: no word of it ends there or below. */
const BARE = 4
const CHILDREN_SHIFT = 3
/** So many children or more are counted apart. */
const MANY = 31
const PART_SHIFT = 8
const PAIR_BITS = 22
const TWO_BYTES = 192

/** @param list Costs and parts of speech of the words follow; else `info` and `pairs` are empty. */
export function readTrie(parts: Parts, list = false): Trie & Lists {
  const [alphabet, heads, many, gaps] = [parts.numbers(), parts.bytes(), parts.numbers(), parts.bytes()]
  const [costs, partOf] = list ? [parts.bytes(), parts.bytes()] : []
  const [letters, roots] = [new Uint16Array(0x10000), new Uint32Array(0x10000)]
  const units = new Uint16Array(alphabet.length + 1)
  for (let letter = 1, unit = 0; letter < units.length; letter++) {
    unit = (unit + alphabet[letter - 1]!) & 0xffff
    letters[unit] = letter
    units[letter] = unit
  }
  const nodes = heads.length
  const labels = new Uint16Array(nodes + 1)
  const children = new Uint32Array(nodes + 1)
  const info = new Uint16Array(list ? nodes : 0)
  const pairs = new Uint32Array(list ? 2 ** (PAIR_BITS - 5) : 1)
  let child = 1
  let word = 0
  let crowded = 0
  let gap = 0
  // One loop for all: it runs before it is compiled.
  for (let node = 0; node < nodes; node++) {
    const head = heads[node]!
    children[node] = child
    if (costs && head & WORD) info[node] = (partOf![word]! << PART_SHIFT) | costs[word++]!
    if (head < 1 << CHILDREN_SHIFT) continue
    let end = child + (head >>> CHILDREN_SHIFT)
    if (end - child === MANY) end += many[crowded++]!
    const unit = units[labels[node]!]!
    for (let label = 0; child < end; child++) {
      const step = gaps[gap++]!
      label += step < TWO_BYTES ? step + 1 : TWO_BYTES + ((step - TWO_BYTES) << 8) + gaps[gap++]! + 1
      labels[child] = label
      if (!costs || node === 0 || heads[child]! & BARE) continue
      const place = placeOfPair(unit, units[label]!, pairs)
      pairs[place >>> 5]! |= 1 << (place & 31)
    }
  }
  children[nodes] = child
  for (let node = 1; node < children[1]!; node++) roots[units[labels[node]!]!] = node
  return { letters, units, labels, children, heads, roots, info, pairs }
}

/** The arrays of a trie, as `trieOf` takes them. */
export const arraysOf = ({ letters, units, labels, children, heads, roots }: Trie) => [
  ...[letters, units, labels],
  ...[children, heads, roots],
]

export const trieOf = (parts: Parts): Trie => ({
  letters: parts.units(),
  units: parts.units(),
  labels: parts.units(),
  children: parts.longs(),
  heads: parts.bytes(),
  roots: parts.longs(),
})

const placeOfPair = (one: number, other: number, pairs: Uint32Array) =>
  (Math.imul(one, 0x9e3d) ^ Math.imul(other, 0x6b)) & (pairs.length * 32 - 1)

/** False when no word holds the two units side by side. */
export function isJoined(one: number, other: number, pairs: Uint32Array): boolean {
  const place = placeOfPair(one, other, pairs)
  return (pairs[place >>> 5]! & (1 << (place & 31))) !== 0
}

/** The child of a node that a letter leads to, 0 for none. */
export function childOf(node: number, letter: number, { labels, children }: Trie): number {
  let low = children[node]!
  const last = children[node + 1]!
  let high = last
  while (low < high) {
    const middle = (low + high) >>> 1
    if (labels[middle]! < letter) low = middle + 1
    else high = middle
  }
  return low < last && labels[low] === letter ? low : 0
}

/** The node of the key that stands from `start` to `end`, 0 for none. */
export function nodeAt(input: Uint16Array, start: number, end: number, trie: Trie): number {
  let node = trie.roots[input[start]!]!
  for (let at = start + 1; node !== 0 && at < end; at++) node = childOf(node, trie.letters[input[at]!]!, trie)
  return node
}

/** The bits of a filter for each key, which makes a tenth of them that are set. */
const BITS_A_KEY = 16

/**
 * Bits for how the keys begin that end at nodes with one of some flags, and whether a unit begins one of them, by its letter.
 *
 * @param flags By node.
 * @param count How many keys there are, or a few more.
 */
export function filterOf({ labels, children, units }: Trie, flags: Uint8Array, asked: number, count: number) {
  const begins = new Uint8Array(units.length)
  const filter = new Uint32Array((2 ** Math.ceil(Math.log2(count * BITS_A_KEY + 32))) >>> 5)
  const parents = new Uint32Array(labels.length)
  for (let node = 0, child = 1; node + 1 < children.length; node++) {
    for (const end = children[node + 1]!; child < end; child++) parents[child] = node
    if ((flags[node]! & asked) === 0) continue
    let [first, second, third] = [0, 0, 0]
    for (let at = node; at !== 0; at = parents[at]!) {
      third = second
      second = first
      first = labels[at]!
    }
    begins[first] = 1
    if (second === 0) continue
    const pair = bitOf(units[first]!, units[second]!, filter)
    mark(filter, pair)
    mark(filter, bitOf(pair, third === 0 ? ENDS : units[third]!, filter))
  }
  return { filter, begins }
}

/** False when no key that the filter knows begins with these units: the quick half of `mayBegin`. */
export const mayBeginPair = (unit: number, next: number, filter: Uint32Array) =>
  has(filter, bitOf(unit, next, filter))

/** False when no key that the filter knows begins with these units. */
export function mayBegin(unit: number, next: number, third: number, filter: Uint32Array): boolean {
  const pair = bitOf(unit, next, filter)
  if (!has(filter, pair)) return false
  return has(filter, bitOf(pair, ENDS, filter)) || has(filter, bitOf(pair, third, filter))
}

/** The bit of a filter that two numbers share with few others. */
export const bitOf = (one: number, other: number, filter: Uint32Array) =>
  (Math.imul(one, 0x9e35) ^ Math.imul(other, 0x6b)) & (filter.length * 32 - 1)

export const has = (filter: Uint32Array, bit: number) => (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0

export function mark(filter: Uint32Array, bit: number) {
  filter[bit >>> 5]! |= 1 << (bit & 31)
}
