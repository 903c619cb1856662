/** What became of one document: plain data, so that it can cross from a worker. */
import { type Notice, type Report, type Severity, severityOf } from '../index.ts'
import type { Failure } from '../input/index.ts'
import type { Reported } from './report/reported.ts'
import type { Status } from './status.ts'
import { status } from './status.ts'

export interface Outcome {
  /** What messages call the document. */
  label: string
  /** One of many in a container, answered in its place. */
  record: boolean
  /** What goes to the sink; null when there is nothing to write. */
  output: string | Uint8Array | null
  failure: Failure | null
  notices: readonly Notice[]
  repairs: Readonly<Record<string, number>>
  /** How many pieces were left out, by reason; only where an article was looked for. */
  dropped?: Readonly<Record<string, number>>
  /** `repair --write`: the encoding of the file before, and what of the file could not be kept. */
  rewritten?: { encoding: string; lost: readonly string[] }
  /** The outputs of the articles in one text, where each has a file of its own. */
  parts?: readonly string[]
  /** For `--report`: one entry for each article. */
  reported?: readonly Reported[]
  /** An earlier run finished it (`--resume`). */
  earlier?: boolean
}

/** The outcome of a document that was worked on. */
export function outcomeOf(
  { label, record }: Pick<Outcome, 'label' | 'record'>,
  output: Outcome['output'],
  { repairs, notices }: Pick<Report, 'repairs' | 'notices'>,
): Outcome {
  const counts = Object.fromEntries(repairs.map(({ kind, count }) => [kind, count]))
  return { label, record, output, failure: null, notices, repairs: counts }
}

/** Several outcomes of one document as one. */
export function joinOutcomes(all: readonly Outcome[], between: string): Outcome {
  const repairs: Record<string, number> = {}
  for (const it of all)
    for (const [kind, count] of Object.entries(it.repairs)) repairs[kind] = (repairs[kind] ?? 0) + count
  return {
    ...all[0]!,
    output: all.flatMap(({ output }) => output ?? []).join(between) || null,
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
    notices: all.flatMap(({ notices }) => notices),
    repairs,
    ...(all.some(({ reported }) => reported) && { reported: all.flatMap(({ reported }) => reported ?? []) }),
  }
}

/** How bad the worst finding is; a repair counts as a warning, a record that failed as an error. */
export function severityOfOutcome({ failure, record, notices, repairs }: Outcome): Severity | null {
  const found = new Set(notices.map(({ code }) => severityOf(code)))
  if (failure && record) found.add('error')
  if (Object.keys(repairs).length > 0) found.add('warning')
  return (['error', 'warning', 'info'] as const).find((it) => found.has(it)) ?? null
}

/** What an outcome says about the exit status, findings aside. Records are answered in place and say nothing. */
export function statusOfOutcome({ failure, record }: Outcome): Status {
  if (!failure || record) return status.done
  return failure.code === 'no-article' ? status.noArticle : status.failed
}
