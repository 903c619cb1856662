/** Entries -> outcomes without `--jobs`: small documents are worked on at once under a clock, a larger one in a thread beside,
 * which a signal, the time limit and the memory limit can end. */
import { type Entry, isAnswered, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { answer, answers, type Job } from '../tasks/index.ts'
import { optimizeLater } from './compiler.ts'
import { gather } from './gather.ts'
import { trimMemory } from './memory.ts'
import { patience } from './patience.ts'
import type { Thread } from './thread.ts'
import { hasClock, wasStopped, within } from './within.ts'

/** In bytes or characters. A thread takes longer to start than most articles of this size to read. */
const MAX_SMALL = 12 * 2 ** 10
/** In bytes: small documents leave little behind, and pages stay in threads. 100,000 records take 213 MB with it, 253 with half as much again. */
const MAX_HEAP = 64 * 2 ** 20

export interface TurnSettings {
  /** Milliseconds for one document. */
  timeout: number
  /** One outcome for each entry; else each of the articles in a small text has its own. */
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
  const apart = async (entry: Entry) => {
    if (isAnswered(entry)) return answer(entry, job)
    if (isCleaning(job) && !wasStopped()) {
      const outcome = await (await import('../tasks/clean.ts')).cleanOutcome(entry, job)
      if (outcome) return outcome
    }
    thread ??= (await import('./thread.ts')).createThread(job, timeout)
    return thread.perform(entry)
  }
  let trusted = hasClock
  try {
    for await (const group of gather(entries, MAX_SMALL)) {
      const wasAlone = done < 2
      done += group.length
      if (wasAlone && done > 1) optimizeLater()
      const finished: Outcome[][] = []
      if (trusted && sizeOf(group[0]) <= MAX_SMALL)
        // What is stopped leaves half-loaded tables behind: from then on nothing is worked on in this thread.
        trusted = await within(Math.min(timeout * group.length, patience()), () =>
          workOn(group, job, whole, finished),
        )
      for (const outcomes of finished) yield* outcomes
      for (const entry of group.slice(finished.length)) yield await apart(entry)
      await trimMemory(MAX_HEAP, MAX_HEAP / 2)
    }
  } finally {
    stop.removeEventListener('abort', close)
    await close()
  }
}

const isCleaning = ({ task }: Job) => task === 'repair' || task === 'check'

async function workOn(
  group: readonly Entry[],
  job: Job,
  whole: boolean,
  finished: Outcome[][],
): Promise<void> {
  for (const entry of group) {
    const outcomes: Outcome[] = []
    if (whole) outcomes.push(await answer(entry, job))
    else for await (const outcome of answers(entry, job)) outcomes.push(outcome)
    finished.push(outcomes)
  }
}
