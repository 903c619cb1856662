/** Reads the binary tables: each is a few typed arrays, used where they were read. */

/** The files stand in `tables/` beside this one, and beside the chunk that it is bundled into. */
export async function readTable(name: string): Promise<ArrayBuffer> {
  const url = new URL(`./tables/${name}.bin`, import.meta.url)
  const files = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined
  if (!files) return (await fetch(url)).arrayBuffer()
  const { buffer, byteOffset, byteLength } = files.readFileSync(url)
  // Node reads small files into a shared pool, at any place.
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}

const BYTES_A_LENGTH = 4

/** Start and length in bytes of each array of a table. */
export function partsOf(buffer: ArrayBuffer): (readonly [start: number, bytes: number])[] {
  const [count = 0] = new Uint32Array(buffer, 0, 1)
  const lengths = new Uint32Array(buffer, BYTES_A_LENGTH, count)
  let start = (count + 1) * BYTES_A_LENGTH
  return Array.from(lengths, (bytes) => {
    const part = [start, bytes] as const
    start += Math.ceil(bytes / BYTES_A_LENGTH) * BYTES_A_LENGTH
    return part
  })
}
