/** One worker thread that outlives what is thrown at it: an entry that takes too long or takes the thread down is
 * answered with a failure, and a new thread takes its place and goes on with the next one. */
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../input/index.ts'
import { type Entry, readEntry, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import type { CutAnswer, CutRequest } from '../tasks/cut.ts'
import { failed, type Job } from '../tasks/index.ts'
import { optimizeLater } from './compiler.ts'

/** More than any article takes; a document that needs more takes down its thread, not the run. */
const MEMORY_MB = 1024
/** Room for what a page leaves behind, so that it is garbage by the time the collector looks. Twice as much is no faster; half as
 * much takes a twentieth more CPU time on pages of newspapers, none on short records, and spares 20 MB a thread: a page of a megabyte
 * takes 118 to 126 MB with it instead of 128. */
const PAGE_YOUNG_MB = 48
const YOUNG_MB = 24
/** What a thread begins with tells what is to come, in bytes or characters. A page of a newspaper has 300 KB. */
const MIN_PAGE = 32 * 2 ** 10
const MAX_PAGE = 512 * 2 ** 10
/** What a piece of a text leaves behind is strings, which live until the next one. */
const CUTTER_YOUNG_MB = 8

/** Seen from `dist/`; the tests run the sources, and the built worker. */
const WORKER = import.meta.url.endsWith('.ts') ? '../../../bin/worker.js' : '../bin/worker.js'

export interface Thread<Work = Entry, Answer = Outcome> {
  /** How many it has that are not answered yet. */
  load(): number
  /** Takes them one after the other. */
  perform(work: Work): Promise<Answer>
  /** What is under way, or comes later, gets a failure. */
  close(): Promise<void>
}

/** What a kind of work needs besides the worker. */
interface Kind<Work, Answer> {
  /** Megabytes of V8's young generation for a thread that begins with this. */
  young(work: Work): number
  /** As it is handed over, with what goes along instead of being copied. */
  pack(work: Work): [message: unknown, along: ArrayBuffer[]]
  failed(work: Work, failure: Failure): Answer
}

/**
 * A thread for documents.
 *
 * @param timeout Milliseconds for one entry, not counting what a new thread takes to start.
 * @param memory Megabytes of V8's old generation.
 */
export const createThread = (job: Job, timeout: number, memory = MEMORY_MB): Thread =>
  startThread(job, timeout, memory, {
    young(entry) {
      const size = sizeOf(entry)
      return size > MIN_PAGE && size <= MAX_PAGE ? PAGE_YOUNG_MB : YOUNG_MB
    },
    pack,
    failed(unread, failure) {
      const entry = readEntry(unread)
      // A record that is none says so, however little time there was to look.
      return failed(entry, 'failure' in entry ? entry.failure : failure, job.settings.format)
    },
  })

/** A thread that cuts the articles off a long text. */
export const createCutter = (job: Job, timeout: number): Thread<CutRequest, CutAnswer> =>
  startThread(job, timeout, MEMORY_MB, {
    young: () => CUTTER_YOUNG_MB,
    pack(work) {
      const bytes = new Uint8Array(work.piece.bytes)
      return [{ ...work, piece: { ...work.piece, bytes } }, [bytes.buffer]]
    },
    failed: (_, failure) => ({ failure }),
  })

function startThread<Work, Answer>(
  job: Job,
  timeout: number,
  memory: number,
  kind: Kind<Work, Answer>,
): Thread<Work, Answer> {
  /** The first one is under way in the worker, the others wait there. */
  const waiting: { work: Work; resolve: (answer: Answer) => void }[] = []
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const start = () => {
    const fresh = new Worker(new URL(WORKER, import.meta.url), {
      workerData: job,
      resourceLimits: {
        maxOldGenerationSizeMb: memory,
        maxYoungGenerationSizeMb: kind.young(waiting[0]!.work),
      },
    })
    // What a thread says after it was replaced is of no interest any more.
    const when =
      <T>(act: (it: T) => void) =>
      (it: T) =>
        fresh === worker && act(it)
    const message = (it: Answer | 'ready') => {
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
    for (const { work } of waiting) fresh.postMessage(...kind.pack(work))
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
    first?.resolve(kind.failed(first.work, failure))
  }

  const stop = async () => {
    clearTimeout(timer)
    const old = worker
    worker = null
    await old?.terminate()
  }

  return {
    load: () => waiting.length,
    perform(work) {
      return new Promise((resolve) => {
        waiting.push({ work, resolve })
        if (closed) fail(interrupted)
        else if (!worker) start()
        else {
          worker.postMessage(...kind.pack(work))
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
function pack(entry: Entry): [Entry, ArrayBuffer[]] {
  if ('line' in entry) {
    const line = new Uint8Array(entry.line)
    return [{ ...entry, line }, [line.buffer]]
  }
  if (!('options' in entry) || typeof entry.input.content === 'string') return [entry, []]
  const content = new Uint8Array(entry.input.content)
  return [{ ...entry, input: { ...entry.input, content } }, [content.buffer]]
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
