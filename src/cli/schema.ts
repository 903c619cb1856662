/** `newsparse schema`: the JSON Schema of the article. */
import { schema } from '../index.ts'
import type { Asked } from './flags/index.ts'
import { fileSink, streamSink } from './sinks/index.ts'
import { type Status, status } from './status.ts'
import type { Streams } from './streams.ts'
import { toJson } from './tasks/json.ts'

export async function writeSchema(
  { output }: Asked,
  { stdout }: Streams,
  stop: AbortSignal,
): Promise<Status> {
  const settings = { name: output ?? 'standard output', frame: { begin: '', between: '', end: '' }, stop }
  const sink = output === undefined ? streamSink(stdout, settings) : await fileSink(settings)
  await sink.write({ output: toJson(await schema(), 'json') })
  await sink.close(!stop.aborted)
  return status.done
}
