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
import { answer, type Job } from './tasks/index.ts'
import { unwritable } from './unwritable.ts'

/** @param stop Aborted when the user asks to stop; the reason is the exit status. */
export async function run(request: Request, streams: Streams, stop: AbortSignal): Promise<Status> {
  const say = createSay(request, streams, stop)
  const { places, single } = await findPlaces(request, streams)
  const job = jobOf(request, streams, single)
  const sink = await openSink(request, streams, job, stop)
  const counts: Counts = { written: 0, result: status.done }
  try {
    const entries = readPlaces(places, request, AbortSignal.any([stop, sink.signal]))
    const prepared = sink.prepare?.(entries) ?? entries
    for await (const outcome of await toOutcomes(prepared, job, request.threads, stop)) {
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

async function openSink(
  { output, outDir, resume, format, command }: Request,
  { stdout }: Streams,
  job: Job,
  stop: AbortSignal,
): Promise<Sink> {
  if (outDir !== null) return (await import('./out/folder.ts')).openFolder(outDir, job, resume)
  const prose = command === 'parse' && (format === 'markdown' || format === 'text')
  const settings = { name: output ?? 'standard output', between: prose ? '\n' : '', stop }
  return output === null ? streamSink(stdout, settings) : fileSink(settings)
}

function jobOf(request: Request, { stdout, env }: Streams, single: boolean): Job {
  const { command, format, output, outDir, color, diff, write, options, verbose } = request
  return {
    task: command,
    settings: {
      format: format === 'json' && !single && outDir === null ? 'ndjson' : format,
      color: output === null && outDir === null ? colorLevel(color, stdout, env) : 0,
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
    yield answer(entry, job)
  }
}

async function deliver(outcome: Outcome, sink: Sink, say: Say, counts: Counts): Promise<void> {
  await sink.write(outcome)
  if (outcome.output !== null) counts.written++
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
