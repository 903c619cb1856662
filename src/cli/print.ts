/** Writes what a command says of the program itself: a schema, a script. */
import type { Asked } from './flags/index.ts'
import { finish } from './sinks/finish.ts'
import { fileSink, streamSink } from './sinks/index.ts'
import { type Status, status } from './status.ts'
import type { Streams } from './streams.ts'

export async function print(
  text: string,
  { output }: Asked,
  { stdout }: Streams,
  stop: AbortSignal,
): Promise<Status> {
  const file = output === '-' ? undefined : output
  const settings = { name: file ?? 'standard output', frame: { begin: '', between: '', end: '' }, stop }
  const sink = file === undefined ? streamSink(stdout, settings) : await fileSink(settings)
  await sink.write({ output: text })
  await finish(sink, stop, true)
  return status.done
}
