/** The alphabets as one process leaves them for the next: to build them from the data takes 20 ms, to read them one. */

export interface Alphabets {
  ids: Uint16Array
  /** 1 for the characters of the languages that most news is written in. */
  common: Uint8Array
  names: string[]
  /** The script of each language: an index in `SCRIPTS`. */
  scripts: number[]
  /** Keys of pairs by slot, 0: free; and the row of each. */
  keys: Int32Array
  rows: Uint16Array
  /** Where the entries of each row begin; one more for the end. */
  starts: Uint32Array
  /** The languages that have a pair, and one more than its level in each. */
  languages: Uint8Array
  levels: Uint8Array
}

/** Its arrays in the order of the file, widest first, so that each begins where its elements may. */
const ARRAYS = [
  ['keys', Int32Array],
  ['starts', Uint32Array],
  ['ids', Uint16Array],
  ['rows', Uint16Array],
  ['common', Uint8Array],
  ['languages', Uint8Array],
  ['levels', Uint8Array],
] as const

type ArrayName = (typeof ARRAYS)[number][0]

/** What stands in front, as JSON: how long each array is, and what is no array of numbers. */
interface Head extends Pick<Alphabets, 'names' | 'scripts'> {
  lengths: number[]
}

/** The head has this length, spaces at its end. */
const HEAD_BYTES = 1 << 13

export function toFile(alphabets: Alphabets): Uint8Array {
  const arrays = ARRAYS.map(([name]) => alphabets[name])
  const { names, scripts } = alphabets
  const head: Head = { names, scripts, lengths: arrays.map(({ length }) => length) }
  const text = JSON.stringify(head).padEnd(HEAD_BYTES)
  if (text.length > HEAD_BYTES) throw new Error('the head of the alphabets is too long')
  const parts = [new TextEncoder().encode(text), ...arrays]
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let start = 0
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start)
    start += byteLength
  }
  return bytes
}

/** @returns Null for half a file. */
export function fromFile({ buffer, byteOffset, length: bytes }: Uint8Array<ArrayBuffer>): Alphabets | null {
  if (bytes < HEAD_BYTES) return null
  const head = String.fromCharCode(...new Uint8Array(buffer, byteOffset, HEAD_BYTES))
  const { names, scripts, lengths }: Head = JSON.parse(head)
  const whole = ARRAYS.reduce(
    (sum, [, Kind], index) => sum + Kind.BYTES_PER_ELEMENT * (lengths[index] ?? 0),
    HEAD_BYTES,
  )
  if (whole !== bytes) return null
  let start = byteOffset + HEAD_BYTES
  const arrays = ARRAYS.map(([name, Kind], index) => {
    const array = new Kind(buffer, start, lengths[index])
    start += array.byteLength
    return [name, array]
  })
  return { names, scripts, ...(Object.fromEntries(arrays) as Pick<Alphabets, ArrayName>) }
}
