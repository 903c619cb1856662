/** What a packing is, and what its errors say. */

export interface Packing {
  name: string
  /** Without the dot. */
  extension: string
  /** What packed bytes begin with; empty when they do not tell. */
  magic: readonly number[]
  /**
   * Gives all that stands before damage, then throws.
   *
   * @throws {Error} `DAMAGED`; the message names the byte.
   */
  unpack(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  /** @throws {Error} `CANNOTPACK` when this Node cannot. */
  pack(bytes: Uint8Array): Promise<Uint8Array>
}

/** @param offset Of the packed bytes, from 0. */
export const damaged = (name: string, offset: number, why: string): Error =>
  Object.assign(
    new Error(`its ${name} data is damaged at byte ${offset} (${why}); what stands before it was read`),
    {
      code: 'DAMAGED',
    },
  )

/** Bytes that are counted as they pass. */
export function counted(chunks: AsyncIterable<Uint8Array>): {
  chunks: AsyncGenerator<Uint8Array>
  count(): number
} {
  let count = 0
  async function* pass() {
    for await (const chunk of chunks) {
      count += chunk.length
      yield chunk
    }
  }
  return { chunks: pass(), count: () => count }
}
