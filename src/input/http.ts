/** What a server answered: status, header fields, and the body without its chunks and packings (RFC 9112, RFC 9110). */
import { readFields } from './fields.ts'
import { zstd } from './packing/zstd.ts'

export interface HttpAnswer {
  status: number
  fields: ReadonlyMap<string, string>
  body: Uint8Array
}

/** Null when the header has no end. */
export function readHttp(bytes: Uint8Array): HttpAnswer | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ at: buffer.indexOf(end), length: end.length }))
  const [first] = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
  if (!first) return null
  const lines = buffer.toString('latin1', 0, first.at).split(/\r?\n/)
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(lines[0]!)?.[1] ?? 0)
  return { status, fields: readFields(lines.slice(1)), body: bytes.subarray(first.at + first.length) }
}

/** The body as it was before it was sent, or what is wrong with it. */
export async function bodyOf(
  { fields, body }: HttpAnswer,
  maxBytes: number,
): Promise<
  Uint8Array | 'too-large' | 'the chunks of its body are damaged' | `its ${string} body is damaged`
> {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  const whole = chunked ? joinChunks(body) : body
  if (whole === null) return 'the chunks of its body are damaged'
  let bytes = whole
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',')
  for (const coding of codings.map((it) => it.trim()).reverse()) {
    const unpack = unpackers[coding]
    // Some crawlers store what they unpacked, and the field as it was.
    if (!unpack || startsAsText(bytes)) continue
    try {
      bytes = await unpack(bytes, maxBytes)
    } catch (error) {
      const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      return large ? 'too-large' : `its ${coding} body is damaged`
    }
  }
  return bytes
}

const startsAsText = (bytes: Uint8Array): boolean => {
  const first = bytes.find((byte) => byte > 0x20) ?? 0
  return first === 0x3c || bytes.length === 0
}

type Unpack = (bytes: Uint8Array, maxBytes: number) => Promise<Uint8Array>

const gunzip: Unpack = async (bytes, maxOutputLength) =>
  (await import('node:zlib')).gunzipSync(bytes, { maxOutputLength })

const unpackers: Readonly<Record<string, Unpack>> = Object.assign(Object.create(null), {
  gzip: gunzip,
  'x-gzip': gunzip,
  async deflate(bytes, maxOutputLength) {
    const { inflateRawSync, inflateSync } = await import('node:zlib')
    // Servers send it with and without the header of zlib.
    const isZlib = (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
    return (isZlib ? inflateSync : inflateRawSync)(bytes, { maxOutputLength })
  },
  async br(bytes, maxOutputLength) {
    return (await import('node:zlib')).brotliDecompressSync(bytes, { maxOutputLength })
  },
  async zstd(bytes, maxBytes) {
    const parts: Uint8Array[] = []
    let length = 0
    async function* one() {
      yield bytes
    }
    for await (const part of zstd.unpack(one())) {
      parts.push(part)
      length += part.length
      if (length > maxBytes) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' })
    }
    return Buffer.concat(parts)
  },
} satisfies Record<string, Unpack>)

/** Null when a chunk is cut off or has no length; a body that does not begin as one was joined by the crawler. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; ; ) {
    const end = buffer.indexOf('\n', at)
    const found = /^([\da-f]{1,8})\s*(?:;[^\n]*)?$/i.exec(
      buffer.toString('latin1', at, Math.min(end, at + 1024)).trim(),
    )
    if (end < 0 || !found) return parts.length === 0 && at === 0 ? body : null
    const size = Number.parseInt(found[1]!, 16)
    if (size === 0) return Buffer.concat(parts)
    if (end + 1 + size > buffer.length) return null
    parts.push(buffer.subarray(end + 1, end + 1 + size))
    at = end + 1 + size
    if (buffer[at] === 0x0d) at++
    if (buffer[at] === 0x0a) at++
  }
}
