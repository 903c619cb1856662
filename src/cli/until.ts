/** Ends a source at a signal, also while it waits for what may never come. */

/** What a source was about to give is of no interest then, and neither is its last word. */
export async function* until<T>(stop: AbortSignal, source: AsyncIterable<T>): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]()
  // One listener and no race: whoever waits for the signal in a race is kept until there is one.
  let end = () => {}
  stop.addEventListener('abort', () => end())
  try {
    while (!stop.aborted) {
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        end = () => resolve(null)
        iterator.next().then(resolve, reject)
      })
      if (next === null || next.done) return
      yield next.value
    }
  } finally {
    iterator.return?.().catch(() => undefined)
  }
}
