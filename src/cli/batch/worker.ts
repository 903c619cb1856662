/** A worker thread: says that it is ready, then takes documents and gives outcomes, one at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Document, type Job, perform } from '../tasks/index.ts'
import { trimMemory } from './memory.ts'

const job: Job = workerData
const port = parentPort!

port.postMessage('ready')
port.on('message', async (document: Document) => {
  port.postMessage(await perform(document, job))
  await trimMemory()
})
