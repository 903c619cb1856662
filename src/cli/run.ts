/** The run on one page: places -> documents -> outcomes -> sink, and the exit status. */
import { type Input, NewsparseError, type TextPiece } from '../index.ts'
import { areRecords } from '../input/index.ts'
import { inTurn } from './batch/in-turn.ts'
import type { Thread } from './batch/thread.ts'
import { readPlaces } from './documents.ts'
import type { Entry } from './entry.ts'
import { beginOf } from './formats.ts'
import type { Written } from './out/written.ts'
import type { Outcome } from './outcome.ts'
import { colorLevel } from './palette.ts'
import { findPlaces, foldersOf } from './places/index.ts'
import type { Progress } from './progress.ts'
import type { Request } from './request.ts'
import { createSay } from './say.ts'
import { finish } from './sinks/finish.ts'
import { fileSink, type Sink, streamSink } from './sinks/index.ts'
import { type Status, status, worst } from './status.ts'
import type { Streams } from './streams.ts'
import { count, createTally, describeTally, type Tally } from './tally.ts'
import type { CutAnswer, CutRequest } from './tasks/cut.ts'
import { betweenOf, type Job } from './tasks/index.ts'
import { until } from './until.ts'

/** @param stop Aborted when the user asks to stop; the reason is the exit status. */
export async function run(request: Request, streams: Streams, stop: AbortSignal): Promise<Status> {
  const written = await writtenBy(request)
  const { places, single } = await findPlaces(request, streams, written)
  refusePages(request, single)
  const job = jobOf(request, streams, single)
  const sink = await openSink(request, streams, job, written, stop)
  const tally = createTally()
  const progress = single ? null : await openProgress(request, streams, written, tally)
  const page = await openPage(request, stop)
  const say = createSay(request, streams, stop, single, () => progress?.clear())
  let result: Status = status.done
  const { cut, close } = createCutting(request, job, stop)
  try {
    const watched = progress?.watch(places) ?? places
    const entries = readPlaces(watched, { ...request, cut }, AbortSignal.any([stop, sink.signal]))
    const prepared = sink.prepare?.(entries) ?? entries
    const outcomes = await toOutcomes(prepared, job, request.threads, sink.prepare !== undefined, stop)
    for await (const outcome of until(stop, outcomes)) {
      // What was under way when the user stopped the run is not whole.
      if (stop.aborted) break
      await sink.write(outcome)
      await say.outcome(outcome)
      await page?.add(outcome)
      result = worst(result, count(tally, outcome, request.failOn))
      if (sink.signal.aborted) break
    }
  } catch (error) {
    await sink.close(false)
    await page?.close(false)
    throw error
  } finally {
    progress?.end()
    await close()
  }
  // A log without results is a log; a list of articles without one is none.
  const whole = tally.written > 0 || result === status.done || request.format === 'sarif'
  const ended = await finish(sink, stop, whole)
  await page?.close(ended === 'whole')
  if (ended === 'gone') return status.done
  await say.end()
  if (!single && isTold(request, streams)) await say.line(describeTally(tally, request.command))
  if (request.summary !== null) await writeSummary(request.summary, tally)
  return ended === 'stopped' ? stop.reason : result
}

/** Cuts long texts in a thread, which is there once there is such a text. Only articles are cut off: what is repaired, checked
 * or explained is a whole text. */
function createCutting({ command, show, threads }: Request, job: Job, stop: AbortSignal) {
  let thread: Thread<CutRequest, CutAnswer> | null = null
  const close = () => thread?.close()
  stop.addEventListener('abort', close)
  const cut = async (piece: TextPiece, document: Omit<Input, 'content'>) => {
    thread ??= (await import('./batch/thread.ts')).createCutter(job, threads.timeout)
    const answer = await thread.perform({ piece, document })
    if ('failure' in answer) throw Object.assign(new Error(answer.failure.message), answer.failure)
    return answer.cut
  }
  return { cut: command === 'parse' && show === null ? cut : null, close }
}

/** Where a terminal does not say how wide it is. */
const DEFAULT_COLUMNS = 80

/** Two pages of HTML in one file are none. */
function refusePages({ format, from, outDir, command }: Request, single: boolean): void {
  if (command !== 'parse' || format !== 'html' || outDir !== null) return
  if (single && !areRecords(from)) return
  throw new NewsparseError(
    'bad-option',
    'html of many inputs needs a folder, one page for each: --out-dir DIR',
  )
}

/** What is written among the inputs is none of them. */
async function writtenBy(request: Request): Promise<Written | null> {
  if (request.output === null && request.outDir === null && request.reportPage === null) return null
  return (await import('./out/written.ts')).knowWritten(request, await foldersOf(request))
}

async function openSink(
  { output, outDir, resume, format }: Request,
  { stdout }: Streams,
  job: Job,
  written: Written | null,
  stop: AbortSignal,
): Promise<Sink> {
  if (outDir !== null)
    return (await import('./out/folder.ts')).openFolder(outDir, job, resume, written?.ledger ?? null)
  const frame =
    format === 'sarif'
      ? (await import('./reporters/sarif.ts')).sarifFrame()
      : { begin: outDir === null ? beginOf(format) : '', between: betweenOf(job), end: '' }
  const settings = { name: output ?? 'standard output', frame, stop }
  const sink = output === null ? streamSink(stdout, settings) : await fileSink(settings)
  return format === 'parquet' ? (await import('./sinks/parquet.ts')).parquetSink(sink) : sink
}

function jobOf(request: Request, { stdout, env }: Streams, single: boolean): Job {
  const { command, format, output, outDir, color, diff, write, options, quiet, verbose } = request
  return {
    task: command,
    settings: {
      format: format === 'parquet' || (format === 'json' && !single && outDir === null) ? 'ndjson' : format,
      color: output === null && outDir === null ? colorLevel(color, stdout, env) : 0,
      among: !single && outDir === null,
      framed: outDir === null,
      terminal: output === null && outDir === null && stdout.isTTY === true,
      columns: format !== 'terminal' ? 0 : stdout.columns || Number(env.COLUMNS) || DEFAULT_COLUMNS,
      diff,
      quiet,
      write,
      block: request.block,
      show: request.show,
      reported: request.reportPage !== null,
      formatOptions: request.formatOptions,
    },
    options,
    verbose,
  }
}

async function toOutcomes(
  entries: AsyncIterable<Entry>,
  job: Job,
  threads: Request['threads'],
  whole: boolean,
  stop: AbortSignal,
): Promise<AsyncIterable<Outcome>> {
  if (threads.jobs === 0) return inTurn(entries, job, { timeout: threads.timeout, whole }, stop)
  return (await import('./batch/pool.ts')).inThreads(entries, job, threads, stop)
}

/** A bar needs a terminal to itself: not when the results go there too. */
async function openProgress(
  request: Request,
  streams: Streams,
  written: Written | null,
  tally: Tally,
): Promise<Progress | null> {
  const { progress, quiet, output, outDir, inputs, files0From } = request
  if (!progress || quiet || !streams.stderr.isTTY) return null
  if (streams.stdout.isTTY && output === null && outDir === null) return null
  const { createProgress } = await import('./progress.ts')
  const known = files0From === null && inputs.length > 0 && !inputs.includes('-')
  return createProgress(
    streams.stderr,
    tally,
    known ? (await findPlaces(request, streams, written)).places : null,
  )
}

/** Whether people are told what the run came to: on a terminal, in CI, and when the results went into a folder. */
const isTold = ({ quiet, outDir }: Request, { stderr, env }: Streams) =>
  !quiet && (outDir !== null || Boolean(env.CI) || stderr.isTTY === true)

async function openPage({ reportPage, command }: Request, stop: AbortSignal) {
  if (reportPage === null) return null
  return (await import('./report/index.ts')).openReport(reportPage, command, stop)
}

async function writeSummary(path: string, tally: Tally): Promise<void> {
  const { writeAtomic } = await import('./atomic.ts')
  await writeAtomic(path, `${JSON.stringify(tally, null, 2)}\n`)
}
