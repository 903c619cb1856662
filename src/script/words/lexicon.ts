/** The word list: a trie of words with their costs and parts of speech, and what names are made of. */
import { partsOf, readTable } from '../binary.ts'

export interface Lexicon {
  /** For each node, level by level: the unit that leads to it. */
  labels: Uint16Array
  /** The cost of the word that ends at a node, 0 for none, and from bit 8 on its part of speech. */
  info: Uint16Array
  /** The first child of a node; that of the next one ends its children. */
  children: Uint32Array
  /** Bits for each pair of units that stand side by side in a word. */
  pairs: Uint32Array
  /** By unit: the node of the words that begin with it. */
  roots: Uint32Array
  /** By unit: what it costs as a surname and in a given name; 0: it is none. */
  surnames: Uint8Array
  given: Uint8Array
  /** What becomes of a surname; the others go as characters. */
  surnameForms: ReadonlyMap<number, number>
  /** Units that stay as they are in a given name. */
  sameInGiven: ReadonlySet<number>
}

export const COST = 0xff
const PART_SHIFT = 8

/** Parts of speech, as `scripts/tables/lexicon.js` numbers them. */
export const PARTS_OF_SPEECH = [
  '',
  'n',
  'v',
  'a',
  'm',
  'q',
  'd',
  'r',
  'p',
  'c',
  'f',
  's',
  't',
  'nr',
  'ns',
  'i',
]

let opened: Promise<Lexicon> | null = null

/** The word list, read at the first call. */
export function lexicon(): Promise<Lexicon> {
  opened ??= readTable('lexicon').then(open)
  return opened
}

function open(buffer: ArrayBuffer): Lexicon {
  const parts = partsOf(buffer)
  const narrow = (index: number) => new Uint16Array(buffer, parts[index]![0], parts[index]![1] >> 1)
  const wide = (index: number) => new Uint32Array(buffer, parts[index]![0], parts[index]![1] >> 2)
  const [labels, info, children] = [narrow(0), narrow(1), wide(2)]
  const roots = new Uint32Array(0x10000)
  for (let node = children[0]!; node < children[1]!; node++) roots[labels[node]!] = node
  return {
    labels,
    info,
    children,
    pairs: wide(3),
    roots,
    surnames: byUnit(narrow(4)),
    given: byUnit(narrow(5)),
    surnameForms: new Map(Array.from(pairsOf(narrow(6)))),
    sameInGiven: new Set(narrow(7)),
  }
}

function byUnit(pairs: Uint16Array): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [unit, value] of pairsOf(pairs)) table[unit] = value
  return table
}

function* pairsOf(units: Uint16Array): Generator<[number, number]> {
  for (let at = 0; at < units.length; at += 2) yield [units[at]!, units[at + 1]!]
}

/** False when no word holds the two units side by side. */
export function isJoined(one: number, other: number, pairs: Uint32Array): boolean {
  const place = (Math.imul(one, 0x9e3d) ^ Math.imul(other, 0x6b)) & (pairs.length * 32 - 1)
  return (pairs[place >>> 5]! & (1 << (place & 31))) !== 0
}

/** The child of a node that a unit leads to, 0 for none. */
export function childOf(node: number, unit: number, { labels, children }: Lexicon): number {
  let low = children[node]!
  const last = children[node + 1]!
  let high = last
  while (low < high) {
    const middle = (low + high) >>> 1
    if (labels[middle]! < unit) low = middle + 1
    else high = middle
  }
  return low < last && labels[low] === unit ? low : 0
}

/** The node of a word, 0 for none. */
export function nodeOf(word: string, lexicon: Lexicon): number {
  let node = lexicon.roots[word.charCodeAt(0)]!
  for (let at = 1; node !== 0 && at < word.length; at++) node = childOf(node, word.charCodeAt(at), lexicon)
  return node
}

export const costOf = (node: number, { info }: Lexicon) => info[node]! & COST

/** The part of speech of the word at a node. */
export const partOf = (node: number, { info }: Lexicon) => PARTS_OF_SPEECH[info[node]! >>> PART_SHIFT]!
