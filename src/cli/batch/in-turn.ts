/** Entries -> outcomes without `--jobs`: small documents, and larger ones that are only repaired, are worked on at once under a
 * clock, others in a thread beside, which a signal, the time limit and the memory limit can end. */
import { type Entry, isAnswered, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { answer, answers, type Job } from '../tasks/index.ts'
import { optimizeLater, optimizeSoon, takeKeptCode } from './compiler.ts'
import { gather } from './gather.ts'
import { trimMemory } from './memory.ts'
import { patience } from './patience.ts'
import type { Thread } from './thread.ts'
import { hasClock, wasStopped, within } from './within.ts'

/** In bytes or characters. A thread takes longer to start than most articles of this size to read. */
const MAX_SMALL = 12 * 2 ** 10
/** The same of what is only repaired: nearly all of such size takes less than the clock gives it. */
const MAX_REPAIRED = 2 ** 20
/** In bytes: small documents leave little behind, and pages stay in threads. 100,000 records take 213 MB with it, 253 with half as much again. */
const MAX_HEAP = 64 * 2 ** 20

/** Documents until V8 no longer waits with its optimiser: 4,000 texts take 2.4 s of CPU with and without, 20,000 take 9.7 s, and 7.7 s with it. */
const PATIENT_DOCUMENTS = 4000

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
  const atOnce = async (group: readonly Entry[]) => {
    const finished: Outcome[][] = []
    const limit = timeout * group.length
    await within(Math.min(limit, patience()), () => workOn(group, job, whole, finished), limit)
    return finished
  }
  const apart = async (entry: Entry): Promise<Outcome[]> => {
    if (isAnswered(entry)) return [await answer(entry, job)]
    if (isCleaning(job) && !wasStopped()) {
      const outcome = await (await import('../tasks/clean.ts')).cleanOutcome(entry, job)
      if (outcome) return [outcome]
      if (mayWorkHere() && sizeOf(entry) <= MAX_REPAIRED) {
        takeKeptCode()
        optimizeLater()
        const [outcomes] = await atOnce([entry])
        if (outcomes) return outcomes
      }
    }
    thread ??= (await import('./thread.ts')).createThread(job, timeout)
    return [await thread.perform(entry)]
  }
  try {
    for await (const group of gather(entries, MAX_SMALL)) {
      const wasAlone = done < 2
      const wasPatient = done <= PATIENT_DOCUMENTS
      done += group.length
      if (wasAlone && done > 1) optimizeLater()
      if (wasPatient && done > PATIENT_DOCUMENTS) optimizeSoon()
      const finished = mayWorkHere() && sizeOf(group[0]) <= MAX_SMALL ? await atOnce(group) : []
      for (const outcomes of finished) yield* outcomes
      for (const entry of group.slice(finished.length)) yield* await apart(entry)
      await trimMemory(MAX_HEAP, MAX_HEAP / 2)
    }
  } finally {
    stop.removeEventListener('abort', close)
    await close()
  }
}

/** What is stopped leaves half-loaded tables behind: from then on nothing is worked on in this thread. */
const mayWorkHere = () => hasClock && !wasStopped()

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
