/** How the writing ends: whole, stopped by a signal, or because the reader went away. */
import { unwritable } from '../unwritable.ts'
import type { Sink } from './index.ts'

/**
 * A reader that went away is no fault; a run without any result leaves the output file as it was.
 *
 * @throws {NewsparseError} `unwritable`
 */
export async function finish(
  sink: Sink,
  stop: AbortSignal,
  complete: boolean,
): Promise<'whole' | 'stopped' | 'gone'> {
  if (!stop.aborted && !sink.signal.aborted) await sink.close(complete)
  if (sink.signal.aborted && sink.signal.reason !== null) {
    await sink.close(false)
    throw unwritable(sink.name, sink.signal.reason)
  }
  if (!stop.aborted) return sink.signal.aborted ? 'gone' : 'whole'
  await sink.close(false)
  return 'stopped'
}
