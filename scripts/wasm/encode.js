/* Writes a WebAssembly module: sections and numbers of the binary format, with the instructions that `compile.js` needs. */

/** @typedef {readonly (number | Code)[]} Code Bytes, in groups. */

export const I32 = 0x7f
const EMPTY = 0x40
const END = 0x0b

/** LEB128 of a number without a sign. @param {number} value @returns {number[]} */
export function count(value) {
  const bytes = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return [...bytes, left]
    bytes.push((left & 0x7f) | 0x80)
  }
}

/** LEB128 of a number of 32 bits with a sign. @param {number} value @returns {number[]} */
function signed(value) {
  const bytes = []
  for (let left = value | 0; ; left >>= 7) {
    if (left >= -0x40 && left < 0x40) return [...bytes, left & 0x7f]
    bytes.push((left & 0x7f) | 0x80)
  }
}

/** Operators of two numbers, as JavaScript writes them. @type {Readonly<Record<string, number>>} */
export const BINARY = {
  '===': 0x46,
  '!==': 0x47,
  '<': 0x48,
  '>': 0x4a,
  '<=': 0x4c,
  '>=': 0x4e,
  '+': 0x6a,
  '-': 0x6b,
  '*': 0x6c,
  '&': 0x71,
  '|': 0x72,
  '^': 0x73,
  '<<': 0x74,
  '>>': 0x75,
  '>>>': 0x76,
}

/** Views of the memory: by how many bits an index is shifted, and what reads and writes an element.
 * @type {Readonly<Record<string, { shift: number, load: number, store: number }>>} */
export const VIEWS = {
  u8: { shift: 0, load: 0x2d, store: 0x3a },
  i8: { shift: 0, load: 0x2c, store: 0x3a },
  u16: { shift: 1, load: 0x2f, store: 0x3b },
  i32: { shift: 2, load: 0x28, store: 0x36 },
}

export const EQZ = 0x45
export const DROP = 0x1a
export const SELECT = 0x1b
export const RETURN = 0x0f
export const ELSE = 0x05
const UNREACHABLE = 0x00

export const constant = (/** @type {number} */ value) => [0x41, ...signed(value)]
export const get = (/** @type {number} */ local) => [0x20, ...count(local)]
export const set = (/** @type {number} */ local) => [0x21, ...count(local)]
export const getGlobal = (/** @type {number} */ index) => [0x23, ...count(index)]
export const setGlobal = (/** @type {number} */ index) => [0x24, ...count(index)]
export const call = (/** @type {number} */ index) => [0x10, ...count(index)]
export const branch = (/** @type {number} */ depth) => [0x0c, ...count(depth)]
export const branchIf = (/** @type {number} */ depth) => [0x0d, ...count(depth)]
export const within = (/** @type {Code} */ code) => [0x02, EMPTY, code, END]
export const loop = (/** @type {Code} */ code) => [0x03, EMPTY, code, END]
export const when = (/** @type {Code} */ yes, /** @type {Code | null} */ no = null) => [
  ...[0x04, EMPTY, yes],
  ...(no ? [ELSE, no] : []),
  END,
]
/** Like `when`, and leaves a number. */
export const choose = (/** @type {Code} */ yes, /** @type {Code} */ no) => [0x04, I32, yes, ELSE, no, END]
export const access = (/** @type {number} */ opcode, /** @type {number} */ shift) => [opcode, shift, 0]

/** @param {Code} code @returns {number[]} */
const flat = (code) => code.flatMap((it) => (typeof it === 'number' ? [it] : flat(it)))
/** @param {Code} items */
const list = (items) => [...count(items.length), ...flat(items)]
/** @param {Code} code */
const sized = (code) => {
  const bytes = flat(code)
  return [...count(bytes.length), ...bytes]
}
/** @param {number} id @param {Code} items */
const section = (id, items) => [id, ...sized(list(items))]
/** @param {string} text */
const name = (text) => list(Array.from(text, (it) => it.charCodeAt(0)))
/** @param {number} size */
const numbers = (size) => list(Array(size).fill(I32))

const [FUNCTION, MEMORY, GLOBAL] = [0, 2, 3]

/**
 * @typedef {object} Compiled
 * @property {string} name
 * @property {boolean} exported
 * @property {number} parameters
 * @property {boolean} gives Whether it gives a number.
 * @property {number} locals How many more it has.
 * @property {Code} code
 */

/**
 * The module: it takes `host.memory` and functions of `host`, and exports functions and all globals.
 *
 * @param {{ name: string, parameters: number, gives: boolean }[]} imports
 * @param {{ name: string, value: number }[]} globals
 * @param {Compiled[]} functions
 */
export function encode(imports, globals, functions) {
  const all = [...imports, ...functions]
  const types = all.map(({ parameters, gives }) => [0x60, numbers(parameters), numbers(gives ? 1 : 0)])
  const own = functions.map((it, index) => ({ ...it, index: imports.length + index }))
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [
      [name('host'), name('memory'), MEMORY, 0, 1],
      ...imports.map((it, index) => [name('host'), name(it.name), FUNCTION, count(index)]),
    ]),
    ...section(
      3,
      own.map(({ index }) => count(index)),
    ),
    ...section(
      6,
      globals.map(({ value }) => [I32, 1, constant(value), END]),
    ),
    ...section(7, [
      ...own.filter((it) => it.exported).map((it) => [name(it.name), FUNCTION, count(it.index)]),
      ...globals.map((it, index) => [name(it.name), GLOBAL, count(index)]),
    ]),
    ...section(
      10,
      own.map(({ locals, code, gives }) =>
        sized([list([[count(locals), I32]]), code, gives ? UNREACHABLE : [], END]),
      ),
    ),
  ])
}
