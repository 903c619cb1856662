/** The bytes of a stream that are not done with yet. */

export interface Buffered {
  /** Reads until there are so many, or the stream ends; fewer than asked for only then. */
  fill(length: number): Promise<Uint8Array>
  /** The stream has ended with what `fill` gave last. */
  ended(): boolean
  /** Forgets so many from the beginning; gives how many are left of those that were given last. */
  drop(length: number): number
  close(): Promise<void>
}

export function createBuffer(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Buffered {
  const source = inSmallChunks(chunks)
  let parts: Uint8Array[] = []
  let length = 0
  let given = 0
  let ended = false
  return {
    async fill(wanted) {
      while (!ended && length <= wanted) {
        const next = await source.next()
        if (next.done) ended = true
        else {
          parts.push(next.value)
          length += next.value.length
        }
      }
      parts = [join(parts, length)]
      given = Math.min(wanted, length)
      return parts[0]!.subarray(0, given)
    },
    ended: () => ended && given === length,
    drop(count) {
      // A copy: a view would hold all that it is a view of.
      parts = [join(parts, length).slice(count)]
      length -= count
      return given - count
    },
    async close() {
      await source.return()
    },
  }
}

/** What is kept of a chunk is copied, so a long one would be copied again and again. */
const CHUNK_BYTES = 2 ** 18

async function* inSmallChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += CHUNK_BYTES) yield chunk.subarray(at, at + CHUNK_BYTES)
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
