/* The binary form of all tables: the lengths of their arrays in bytes, then the arrays, each from a place that four divides. What is
 * counted stands as numbers of one byte where it can, since the package is compressed once more. src/script/binary.ts reads them. */

const ALIGN = 4
/** Numbers from here on take two bytes, the high one first. */
const TWO_BYTES = 192
/** Stands before a number of three bytes. */
const THREE_BYTES = 255
const MOST_IN_TWO = TWO_BYTES + (THREE_BYTES - TWO_BYTES) * 256

/** @param {(Uint8Array | Uint16Array | Uint32Array)[]} arrays */
export function binary(arrays) {
  const head = Uint32Array.of(arrays.length, ...arrays.map(({ byteLength }) => byteLength))
  const parts = [head, ...arrays].flatMap((it) => {
    const bytes = Buffer.from(it.buffer, it.byteOffset, it.byteLength)
    return [bytes, Buffer.alloc((ALIGN - (bytes.length % ALIGN)) % ALIGN)]
  })
  return Buffer.concat(parts)
}

/** @param {Iterable<number>} list Whole numbers below 2 ** 24. */
export function numbers(list) {
  const bytes = []
  for (const it of list)
    if (it < TWO_BYTES) bytes.push(it)
    else if (it < MOST_IN_TWO) bytes.push(TWO_BYTES + ((it - TWO_BYTES) >> 8), (it - TWO_BYTES) & 0xff)
    else bytes.push(THREE_BYTES, it >> 16, (it >> 8) & 0xff, it & 0xff)
  return Uint8Array.from(bytes)
}

/** What each number of a rising list has more than the one before. @param {number[]} list */
export const steps = (list) => numbers(list.map((it, index) => it - (list[index - 1] ?? 0)))

/** The UTF-16 units of a text. @param {string} text */
export function codes(text) {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
