/** Writes a WebAssembly module of one function and its memory: as much of an assembler as `program.ts` needs. */

/** Bytes of code, in groups. */
export type Code = readonly (number | Code)[]

const I32 = 0x7f
const V128 = 0x7b
const EMPTY = 0x40
const END = 0x0b

/** LEB128 of a number without a sign. */
function count(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return [...bytes, left]
    bytes.push((left & 0x7f) | 0x80)
  }
}

/** LEB128 of a number of 32 bits with a sign. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (let left = value | 0; ; left >>= 7) {
    if (left >= -0x40 && left < 0x40) return [...bytes, left & 0x7f]
    bytes.push((left & 0x7f) | 0x80)
  }
}

const at = (opcode: number) => (offset: number) => [opcode, 0, ...count(offset)]
const vector = (opcode: number) => [0xfd, ...count(opcode)]
const block =
  (opcode: number, type = EMPTY) =>
  (...code: Code) => [opcode, type, code, END]

/** Instructions by their names in the specification, as far as they take nothing but the stack. */
export const op = {
  eqz: [0x45],
  eq: [0x46],
  ne: [0x47],
  ltS: [0x48],
  ltU: [0x49],
  gtS: [0x4a],
  gtU: [0x4b],
  leS: [0x4c],
  geS: [0x4e],
  ctz: [0x68],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  and: [0x71],
  or: [0x72],
  shl: [0x74],
  shrU: [0x76],
  return: [0x0f],
  else: [0x05],
  swizzle: vector(14),
  splat8: vector(15),
  ne8: vector(36),
  vectorAnd: vector(78),
  vectorOr: vector(80),
  anyTrue: vector(83),
  bitmask8: vector(100),
  narrow16U: vector(102),
  shrU8: vector(109),
} satisfies Record<string, Code>

export const constant = (value: number): Code => [0x41, ...signed(value)]
export const get = (local: number): Code => [0x20, ...count(local)]
export const set = (local: number): Code => [0x21, ...count(local)]
export const tee = (local: number): Code => [0x22, ...count(local)]
export const branch = (depth: number): Code => [0x0c, ...count(depth)]
export const branchIf = (depth: number): Code => [0x0d, ...count(depth)]
export const within = block(0x02)
export const loop = block(0x03)
export const when = block(0x04)
/** Like `when`, and leaves a number. */
export const choose = block(0x04, I32)

export const load = at(0x28)
export const load8S = at(0x2c)
export const load8U = at(0x2d)
export const load16U = at(0x2f)
export const store = at(0x36)
export const loadVector = (offset: number): Code => [...vector(0), 0, ...count(offset)]
export const storeVector = (offset: number): Code => [...vector(11), 0, ...count(offset)]

function flat(code: Code): number[] {
  return code.flatMap((it) => (typeof it === 'number' ? [it] : flat(it)))
}

const list = (items: Code): number[] => [...count(items.length), ...flat(items)]
const sized = (code: Code): number[] => {
  const bytes = flat(code)
  return [...count(bytes.length), ...bytes]
}
const section = (id: number, items: Code): number[] => [id, ...sized(list(items))]
const name = (text: string): number[] => list(Array.from(text, (it) => it.charCodeAt(0)))

export interface Program {
  /** How many numbers the function takes; it gives one. */
  parameters: number
  /** How many more locals it has that are numbers; one more is a vector. */
  numbers: number
  code: Code
  /** Of 64 KB. */
  pages: number
}

/** The module: it exports `run` and `memory`. */
export function assemble({ parameters, numbers, code, pages }: Program): Uint8Array<ArrayBuffer> {
  const type = [0x60, list(Array(parameters).fill(I32)), list([I32])]
  const locals = list([
    [...count(numbers), I32],
    [1, V128],
  ])
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [type]),
    ...section(3, [[0]]),
    ...section(5, [[0, ...count(pages)]]),
    ...section(7, [
      [name('memory'), 2, 0],
      [name('run'), 0, 0],
    ]),
    ...section(10, [sized([locals, code, END])]),
  ])
}
