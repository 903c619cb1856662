/** Entries -> outcomes without `--jobs`: a small document is worked on at once, a larger one in a thread beside, which a
 * signal, the time limit and the memory limit can end. */
import { type Entry, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { answer, answers, type Job } from '../tasks/index.ts'
import { optimizeLater } from './compiler.ts'
import { trimMemory } from './memory.ts'
import type { Thread } from './thread.ts'

/** In bytes or characters. A signal waits for such a document: the costliest one we know, random bytes as Latin-1, takes
 * 2.4 s for 8 KB. A thread takes longer to start than most articles of this size to read. */
const MAX_SMALL = 12 * 2 ** 10

export interface TurnSettings {
  /** Milliseconds for one document. */
  timeout: number
  /** One outcome for each entry; else those of the articles in a small text come one by one. */
  whole: boolean
}

export async function* inTurn(
  entries: AsyncIterable<Entry>,
  job: Job,
  { timeout, whole }: TurnSettings,
  stop: AbortSignal,
): AsyncGenerator<Outcome> {
  let thread: Thread | null = null
  let done = 0
  const close = () => thread?.close()
  stop.addEventListener('abort', close)
  try {
    for await (const entry of entries) {
      if (++done === 2) optimizeLater()
      if (sizeOf(entry) > MAX_SMALL) {
        thread ??= (await import('./thread.ts')).createThread(job, timeout)
        yield await thread.perform(entry)
      } else if (whole) yield answer(entry, job)
      else yield* answers(entry, job)
      await trimMemory()
    }
  } finally {
    stop.removeEventListener('abort', close)
    await close()
  }
}
