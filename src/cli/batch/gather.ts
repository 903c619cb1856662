/** Entries -> small ones that are there together, in groups, and large ones alone. */
import { type Entry, sizeOf } from '../entry.ts'

/**
 * Waits for input only while a group is empty, so that a record that comes alone is answered alone.
 *
 * @param most How large a group may get, in bytes or characters; an entry that is larger is alone.
 */
export async function* gather(
  entries: AsyncIterable<Entry>,
  most: number,
): AsyncGenerator<[Entry, ...Entry[]]> {
  const source = entries[Symbol.asyncIterator]()
  const read = () => {
    const next = source.next()
    // It is looked at after the group before it.
    next.catch(() => undefined)
    return next
  }
  try {
    for (let next = read(); ; ) {
      const { done, value: first } = await next
      if (done) return
      const group: [Entry, ...Entry[]] = [first]
      next = read()
      const idle = new Promise<null>((resolve) => setImmediate(resolve, null))
      for (let size = sizeOf(first); size <= most; ) {
        const more = await Promise.race([next, idle])
        if (more === null || more.done) break
        size += sizeOf(more.value)
        if (size > most) break
        group.push(more.value)
        next = read()
      }
      yield group
    }
  } finally {
    // A source that waits for input ends with the run; its last word is of no interest.
    source.return?.().catch(() => undefined)
  }
}
