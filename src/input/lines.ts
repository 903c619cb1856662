/** Bytes -> lines. A line over the limit is skipped without being held. */

/** A line without its end; of one that is too long, only the beginning. */
export interface Line {
  bytes: Uint8Array
  tooLong: boolean
}

const KEPT = 1024

/** @param end The one byte that lines end at, e.g. 10 for LF. */
export async function* splitAt(
  end: number,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= limit || parts.length === 0) parts.push(part)
    else parts = [beginningOf(parts)]
  }
  const take = (): Line => {
    const tooLong = length > limit
    const line = { bytes: tooLong ? beginningOf(parts) : join(parts), tooLong }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

/** A copy, without the rest in memory: what malloc was asked for once stays with the process. */
function beginningOf(parts: readonly Uint8Array[]): Uint8Array {
  let [count, length] = [0, 0]
  while (count < parts.length && length < KEPT) length += parts[count++]!.length
  return join(parts.slice(0, count)).slice(0, KEPT)
}

/** The parts as one; a single part is not copied. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
