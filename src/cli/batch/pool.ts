/** Entries -> outcomes in the same order, through worker threads. Reads ahead only as far as the threads can use, and
 * hands out what is done while it waits for more to come. */
import { type Entry, isAnswered, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { answer, type Job } from '../tasks/index.ts'
import { createThread } from './thread.ts'

export interface PoolSettings {
  jobs: number
  /** Milliseconds for one document. */
  timeout: number
}

/** How many entries a thread has at once: the next one is there when it has answered one. */
const PER_THREAD = 2
/** How many documents are under way or wait for a slow one before them, per thread. */
const AHEAD = 8
/** How much of them may be in memory, in bytes or characters; one document is always let through. */
const MAX_WAITING = 2 ** 25

export async function* inThreads(
  entries: AsyncIterable<Entry>,
  job: Job,
  { jobs, timeout }: PoolSettings,
  stop: AbortSignal,
): AsyncGenerator<Outcome> {
  const threads = createThreads(job, jobs, timeout)
  stop.addEventListener('abort', threads.close)
  const source = entries[Symbol.asyncIterator]()
  const waiting: { outcome: Promise<Outcome>; size: number }[] = []
  let reading: Promise<IteratorResult<Entry>> | null = null
  let size = 0
  let ended = false
  try {
    for (;;) {
      const room = waiting.length === 0 || (waiting.length < jobs * AHEAD && size < MAX_WAITING)
      if (room && !ended) reading ??= source.next()
      const first = waiting[0]
      if (first && (!reading || (await isSettledFirst(first.outcome, reading)))) {
        waiting.shift()
        size -= first.size
        yield await first.outcome
      } else if (reading) {
        const { done, value: entry } = await reading
        reading = null
        if (done) ended = true
        else {
          waiting.push({ outcome: threads.answer(entry), size: sizeOf(entry) })
          size += waiting.at(-1)!.size
        }
      } else return
    }
  } finally {
    // A source that waits for input ends with the run; its last word is of no interest.
    reading?.catch(() => undefined)
    source.return?.().catch(() => undefined)
    await threads.close()
  }
}

const isSettledFirst = (it: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([it.then(() => true), other.then(() => false)])

/** Hands each entry to the thread with the fewest, in the order of asking. */
function createThreads(job: Job, jobs: number, timeout: number) {
  const threads = Array.from({ length: jobs }, () => createThread(job, timeout))
  const asking: (() => void)[] = []
  const next = () => threads.reduce((best, it) => (it.load() < best.load() ? it : best))
  return {
    async answer(entry: Entry): Promise<Outcome> {
      if (isAnswered(entry)) return answer(entry, job)
      if (next().load() >= PER_THREAD) await new Promise<void>((resolve) => asking.push(resolve))
      try {
        return await next().perform(entry)
      } finally {
        asking.shift()?.()
      }
    },
    close: () => Promise.all(threads.map((thread) => thread.close())),
  }
}
