/** A worker thread: says that it is ready, then takes entries and gives outcomes, or takes pieces of a long text and gives the
 * articles in them, one at a time and in order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Entry } from '../entry.ts'
import { answerCut, type CutRequest } from '../tasks/cut.ts'
import { answer, type Job } from '../tasks/index.ts'
import { trimMemory } from './memory.ts'

const job: Job = workerData
const port = parentPort!

/** What a thread that only cuts needs is a small part of what a document may need. */
const MAX_CUTTER_HEAP = 2 ** 25

let last = Promise.resolve()
port.postMessage('ready')
port.on('message', (work: Entry | CutRequest) => {
  last = last.then(async () => {
    const isPiece = 'piece' in work
    port.postMessage(isPiece ? await answerCut(work, job) : await answer(work, job))
    await trimMemory(isPiece ? MAX_CUTTER_HEAP : undefined)
  })
})
