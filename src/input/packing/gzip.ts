/** gzip (RFC 1952), any number of members. Node's own unpacker drops what it had unpacked when it meets damage, and passes
 * over whatever stands behind the last member; this one gives the first and tells the second. */
import { damaged, type Packing } from './packing.ts'

/** How much is unpacked at once. */
const OUTPUT_BYTES = 2 ** 16
/** Tells zlib to expect the header and the trailer of gzip, with the largest window. */
const GZIP_WINDOW = 31

export const gzip: Packing = {
  name: 'gzip',
  extension: 'gz',
  magic: [0x1f, 0x8b, 0x08],
  async *unpack(packed) {
    const members = createMembers(await import('pako'))
    let before = 0
    for await (const chunk of packed) {
      try {
        yield* members.push(chunk)
      } catch (error) {
        throw damaged('gzip', before + members.offset(), (error as Error).message)
      }
      before += chunk.length
    }
    if (members.unfinished()) throw damaged('gzip', before, 'it ends too early')
  },
  async pack(bytes) {
    const { gzipSync } = await import('node:zlib')
    return gzipSync(bytes)
  },
}

/** One member after the other, through the plain functions of zlib: each call says how far it came. */
function createMembers(zlib: typeof import('pako')) {
  const stream = new zlib.ZStream()
  zlib.zlibInflateInit2(stream, GZIP_WINDOW)
  let inMember = true
  const next = () => stream.input[stream.next_in]
  /** Whether a member is under way. Tapes and archives fill blocks with zeros, which are none. */
  const begin = (): boolean => {
    while (!inMember && stream.avail_in > 0 && next() === 0) {
      stream.next_in++
      stream.avail_in--
    }
    if (inMember || stream.avail_in === 0) return inMember
    if (next() !== gzip.magic[0]) throw new Error('something else stands behind its end')
    zlib.zlibInflateReset(stream)
    inMember = true
    return true
  }
  return {
    *push(chunk: Uint8Array): Generator<Uint8Array> {
      Object.assign(stream, { input: chunk, next_in: 0, avail_in: chunk.length })
      while (begin()) {
        const output = new Uint8Array(OUTPUT_BYTES)
        Object.assign(stream, { output, next_out: 0, avail_out: OUTPUT_BYTES })
        const status = zlib.zlibInflate(stream, zlib.Z_NO_FLUSH)
        if (stream.next_out > 0) yield output.subarray(0, stream.next_out)
        if (status === zlib.Z_STREAM_END) inMember = false
        else if (status !== zlib.Z_OK && status !== zlib.Z_BUF_ERROR) throw new Error(stream.msg || 'no gzip')
        else if (stream.avail_in === 0 && stream.avail_out > 0) return
      }
    },
    /** How far the last chunk was read. */
    offset: () => stream.next_in,
    unfinished: () => inMember,
  }
}
