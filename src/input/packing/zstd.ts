/** Zstandard (RFC 8878): through Node where it has it (22.15, 23.8 and later), which also checks the checksums; else in
 * JavaScript, which does not. */
import { counted, damaged, type Packing } from './packing.ts'
import { piecesOf } from './zstd-frames.ts'

export const zstd: Packing = {
  name: 'zstd',
  extension: 'zst',
  magic: [0x28, 0xb5, 0x2f, 0xfd],
  async *unpack(packed) {
    const { chunks, count } = counted(packed)
    try {
      const { createZstdDecompress } = await newerZlib()
      if (createZstdDecompress) yield* throughNode(chunks, createZstdDecompress())
      else yield* inScript(chunks)
    } catch (error) {
      throw damaged('zstd', count(), (error as Error).message)
    }
  },
  async pack(bytes) {
    const { zstdCompressSync } = await newerZlib()
    if (zstdCompressSync) return zstdCompressSync(bytes)
    throw Object.assign(new Error('this Node cannot pack zstd; 22.15 and later can'), { code: 'CANNOTPACK' })
  },
}

async function* throughNode(
  chunks: AsyncIterable<Uint8Array>,
  unpacker: NodeJS.ReadWriteStream,
): AsyncGenerator<Uint8Array> {
  const { Readable, pipeline } = await import('node:stream')
  // An error reaches the reader of the unpacker; there is nobody else to tell.
  yield* pipeline(Readable.from(chunks), unpacker, () => undefined) as AsyncIterable<Uint8Array>
}

async function* inScript(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const ready: Uint8Array[] = []
  const unpacker = new Decompress((block) => ready.push(block.slice()))
  for await (const piece of piecesOf(chunks)) {
    unpacker.push(piece)
    yield* ready.splice(0)
  }
  unpacker.push(new Uint8Array(), true)
  yield* ready.splice(0)
}

type Zlib = typeof import('node:zlib') & {
  createZstdDecompress?: () => NodeJS.ReadWriteStream
  zstdCompressSync?: (bytes: Uint8Array) => Uint8Array
}

const newerZlib = (): Promise<Zlib> => import('node:zlib')
