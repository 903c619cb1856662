/** Bytes of a place, unpacked when they begin like gzip or zstd. */
import type { Peeked } from '../../input/index.ts'

const starts = (head: Uint8Array, ...magic: number[]) => magic.every((byte, at) => head[at] === byte)

/** How a stream is packed, by its first bytes. */
export function packingOf({ head }: Peeked): 'gzip' | 'zstd' | null {
  if (starts(head, 0x1f, 0x8b, 0x08)) return 'gzip'
  return starts(head, 0x28, 0xb5, 0x2f, 0xfd) ? 'zstd' : null
}

/** @throws {Error} of Node's zlib when the data is damaged, `NOZSTD` when this Node cannot read zstd. */
export async function* unpack(
  packing: 'gzip' | 'zstd',
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const zlib: Zlib = await import('node:zlib')
  const { Readable, pipeline } = await import('node:stream')
  const unpacker = packing === 'gzip' ? zlib.createGunzip() : zlib.createZstdDecompress?.()
  if (!unpacker) throw Object.assign(new Error(), { code: 'NOZSTD' })
  // An error reaches the reader of the unpacker; there is nobody else to tell.
  yield* pipeline(Readable.from(packed), unpacker, () => undefined)
}

/** Newer Nodes read zstd; the types of the oldest supported one do not know. */
type Zlib = typeof import('node:zlib') & { createZstdDecompress?: () => NodeJS.ReadWriteStream }
