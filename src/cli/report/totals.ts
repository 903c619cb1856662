/** What all documents of a run come to: counts that stay small however many there are. */
import type { Outcome } from '../outcome.ts'
import type { Reported } from './reported.ts'

export type Counts = Map<string, number>

export interface Totals {
  documents: number
  failed: number
  withFindings: number
  repairs: Counts
  notices: Counts
  dropped: Counts
  missing: Counts
  /** Documents of a source, and those of them that were repaired. */
  sources: Map<string, { documents: number; repaired: number }>
  /** Articles by month, `2024-03`. */
  months: Counts
  /** Documents in which an article was looked for. */
  articles: number
}

export const createTotals = (): Totals => ({
  documents: 0,
  failed: 0,
  withFindings: 0,
  repairs: new Map(),
  notices: new Map(),
  dropped: new Map(),
  missing: new Map(),
  sources: new Map(),
  months: new Map(),
  articles: 0,
})

/** A hostile run has as many sources as documents. */
const MAX_SOURCES = 10_000
const MONTH = /^\d{4}-\d\d/

/** @param it Of the document, or of one of its articles. */
export function addTo(
  totals: Totals,
  { failure }: Pick<Outcome, 'failure'>,
  it: Reported,
  facts: readonly string[],
) {
  totals.documents++
  if (failure) totals.failed++
  if (facts.includes('is:finding')) totals.withFindings++
  for (const { kind, count } of it.repairs) add(totals.repairs, kind, count)
  for (const { code } of it.notices) add(totals.notices, code, 1)
  for (const [rule, count] of Object.entries(it.dropped)) add(totals.dropped, rule, count)
  if (it.missing === null || failure) return
  totals.articles++
  for (const field of it.missing) add(totals.missing, field, 1)
  const month = MONTH.exec(it.date ?? '')?.[0]
  if (month) add(totals.months, month, 1)
  if (it.source === null) return
  const known = totals.sources.get(it.source) ?? { documents: 0, repaired: 0 }
  known.documents++
  if (it.repairs.length > 0) known.repaired++
  if (totals.sources.size < MAX_SOURCES) totals.sources.set(it.source, known)
}

function add(counts: Counts, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
