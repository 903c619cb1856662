/** Where results go: a stream, or one file that appears when it is complete. */
import { createWriter } from '../writer.ts'

export interface Sink {
  name: string
  /** Resolves when there is room for more. */
  write(output: string): Promise<void>
  /** Aborted when nothing can be written any more; the reason is null when the reader just went away. */
  readonly signal: AbortSignal
  /** Ends it. When not `complete`, a file is left as it was before. */
  close(complete: boolean): Promise<void>
}

export interface SinkSettings {
  /** What messages call it. */
  name: string
  /** What stands between two results, e.g. a blank line between two Markdown documents. */
  between: string
  stop: AbortSignal
}

export function streamSink(stream: NodeJS.WritableStream, { name, between, stop }: SinkSettings): Sink {
  const writer = createWriter(stream, stop)
  let first = true
  return {
    name,
    signal: writer.signal,
    async write(output) {
      await writer.write(first ? output : between + output)
      first = false
    },
    async close() {},
  }
}

export async function fileSink(settings: SinkSettings): Promise<Sink> {
  const { openAtomic } = await import('../atomic.ts')
  const file = await openAtomic(settings.name)
  return {
    ...streamSink(file.stream, settings),
    close: (complete) => (complete ? file.commit() : file.discard()),
  }
}
