/** One worker thread that outlives what is thrown at it: an entry that takes too long or takes the thread down is
 * answered with a failure, and a new thread takes its place and goes on with the next one. */
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../input/index.ts'
import { type Entry, readEntry } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { failed, type Job } from '../tasks/index.ts'
import { optimizeLater } from './compiler.ts'

/** More than any article takes; a document that needs more takes down its thread, not the run. */
const MEMORY_MB = 1024
/** Room for what a page leaves behind, so that it is garbage by the time the collector looks. Twice as much is no faster, and
 * two threads then take over 300 MB. */
const YOUNG_MB = 48

/** Seen from `dist/`; the tests run the sources, and the built worker. */
const WORKER = import.meta.url.endsWith('.ts') ? '../../../bin/worker.js' : '../bin/worker.js'

export interface Thread {
  /** How many entries it has that are not answered yet. */
  load(): number
  /** Takes them one after the other. */
  perform(entry: Entry): Promise<Outcome>
  /** What is under way, or comes later, gets a failure. */
  close(): Promise<void>
}

/**
 * @param timeout Milliseconds for one entry, not counting what a new thread takes to start.
 * @param memory Megabytes of V8's old generation.
 */
export function createThread(job: Job, timeout: number, memory = MEMORY_MB): Thread {
  /** The first one is under way in the worker, the others wait there. */
  const waiting: { entry: Entry; resolve: (outcome: Outcome) => void }[] = []
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const start = () => {
    const fresh = new Worker(new URL(WORKER, import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    // What a thread says after it was replaced is of no interest any more.
    const when =
      <T>(act: (it: T) => void) =>
      (it: T) =>
        fresh === worker && act(it)
    const message = (it: Outcome | 'ready') => {
      if (it === 'ready') optimizeLater()
      else waiting.shift()?.resolve(it)
      watch()
    }
    fresh.on('message', when(message))
    fresh.on(
      'error',
      when((error: Error) => replace(endedBy(error, memory))),
    )
    fresh.on(
      'exit',
      when(() => replace(internal('it ended its worker'))),
    )
    worker = fresh
    for (const { entry } of waiting) post(fresh, entry)
  }

  const watch = () => {
    clearTimeout(timer)
    if (waiting.length > 0) timer = setTimeout(replace, timeout, late(timeout))
  }

  /** The first one is to blame. */
  const replace = (failure: Failure) => {
    stop()
    fail(failure)
    if (waiting.length > 0) start()
  }

  const fail = (failure: Failure) => {
    const first = waiting.shift()
    if (!first) return
    const entry = readEntry(first.entry)
    // A record that is none says so, however little time there was to look.
    first.resolve(failed(entry, 'failure' in entry ? entry.failure : failure, job.settings.format))
  }

  const stop = async () => {
    clearTimeout(timer)
    const old = worker
    worker = null
    await old?.terminate()
  }

  return {
    load: () => waiting.length,
    perform(entry) {
      return new Promise((resolve) => {
        waiting.push({ entry, resolve })
        if (closed) fail(interrupted)
        else if (!worker) start()
        else {
          post(worker, entry)
          if (waiting.length === 1) watch()
        }
      })
    },
    async close() {
      closed = true
      while (waiting.length > 0) fail(interrupted)
      await stop()
    },
  }
}

/** A copy is handed over: a view would take all that it is a view of along, and the entry may be needed again. */
function post(worker: Worker, entry: Entry): void {
  if ('line' in entry) {
    const line = new Uint8Array(entry.line)
    worker.postMessage({ ...entry, line }, [line.buffer])
  } else if ('options' in entry && typeof entry.input.content !== 'string') {
    const content = new Uint8Array(entry.input.content)
    worker.postMessage({ ...entry, input: { ...entry.input, content } }, [content.buffer])
  } else worker.postMessage(entry)
}

const endedBy = ({ message, code }: NodeJS.ErrnoException, memory: number): Failure =>
  internal(
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `needs more than ${memory} MB of memory`
      : `it ended its worker: ${message}`,
  )
const internal = (message: string): Failure => ({ code: 'internal', message })
const interrupted = internal('the run was interrupted')
const late = (timeout: number): Failure => ({
  code: 'timeout',
  message: `took longer than ${timeout} ms; --timeout raises the limit`,
})
