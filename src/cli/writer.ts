/** Writes to a stream as fast as its reader takes it. A reader that goes away (`| head -1`) ends the run quietly. */

export interface Writer {
  /** Resolves when the stream can take more. */
  write(output: string | Uint8Array): Promise<void>
  /** Aborted when nothing can be written any more; the reason is null when the reader just went away. */
  readonly signal: AbortSignal
}

/** @param stop Ends a wait for a reader that does not read. */
export function createWriter(stream: NodeJS.WritableStream, stop: AbortSignal): Writer {
  const broken = new AbortController()
  stream.on('error', (error: NodeJS.ErrnoException) => broken.abort(error.code === 'EPIPE' ? null : error))
  const ended = AbortSignal.any([broken.signal, stop])
  return {
    signal: broken.signal,
    async write(output) {
      if (ended.aborted || output.length === 0 || stream.write(output)) return
      await new Promise<void>((resolve) => {
        const done = () => {
          stream.removeListener('drain', done)
          ended.removeEventListener('abort', done)
          resolve()
        }
        stream.on('drain', done)
        ended.addEventListener('abort', done)
      })
    },
  }
}
