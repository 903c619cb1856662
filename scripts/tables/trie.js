/* Writes a pass as the strings that src/script/trie.ts reads; the format stands in docs/scripts.md. */

/**
 * @typedef {{ unit: string, key: string, children: Map<string, Node>, value: string | null, segment: boolean }} Node
 * @typedef {import('./configurations.js').Pass} Pass
 */

const SEGMENT = 1
const STATED = 2
const CHARACTERS = 4
const SHIFT = 3
/** Keeps the codes clear of control characters, which JavaScript source has to escape. */
const PRINTABLE = 0x30
/** Codes end before the surrogates. */
const CODES = 0xd800 - PRINTABLE
const LONGEST = 31

/**
 * @param {Pass} pass
 * @returns {Record<string, string>}
 */
export function trieTable({ segments, words }) {
  const singles = [...words].filter(([key, value]) => key.length === 1 && value.length === 1)
  const single = new Map(singles)
  const root = node('', '')
  for (const [key, value] of words) if (key.length > 1 || value.length > 1) add(root, key, value, false)
  for (const [key, value] of segments) add(root, key, value, true)
  const table = {
    singles: singles.map(([key]) => key).join(''),
    singleValues: singles.map(([, value]) => value).join(''),
    sizes: '',
    valueSizes: '',
    labels: '',
    children: '',
    found: '',
    values: '',
  }
  for (const start of root.children.values()) {
    const order = breadthFirst(start)
    let next = 1
    let values = ''
    for (const it of order) {
      table.labels += it.unit
      table.children += code(next)
      next += it.children.size
      const plain = it.value === [...it.key].map((unit) => single.get(unit) ?? unit).join('')
      const flags = it.value === null ? 0 : (it.segment ? SEGMENT : 0) | (plain ? CHARACTERS : STATED)
      table.found += code(flags && (values.length << SHIFT) | flags)
      if (flags & STATED) values += code(it.value?.length ?? 0) + it.value
    }
    // The node after the last one: its first child ends the children of the last.
    table.labels += code(0)
    table.children += code(next)
    table.found += code(0)
    table.sizes += code(order.length + 1)
    table.valueSizes += code(values.length)
    table.values += values
  }
  return table
}

/** @param {number} number */
function code(number) {
  if (number >= CODES) throw new Error(`trie: ${number} is too large for one unit`)
  return String.fromCharCode(PRINTABLE + number)
}

/** @param {string} unit @param {string} key @returns {Node} */
const node = (unit, key) => ({ unit, key, children: new Map(), value: null, segment: false })

/** @param {Node} root @param {string} key @param {string} value @param {boolean} segment */
function add(root, key, value, segment) {
  if (key.length > LONGEST) throw new Error(`trie: ${key} is too long`)
  let at = root
  for (const unit of key.split('')) {
    const next = at.children.get(unit) ?? node(unit, at.key + unit)
    at.children.set(unit, next)
    at = next
  }
  at.value = value
  at.segment = segment
}

/** A node and all below it, level by level, the children of one node in code order. @param {Node} start */
function breadthFirst(start) {
  const order = [start]
  for (const it of order) order.push(...[...it.children.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)))
  return order
}
