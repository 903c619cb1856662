/** One document through one command. Never throws for a document: what goes wrong is its outcome. */
import { escapeControls, NewsparseError, type Options } from '../../index.ts'
import type { Failure } from '../../input/index.ts'
import { type Entry, readEntry } from '../entry.ts'
import { isJson } from '../formats.ts'
import { joinOutcomes, type Outcome } from '../outcome.ts'
import { checkTask } from './check.ts'
import { explainTask } from './explain.ts'
import { parseTask } from './parse.ts'
import { repairTask } from './repair.ts'
import type { Document, Task, TaskSettings } from './task.ts'

export type { Document, SourceFile, TaskSettings } from './task.ts'

const tasks = {
  parse: parseTask,
  repair: repairTask,
  check: checkTask,
  explain: explainTask,
} satisfies Record<string, Task>

export type TaskName = keyof typeof tasks

/** What every document of a run goes through. */
export interface Job {
  task: TaskName
  settings: TaskSettings
  /** Of the library; a record may bring its own along. */
  options: Options
  verbose: boolean
}

async function* perform(
  document: Document,
  { task, options, verbose, ...job }: Job,
): AsyncGenerator<Outcome> {
  // Records are many, whatever they stand in.
  const settings =
    document.record && job.settings.format === 'json' ? { ...job.settings, format: 'ndjson' } : job.settings
  try {
    for await (const outcome of tasks[task](
      { ...document, options: { ...options, ...document.options } },
      settings,
    ))
      yield outcome.failure && !outcome.output ? failed(document, outcome.failure, settings.format) : outcome
  } catch (error) {
    yield failed(document, failureOf(error, verbose), settings.format)
  }
}

/** The outcomes of an entry, whatever is in its place: one, or one for each article of a text. */
export async function* answers(unread: Entry, job: Job): AsyncGenerator<Outcome> {
  const entry = readEntry(unread)
  if ('outcome' in entry) yield entry.outcome
  else if ('failure' in entry) yield failed(entry, entry.failure, job.settings.format)
  else yield* perform(entry, job)
}

/** All that came of an entry as one outcome. */
export async function answer(entry: Entry, job: Job): Promise<Outcome> {
  const all: Outcome[] = []
  for await (const outcome of answers(entry, job)) all.push(outcome)
  if (all.length === 1) return all[0]!
  const joined = joinOutcomes(all, betweenOf(job))
  if (job.settings.framed) return joined
  return { ...joined, parts: all.flatMap(({ output }) => (typeof output === 'string' ? output : [])) }
}

/** What stands between two results: articles for people have a blank line there, and on a terminal a line across. */
export function betweenOf({ task, settings: { format, columns } }: Job): string {
  if (format === 'terminal') return `\n${'─'.repeat(columns)}\n\n`
  return task === 'parse' && (format === 'markdown' || format === 'text') ? '\n' : ''
}

/** The outcome of a document that nothing came of. */
export function failed(
  {
    label,
    record,
    answered,
    input,
  }: Pick<Document, 'label' | 'record' | 'answered'> & {
    input: { id?: string | null }
  },
  failure: Failure,
  format: string,
): Outcome {
  const isAnswered = (answered || failure.fields !== undefined) && isJson(format)
  const answer = { id: input.id ?? null, error: failure }
  const indent = !answered && format === 'json' ? 2 : 0
  const output = isAnswered ? `${escapeControls(JSON.stringify(answer, null, indent))}\n` : null
  return { label, record, output, failure, notices: [], repairs: {} }
}

/** What an error says; a fault of ours is one of the kind `internal`. */
export function failureOf(error: unknown, verbose: boolean): Failure {
  if (error instanceof NewsparseError)
    return { code: error.code === 'bad-option' ? 'bad-record' : error.code, message: error.message }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const deep = error instanceof RangeError && /call stack/i.test(message)
  return {
    code: 'internal',
    message: verbose ? (stack ?? message) : deep ? 'nested too deeply' : `a fault of newsparse: ${message}`,
  }
}
