/** Zstandard (RFC 8878): through Node where it has it (22.15, 23.8 and later), which also checks the checksums; else in
 * JavaScript, which does not. */
import { counted, damaged, type Packing } from './packing.ts'

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

/** As the command zstd does without `--long`: 2 ** 27 bytes. */
const MAX_WINDOW_LOG = 27
/** Set when the frame is its own window, which is as large as what it holds. */
const SINGLE_SEGMENT = 0x20

/** A header of six bytes may ask for gigabytes; only the first frame is looked at, the others are of one writer with it. */
function refuseLargeWindow(head: Uint8Array): void {
  const [descriptor = 0, window = 0] = head.subarray(4)
  if (!(descriptor & SINGLE_SEGMENT) && 10 + (window >> 3) > MAX_WINDOW_LOG)
    throw new Error('it asks for a window of more than 128 MB')
}

async function* inScript(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const ready: Uint8Array[] = []
  const unpacker = new Decompress((block) => ready.push(block.slice()))
  const take = () => ready.splice(0)
  let first = true
  for await (const chunk of chunks) {
    if (first) refuseLargeWindow(chunk)
    first = false
    let failure: unknown
    try {
      // It keeps views of what it is given.
      unpacker.push(chunk.slice())
    } catch (error) {
      failure = error
    }
    yield* take()
    if (failure) throw failure
  }
  unpacker.push(new Uint8Array(), true)
  yield* take()
}

type Zlib = typeof import('node:zlib') & {
  createZstdDecompress?: () => NodeJS.ReadWriteStream
  zstdCompressSync?: (bytes: Uint8Array) => Uint8Array
}

const newerZlib = (): Promise<Zlib> => import('node:zlib')
