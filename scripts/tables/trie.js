/* Writes keys as the trie that src/script/trie.ts reads; the format stands in docs/scripts.md. */
import { numbers } from './binary.js'

/**
 * @typedef {{ unit: string, key: string, children: Map<string, Node>, id: number, kind: number }} Node
 * @typedef {{ nodes: Node[], alphabet: string[] }} Layout All nodes, and all units by how common they are.
 */

/** A word ends at the node. */
export const WORD = 1
/** What ends there wins over words at the same place, and nothing matches across its borders. */
export const SEGMENT = 2
/** No word of the word list ends there or below. */
export const BARE = 4
/** In tables without a word list: as the word is written both here and there, it is the more common one. */
export const EVERYDAY = 4
/** In those: a segment with words on only. */
export const OWN = WORD | SEGMENT
const CHILDREN_SHIFT = 3
/** So many children or more are counted apart. */
const MANY = 31
const LONGEST = 31
const MOST_LETTERS = 16_000

/** @param {string} [unit] @param {string} [key] @returns {Node} */
export const node = (unit = '', key = '') => ({ unit, key, children: new Map(), id: 0, kind: 0 })

/** The node of a key, made when it is not there. @param {Node} root @param {string} key */
export function add(root, key) {
  if (key.length > LONGEST) throw new Error(`trie: ${key} is too long`)
  let at = root
  for (const unit of key.split('')) {
    const next = at.children.get(unit) ?? node(unit, at.key + unit)
    at.children.set(unit, next)
    at = next
  }
  return at
}

/**
 * All nodes level by level, the children of one by how common their units are; each gets its place as its id.
 * @param {Node} root
 * @returns {Layout}
 */
export function layOut(root) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const count = (/** @type {Node} */ { children }) => {
    for (const child of children.values()) {
      counts.set(child.unit, (counts.get(child.unit) ?? 0) + 1)
      count(child)
    }
  }
  count(root)
  const common = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  // By code among the equally common, give or take, so that the alphabet itself is short.
  const alphabet = common
    .map(([unit], index) => ({ unit, level: Math.floor(Math.log2(index + 1)) }))
    .sort((a, b) => a.level - b.level || (a.unit < b.unit ? -1 : 1))
    .map(({ unit }) => unit)
  const letters = lettersOf(alphabet)
  const nodes = [root]
  for (const [id, it] of nodes.entries()) {
    it.id = id
    nodes.push(...[...it.children.values()].sort((a, b) => letters(a.unit) - letters(b.unit)))
  }
  return { nodes, alphabet }
}

/** @param {string[]} alphabet */
function lettersOf(alphabet) {
  const places = new Map(alphabet.map((unit, index) => [unit, index]))
  return (/** @type {string} */ unit) => places.get(unit) ?? 0
}

/**
 * The arrays of a trie: its alphabet, for each node its kind and number of children, and for each but the root how many letters of the
 * alphabet lie between it and the sibling before.
 * @param {Layout} trie
 */
export function trieArrays({ nodes, alphabet }) {
  const letters = lettersOf(alphabet)
  const many = []
  const gaps = []
  const kinds = new Uint8Array(nodes.length)
  for (const { id, kind, children } of nodes) {
    kinds[id] = kind | (Math.min(MANY, children.size) << CHILDREN_SHIFT)
    if (children.size >= MANY) many.push(children.size - MANY)
    let next = 0
    for (const letter of [...children.keys()].map(letters).sort((a, b) => a - b)) {
      gaps.push(letter - next)
      next = letter + 1
    }
  }
  if (alphabet.length > MOST_LETTERS) throw new Error('trie: its alphabet is too long for gaps of two bytes')
  const codes = alphabet.map((unit) => unit.charCodeAt(0))
  const turns = codes.map((it, index) => (it - (codes[index - 1] ?? 0)) & 0xffff)
  return [numbers(turns), kinds, numbers(many), numbers(gaps)]
}
