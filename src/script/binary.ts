/** Reads the binary tables: the lengths of a few arrays, then these. `scripts/tables/binary.js` writes them. */

/** The files stand in `tables/` beside this one, and beside the chunk that it is bundled into. */
export async function readTable(name: string): Promise<Parts> {
  const url = new URL(`./tables/${name}.bin`, import.meta.url)
  const files = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined
  return new Parts(files ? files.readFileSync(url) : new Uint8Array(await (await fetch(url)).arrayBuffer()))
}

const BYTES_A_LENGTH = 4

/** The arrays of a table, to be taken one after the other. */
export class Parts {
  readonly #all: Uint8Array
  #index = 0
  #start: number

  constructor(bytes: Uint8Array) {
    // Node reads small files into a shared pool, at any place.
    this.#all = bytes.byteOffset % BYTES_A_LENGTH === 0 ? bytes : bytes.slice()
    this.#start = (this.#length(0) + 1) * BYTES_A_LENGTH
  }

  #length(index: number): number {
    return new Uint32Array(this.#all.buffer, this.#all.byteOffset + index * BYTES_A_LENGTH, 1)[0]!
  }

  bytes(): Uint8Array {
    const length = this.#length(++this.#index)
    const part = this.#all.subarray(this.#start, this.#start + length)
    this.#start += Math.ceil(length / BYTES_A_LENGTH) * BYTES_A_LENGTH
    return part
  }

  /** UTF-16 units. */
  units(): Uint16Array {
    const { buffer, byteOffset, length } = this.bytes()
    return new Uint16Array(buffer, byteOffset, length >> 1)
  }

  text(): string {
    return String.fromCharCode(...this.units())
  }

  numbers(): Uint32Array {
    return numbersOf(this.bytes())
  }
}

const TWO_BYTES = 192
const THREE_BYTES = 255

/** Whole numbers that stand as one byte where they are small. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    let number = bytes[at++]!
    if (number === THREE_BYTES) {
      number = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!
      at += 3
    } else if (number >= TWO_BYTES) number = TWO_BYTES + ((number - TWO_BYTES) << 8) + bytes[at++]!
    numbers[count++] = number
  }
  return numbers.subarray(0, count)
}
