/** Where results go: a stream, or one file that appears when it is complete. */
import type { Entry } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { createWriter } from '../writer.ts'

/** What takes the outcomes, in their order. */
export interface Sink {
  name: string
  /** Sees the entries before they are worked on, in their order. */
  prepare?(entries: AsyncIterable<Entry>): AsyncIterable<Entry>
  /** Resolves when there is room for more. */
  write(outcome: Outcome): Promise<void>
  /** Aborted when nothing can be written any more; the reason is null when the reader just went away. */
  readonly signal: AbortSignal
  /** Ends it. When not `complete`, a file is left as it was before. */
  close(complete: boolean): Promise<void>
}

/** What stands around the results, e.g. a blank line between two Markdown documents. */
export interface Frame {
  begin: string
  between: string
  end: string
}

export interface SinkSettings {
  /** What messages call it. */
  name: string
  frame: Frame
  stop: AbortSignal
}

/** Needs to know no more of an outcome than what to write. */
export interface StreamSink extends Sink {
  write(result: { output: string | Uint8Array | null }): Promise<void>
}

export function streamSink(stream: NodeJS.WritableStream, { name, frame, stop }: SinkSettings): StreamSink {
  const writer = createWriter(stream, stop)
  let first = true
  return {
    name,
    signal: writer.signal,
    async write({ output }) {
      if (output === null) return
      await writer.write(first ? frame.begin : frame.between)
      await writer.write(output)
      first = false
    },
    async close(complete) {
      if (complete) await writer.write((first ? frame.begin : '') + frame.end)
    },
  }
}

export async function fileSink(settings: SinkSettings): Promise<StreamSink> {
  const { openAtomic } = await import('../atomic.ts')
  const file = await openAtomic(settings.name)
  const stream = streamSink(file.stream, settings)
  return {
    ...stream,
    async close(complete) {
      await stream.close(complete)
      await (complete ? file.commit() : file.discard())
    },
  }
}
