/** A worker thread: says that it is ready, then takes entries and gives outcomes, one at a time and in order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Entry } from '../entry.ts'
import { answer, type Job } from '../tasks/index.ts'
import { trimMemory } from './memory.ts'

const job: Job = workerData
const port = parentPort!

let last = Promise.resolve()
port.postMessage('ready')
port.on('message', (entry: Entry) => {
  last = last.then(async () => {
    port.postMessage(await answer(entry, job))
    await trimMemory()
  })
})
