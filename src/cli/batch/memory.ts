/** Keeps the memory of a long run flat. V8 lets garbage grow while the machine has memory to spare; one page nested very
 * deeply leaves a hundred megabytes behind. */
import { getHeapStatistics } from 'node:v8'

const MAX_HEAP = 96 * 2 ** 20
/** What is left after a collection is in use; the next one waits for so much more. */
const STEP = 64 * 2 ** 20

let limit = 0
let collect: (() => void) | undefined

/**
 * Call it between two documents.
 *
 * @param most How large the heap may get, in bytes, before it is looked at.
 * @param step How much more than what is left after a collection.
 */
export async function trimMemory(most = MAX_HEAP, step = Math.min(STEP, most)): Promise<void> {
  if (heapUsed() < Math.max(limit, most)) return
  collect ??= await exposeCollector()
  collect()
  limit = heapUsed() + step
}

/** Asks V8 alone: `process.memoryUsage` reads a file of the system besides, which takes longer than a short article. */
const heapUsed = (): number => getHeapStatistics().used_heap_size

async function exposeCollector(): Promise<() => void> {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([
    import('node:v8'),
    import('node:vm'),
  ])
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
