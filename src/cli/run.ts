/** The run on one page: places -> documents -> outcomes -> sink, and the exit status. */
import { type Entry, readPlaces } from './documents.ts'
import { type Outcome, severityOfOutcome, statusOfOutcome } from './outcome.ts'
import { colorLevel } from './palette.ts'
import { findPlaces } from './places/index.ts'
import type { Request } from './request.ts'
import { createSay, type Say } from './say.ts'
import { fileSink, type Sink, streamSink } from './sinks/index.ts'
import { type Status, status, worst } from './status.ts'
import type { Streams } from './streams.ts'
import { failed, type Job, perform } from './tasks/index.ts'
import { unwritable } from './unwritable.ts'

/** @param stop Aborted when the user asks to stop; the reason is the exit status. */
export async function run(request: Request, streams: Streams, stop: AbortSignal): Promise<Status> {
  const say = createSay(request, streams, stop)
  const sink = await openSink(request, streams, stop)
  const { places, single } = await findPlaces(request, streams)
  const job = jobOf(request, streams, single)
  const counts: Counts = { written: 0, result: status.done }
  try {
    const entries = readPlaces(places, request, AbortSignal.any([stop, sink.signal]))
    for await (const outcome of await toOutcomes(entries, job, request.threads, stop)) {
      await deliver(outcome, sink, say, counts)
      counts.result = worst(counts.result, statusOfOutcome(outcome), findings(outcome, request.failOn))
      if (sink.signal.aborted || stop.aborted) break
    }
  } catch (error) {
    await sink.close(false)
    throw error
  }
  return finish(sink, stop, counts)
}

interface Counts {
  written: number
  result: Status
}

function openSink(
  { output, format, command }: Request,
  { stdout }: Streams,
  stop: AbortSignal,
): Promise<Sink> | Sink {
  const prose = command === 'parse' && (format === 'markdown' || format === 'text')
  const settings = { name: output ?? 'standard output', between: prose ? '\n' : '', stop }
  return output === null ? streamSink(stdout, settings) : fileSink(settings)
}

function jobOf(request: Request, { stdout, env }: Streams, single: boolean): Job {
  const { command, format, output, color, diff, write, options, verbose } = request
  return {
    task: command,
    settings: {
      format: format === 'json' && !single ? 'ndjson' : format,
      color: output === null ? colorLevel(color, stdout, env) : 0,
      diff,
      write,
    },
    options,
    verbose,
  }
}

async function toOutcomes(
  entries: AsyncIterable<Entry>,
  job: Job,
  threads: Request['threads'],
  stop: AbortSignal,
): Promise<AsyncIterable<Outcome>> {
  if (!threads) return inTurn(entries, job)
  return (await import('./batch/pool.ts')).inThreads(entries, job, threads, stop)
}

async function* inTurn(entries: AsyncIterable<Entry>, job: Job): AsyncGenerator<Outcome> {
  for await (const entry of entries) {
    if ('failure' in entry) yield failed(entry, entry.failure, job.settings.format)
    else yield perform(entry, job)
  }
}

async function deliver(outcome: Outcome, sink: Sink, say: Say, counts: Counts): Promise<void> {
  if (outcome.output !== null) {
    await sink.write(outcome.output)
    counts.written++
  }
  await say(outcome)
}

function findings(outcome: Outcome, failOn: Request['failOn']): Status {
  const severity = severityOfOutcome(outcome)
  const found = severity === 'error' ? failOn !== 'never' : severity === 'warning' && failOn === 'warning'
  return found ? status.findings : status.done
}

/** A reader that went away is no fault; a run without any result leaves the output file as it was. */
async function finish(sink: Sink, stop: AbortSignal, { written, result }: Counts): Promise<Status> {
  if (stop.aborted) {
    await sink.close(false)
    return stop.reason
  }
  if (!sink.signal.aborted) await sink.close(written > 0 || result === status.done)
  if (!sink.signal.aborted) return result
  if (sink.signal.reason === null) return status.done
  await sink.close(false)
  throw unwritable(sink.name, sink.signal.reason)
}
