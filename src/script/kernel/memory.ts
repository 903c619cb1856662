/** The memory of the kernel: room for one window of text and what comes of it, then the tables that were placed there. */

/** Units of the text around what is converted at once: what the passes look at to each side. */
export const BEFORE = 64
export const BEHIND = 256
/** Units that are loaded at once: they stay in the processor's cache. */
export const WINDOW = 2 ** 14
/** What a window may become before it is taken away, and what may come on top of that: a stretch of words, then plain units. */
export const FULL = WINDOW * 1.5
const MORE = WINDOW + 2 ** 12
/** Tokens of a stretch, and one more. */
const TOKENS = 65

const PAGE = 2 ** 16
const ALIGNED = 16
const aligned = (size: number) => Math.ceil(size / ALIGNED) * ALIGNED

type Units = Uint16Array<ArrayBuffer>
type Placed = Uint8Array | Uint16Array | Uint32Array

/** Where things stand, in elements of their own size. There are zeros before the text. */
const INPUT = ALIGNED
const OUTPUT = INPUT + WINDOW + ALIGNED
const COSTS = aligned((OUTPUT + FULL + MORE) * 2) / 4
/** What is written of the output at once, in bytes. */
const UTF8 = aligned((COSTS + 6 * TOKENS) * 4)
export const PLACES = {
  input: INPUT,
  output: OUTPUT,
  costs: COSTS,
  cameFrom: COSTS + TOKENS,
  nodesBefore: COSTS + 2 * TOKENS,
  tokens: COSTS + 3 * TOKENS,
  utf8: UTF8,
} as const
const TABLES = aligned(UTF8 + (FULL + MORE) * 3)

export class KernelMemory {
  readonly memory = new WebAssembly.Memory({ initial: Math.ceil(TABLES / PAGE) })
  readonly #places = new WeakMap<Placed, number>()
  #end = TABLES

  units(): Units {
    return new Uint16Array(this.memory.buffer)
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer)
  }

  numbers(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.buffer)
  }

  /** Puts arrays there, once each. @returns Where they begin, in elements of their size. */
  place<Name extends string>(arrays: Record<Name, Placed>): Record<Name, number> {
    const all = Object.entries<Placed>(arrays)
    const fresh = [...new Set(all.map(([, it]) => it))].filter((it) => !this.#places.has(it))
    this.#grow(fresh.reduce((size, { byteLength }) => size + aligned(byteLength), 0))
    for (const array of fresh) {
      const { buffer, byteOffset, byteLength } = array
      new Uint8Array(this.memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), this.#end)
      this.#places.set(array, this.#end / array.BYTES_PER_ELEMENT)
      this.#end += aligned(byteLength)
    }
    return Object.fromEntries(all.map(([name, it]) => [name, this.#places.get(it)!])) as Record<Name, number>
  }

  #grow(size: number) {
    const pages = Math.ceil((this.#end + size) / PAGE) - this.memory.buffer.byteLength / PAGE
    if (pages > 0) this.memory.grow(pages)
  }
}
