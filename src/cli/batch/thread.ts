/** One worker thread that outlives what is thrown at it: a document that takes too long or takes the thread down is
 * answered with a failure, and a new thread takes its place. */
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../input/index.ts'
import type { Outcome } from '../outcome.ts'
import { type Document, failed, type Job } from '../tasks/index.ts'

/** More than any article takes; a document that needs more takes down its thread, not the run. */
const MEMORY_MB = 1024

type Answer = Outcome | Failure

export interface Thread {
  /** One at a time. */
  perform(document: Document): Promise<Outcome>
  /** A document that is under way, or comes later, gets a failure. */
  close(): Promise<void>
}

/** @param timeout Milliseconds for one document, not counting what a new thread takes to start. */
export function createThread(job: Job, timeout: number): Thread {
  let worker: Worker | null = null
  let ready: Promise<unknown> = Promise.resolve()
  let closed = false
  let settle: (answer: Answer) => void = () => undefined
  const start = () => {
    const fresh = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    // What a thread says after it was replaced is of no interest any more.
    const tell = (answer: Answer) => fresh === worker && settle(answer)
    const fail = (message: string) => tell({ code: 'internal', message })
    ready = new Promise((resolve) => fresh.once('message', resolve).once('exit', resolve))
    fresh.on('message', (message: Outcome | 'ready') => message !== 'ready' && tell(message))
    fresh.on('error', ({ message }) => fail(`it ended its worker: ${message}`))
    fresh.on('exit', () => fail('it ended its worker'))
    return fresh
  }
  const end = async () => {
    const old = worker
    worker = null
    await old?.terminate()
  }
  const interrupted = { code: 'internal' as const, message: 'the run was interrupted' }
  const late = {
    code: 'timeout' as const,
    message: `took longer than ${timeout} ms; --timeout raises the limit`,
  }
  return {
    async perform(document) {
      if (closed) return failed(document, interrupted, job.settings.format)
      worker ??= start()
      const answer = new Promise<Answer>((resolve) => {
        settle = resolve
      })
      await ready
      const timer = setTimeout(() => settle(late), timeout)
      worker?.postMessage(document)
      const result = await answer
      clearTimeout(timer)
      if (!('code' in result)) return result
      await end()
      return failed(document, result, job.settings.format)
    },
    async close() {
      closed = true
      settle(interrupted)
      await end()
    },
  }
}
