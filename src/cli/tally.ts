/** What a run came to: counts for the exit status, the summary and the progress bar. */

import { severityOf } from '../index.ts'
import type { Reader } from './flags/index.ts'
import { type Outcome, severityOfOutcome, statusOfOutcome } from './outcome.ts'
import type { Request } from './request.ts'
import { type Status, status, worst } from './status.ts'

export interface Tally {
  documents: number
  /** Documents without a failure. */
  done: number
  /** Results that were written, errors of records among them. */
  written: number
  withoutArticle: number
  errors: number
  /** Documents with a finding that counts as a warning or an error. */
  findings: number
  /** Finished by an earlier run. */
  earlier: number
  repairs: Record<string, number>
  notices: Record<string, number>
}

export const createTally = (): Tally => ({
  documents: 0,
  done: 0,
  written: 0,
  withoutArticle: 0,
  errors: 0,
  findings: 0,
  earlier: 0,
  repairs: {},
  notices: {},
})

/** Counts an outcome; gives the exit status that it asks for. */
export function count(tally: Tally, outcome: Outcome, failOn: Request['failOn']): Status {
  const { failure, notices, repairs, earlier } = outcome
  const severity = severityOfOutcome(outcome)
  tally.documents++
  if (earlier) tally.earlier++
  if (outcome.output !== null) tally.written++
  if (!failure) tally.done++
  else if (failure.code === 'no-article') tally.withoutArticle++
  else tally.errors++
  if (severity === 'warning' || severity === 'error') tally.findings++
  for (const [kind, times] of Object.entries(repairs)) add(tally.repairs, kind, times)
  for (const { code } of notices) add(tally.notices, code, 1)
  const found = severity === 'error' ? failOn !== 'never' : severity === 'warning' && failOn === 'warning'
  return worst(statusOfOutcome(outcome), found ? status.findings : status.done)
}

function add(counts: Record<string, number>, key: string, times: number): void {
  counts[key] = (counts[key] ?? 0) + times
}

/** One line for people. `check` repairs nothing, and says what it found. */
export function describeTally(
  { documents, done, withoutArticle, errors, findings, earlier, repairs, notices }: Tally,
  command: Reader,
): string {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts).map(([kind, times]) => `${kind} ×${format(times)}`)
  const grave = Object.entries(notices).filter(([code]) => severityOf(code) !== 'info')
  const noticed = list(Object.fromEntries(grave))
  const kinds = list(repairs)
  const parts = [
    `${format(documents)} ${documents === 1 ? 'document' : 'documents'}`,
    `${format(done)} done`,
    earlier > 0 && `${format(earlier)} of them earlier`,
    withoutArticle > 0 && `${format(withoutArticle)} without an article`,
    errors > 0 && `${format(errors)} with an error`,
    findings > 0 && `${format(findings)} with findings`,
    kinds.length > 0 && `${command === 'check' ? 'found' : 'repaired'}: ${kinds.join(', ')}`,
    noticed.length > 0 && `noticed: ${noticed.join(', ')}`,
  ]
  return parts.filter(Boolean).join(', ')
}

const format = (number: number) => number.toLocaleString('en')
