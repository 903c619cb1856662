/** Brotli (RFC 7932). Its bytes say nothing about it: a file is told by its name (`.br`). */
import { counted, damaged, type Packing } from './packing.ts'

export const brotli: Packing = {
  name: 'brotli',
  extension: 'br',
  magic: [],
  async *unpack(packed) {
    const { createBrotliDecompress } = await import('node:zlib')
    const { Readable, pipeline } = await import('node:stream')
    const { chunks, count } = counted(packed)
    try {
      yield* pipeline(Readable.from(chunks), createBrotliDecompress(), () => undefined)
    } catch (error) {
      throw damaged('brotli', count(), (error as Error).message)
    }
  },
  async pack(bytes) {
    const { brotliCompressSync } = await import('node:zlib')
    return brotliCompressSync(bytes)
  },
}
