/* Writes a pass as the strings that src/script/trie.ts reads; the format stands in docs/scripts.md. */

/**
 * @typedef {{ unit: string, children: Map<string, Node>, value: string | null, segment: boolean, key: string }} Node
 * @typedef {import('./configurations.js').Pass} Pass
 */

const SEGMENT = 1
const STATED = 2
const CHARACTERS = 4
const COUNT_SHIFT = 3
/** Keeps the codes clear of control characters, which JavaScript source has to escape. */
const PRINTABLE = 0x30

/**
 * @param {Pass} pass
 * @returns {Record<string, string>}
 */
export function trieTable({ segments, words }) {
  const singles = [...words].filter(([key, value]) => key.length === 1 && value.length === 1)
  const single = new Map(singles)
  const root = node('', '')
  for (const [map, segment] of /** @type {const} */ ([
    [words, false],
    [segments, true],
  ]))
    for (const [key, value] of map)
      if (key.length > 1 || value.length > 1 || segment) add(root, key, value, segment)
  const order = breadthFirst(root)
  let labels = ''
  let shape = ''
  let values = ''
  for (const it of order) {
    const byCharacter =
      it.value !== null && it.value === [...it.key].map((unit) => single.get(unit) ?? unit).join('')
    const plain = byCharacter && it.key.length === it.value?.length
    const flags = it.value === null ? 0 : (it.segment ? SEGMENT : 0) | (plain ? CHARACTERS : STATED)
    labels += it.unit
    shape += code((it.children.size << COUNT_SHIFT) | flags)
    if (flags & STATED) values += code(it.value?.length ?? 0) + it.value
  }
  return {
    singles: singles.map(([key]) => key).join(''),
    singleValues: singles.map(([, value]) => value).join(''),
    roots: code(root.children.size),
    labels,
    shape,
    values,
  }
}

/** @param {number} number */
const code = (number) => String.fromCharCode(PRINTABLE + number)

/** @param {string} unit @param {string} key @returns {Node} */
const node = (unit, key) => ({ unit, key, children: new Map(), value: null, segment: false })

/** @param {Node} root @param {string} key @param {string} value @param {boolean} segment */
function add(root, key, value, segment) {
  let at = root
  for (const unit of key.split('')) {
    const next = at.children.get(unit) ?? node(unit, at.key + unit)
    at.children.set(unit, next)
    at = next
  }
  at.value = value
  at.segment = segment
}

/** The nodes below the root, level by level, the children of one node in code order. @param {Node} root */
function breadthFirst(root) {
  const order = [root]
  for (const it of order) order.push(...[...it.children.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)))
  return order.slice(1)
}
