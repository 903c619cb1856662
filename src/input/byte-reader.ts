/** A stream of bytes, read by lines and by counts; it knows where it is and holds no more than it is asked for. */
import { join } from './lines.ts'

const LF = 10

export interface ByteReader {
  /** Of the next byte. */
  offset(): number
  /** The next line with its end; of a longer one so many bytes of it, without an end; null when there is no more. */
  line(limit: number): Promise<Uint8Array | null>
  /** Passes over so many bytes, or to the end; gives the first of them up to a limit, and how many there were. */
  take(count: number, limit: number): Promise<{ bytes: Uint8Array; length: number }>
  /** Puts the bytes that were read last back. */
  unread(bytes: Uint8Array): void
}

export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]()
  let waiting: Uint8Array[] = []
  let offset = 0
  const next = async (): Promise<Uint8Array | null> => {
    const first = waiting.shift()
    if (first) return first
    const { done, value } = await source.next()
    return done ? null : value
  }
  /** Takes the beginning of a chunk; the rest waits. */
  const split = (chunk: Uint8Array, length: number): Uint8Array => {
    if (length < chunk.length) waiting.unshift(chunk.subarray(length))
    offset += Math.min(length, chunk.length)
    return chunk.subarray(0, length)
  }
  return {
    offset: () => offset,
    async line(limit) {
      const parts: Uint8Array[] = []
      let length = 0
      for (let chunk = await next(); chunk; chunk = await next()) {
        const end = chunk.indexOf(LF)
        const wanted = end < 0 ? chunk.length : end + 1
        const part = split(chunk, Math.min(wanted, limit - length))
        parts.push(part)
        length += part.length
        if (part.at(-1) === LF || length >= limit) break
      }
      return parts.length > 0 ? join(parts) : null
    },
    async take(count, limit) {
      const parts: Uint8Array[] = []
      let length = 0
      while (length < count) {
        const chunk = await next()
        if (!chunk) break
        const part = split(chunk, count - length)
        if (length < limit) parts.push(part.subarray(0, limit - length))
        length += part.length
      }
      return { bytes: join(parts), length }
    },
    unread(bytes) {
      waiting = [bytes, ...waiting]
      offset -= bytes.length
    },
  }
}
