/** Keeps the memory of a long run flat. V8 lets garbage grow while the machine has memory to spare; one page nested very
 * deeply leaves a hundred megabytes behind. */

const MAX_HEAP = 96 * 2 ** 20
/** What is left after a collection is in use; the next one waits for so much more. */
const STEP = 64 * 2 ** 20

let limit = MAX_HEAP
let collect: (() => void) | undefined

/** Call it between two documents. */
export async function trimMemory(): Promise<void> {
  if (process.memoryUsage().heapUsed < limit) return
  collect ??= await exposeCollector()
  collect()
  limit = Math.max(MAX_HEAP, process.memoryUsage().heapUsed + STEP)
}

async function exposeCollector(): Promise<() => void> {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([
    import('node:v8'),
    import('node:vm'),
  ])
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
