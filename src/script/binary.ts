/** Reads the binary tables: the lengths of a few arrays, then these. `scripts/tables/binary.js` writes them. */

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
    this.#start += aligned(length)
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

  /** Numbers of 32 bits each. */
  longs(): Uint32Array {
    const { buffer, byteOffset, length } = this.bytes()
    return new Uint32Array(buffer, byteOffset, length >> 2)
  }
}

/** Whether a file holds all the arrays that it says. */
export function isWhole(bytes: Uint8Array): boolean {
  // Files this small stand in Node's pool, and are none.
  if (bytes.byteOffset % BYTES_A_LENGTH !== 0) return false
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  const count = lengths[0] ?? 0
  if (count === 0 || count >= lengths.length) return false
  const size = lengths.subarray(1, count + 1).reduce((sum, it) => sum + aligned(it), 0)
  return (count + 1) * BYTES_A_LENGTH + size === bytes.length
}

/** Arrays as `Parts` reads them. */
export function joined(arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const head = Uint32Array.of(arrays.length, ...arrays.map(({ byteLength }) => byteLength))
  const all = [head, ...arrays]
  const bytes = new Uint8Array(all.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0))
  let start = 0
  for (const { buffer, byteOffset, byteLength } of all) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start)
    start += aligned(byteLength)
  }
  return bytes
}

const aligned = (length: number) => Math.ceil(length / BYTES_A_LENGTH) * BYTES_A_LENGTH

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
