/** The bytes of Zstandard (RFC 8878, section 3) -> headers and blocks, each alone: a block gives 128 KB at most, and a few
 * kilobytes of them may give gigabytes. What is in a block is for others to read. */
import { type ByteReader, createByteReader } from '../byte-reader.ts'

const FRAME = 0xfd2fb528
/** The first of sixteen. */
const SKIPPABLE = 0x184d2a50
/** As the command zstd does without `--long`. */
const MAX_WINDOW_BYTES = 2 ** 27
const CHECKSUM_BYTES = 4
/** A block of one byte, so many times. */
const RLE = 1

/**
 * @throws {Error} When a frame asks for a window of more than 128 MB: a header of six bytes may ask for gigabytes.
 * @returns What is cut off at the end comes as it is; the rest of what is no frame is one piece.
 */
export async function* piecesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = createByteReader(chunks)
  for (;;) {
    const magic = await take(reader, 4)
    if (magic.length === 0) return
    const number = magic.length === 4 ? numberOf(magic) : 0
    if ((number & ~0xf) >>> 0 === SKIPPABLE) await reader.take(numberOf(await take(reader, 4)), 0)
    else if (number === FRAME) yield* frame(reader, magic)
    else return yield magic
  }
}

async function* frame(reader: ByteReader, magic: Uint8Array): AsyncGenerator<Uint8Array> {
  const descriptor = await take(reader, 1)
  const { hasWindow, hasChecksum, idBytes, sizeBytes } = partsOf(descriptor[0] ?? 0)
  const rest = await take(reader, (hasWindow ? 1 : 0) + idBytes + sizeBytes)
  const window = hasWindow ? windowOf(rest[0] ?? 0) : numberOf(rest.subarray(idBytes))
  if (window > MAX_WINDOW_BYTES) throw new Error('it asks for a window of more than 128 MB')
  yield Buffer.concat([magic, descriptor, rest])
  for (let last = false; !last; ) {
    const header = await take(reader, 3)
    const block = numberOf(header)
    last = header.length < 3 || (block & 1) === 1
    const size = ((block >> 1) & 3) === RLE ? 1 : block >>> 3
    yield Buffer.concat([header, await take(reader, size)])
  }
  if (hasChecksum) yield await take(reader, CHECKSUM_BYTES)
}

function partsOf(descriptor: number) {
  const hasWindow = (descriptor & 0x20) === 0
  const flag = descriptor >> 6
  return {
    hasWindow,
    hasChecksum: (descriptor & 4) !== 0,
    idBytes: [0, 1, 2, 4][descriptor & 3]!,
    sizeBytes: flag === 0 ? (hasWindow ? 0 : 1) : 2 ** flag,
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

const take = async (reader: ByteReader, count: number): Promise<Uint8Array> =>
  (await reader.take(count, count)).bytes

/** Little-endian. */
const numberOf = (bytes: Uint8Array): number => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
