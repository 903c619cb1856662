/** Looks at the first bytes of a stream without taking them. */

export interface Peeked {
  head: Uint8Array
  all: AsyncGenerator<Uint8Array>
}

/** Reads the first chunk; `all` gives it again, then the rest. Leaving `all` early closes the stream. */
export async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]()
  const first = await rest.next()
  async function* all() {
    try {
      for (let next = first; !next.done; next = await rest.next()) yield next.value as Uint8Array
    } finally {
      await rest.return?.()
    }
  }
  return { head: first.done ? new Uint8Array() : first.value, all: all() }
}

/** The first bytes as one character each. */
export const latin1Head = ({ head }: Peeked): string => String.fromCharCode(...head.subarray(0, 256))
