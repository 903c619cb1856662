/* The binary form of all tables: the lengths of their arrays in bytes, then the arrays, each from a place that four divides. */

const ALIGN = 4

/** @param {(Uint16Array | Uint32Array)[]} arrays */
export function binary(arrays) {
  const head = Uint32Array.of(arrays.length, ...arrays.map(({ byteLength }) => byteLength))
  const parts = [head, ...arrays].flatMap((it) => {
    const bytes = Buffer.from(it.buffer, it.byteOffset, it.byteLength)
    return [bytes, Buffer.alloc((ALIGN - (bytes.length % ALIGN)) % ALIGN)]
  })
  return Buffer.concat(parts)
}
