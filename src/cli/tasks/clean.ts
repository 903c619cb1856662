/** A long text that is clean already: it takes less time than a thread to begin, and that time is bounded by its length. */
import { repairClean } from '../../index.ts'
import { type Entry, sizeOf } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import { checkOutcome } from './check.ts'
import type { Job } from './index.ts'
import { repairOutcome } from './repair.ts'

const finish = { repair: repairOutcome, check: checkOutcome }
/** In bytes: more takes too long to convert where nothing can stop it. */
const MAX_CONVERTED = 2 ** 25

/** The outcome of `repair` or `check` for such a text; null for anything else. */
export async function cleanOutcome(entry: Entry, { task, options, settings }: Job): Promise<Outcome | null> {
  if (task !== 'repair' && task !== 'check') return null
  if (!('options' in entry) || 'outcome' in entry || entry.record) return null
  const asked = { ...options, ...entry.options, ...(task === 'check' && { ambiguities: true }) }
  const kept = (asked.script ?? 'keep') === 'keep'
  if (!kept && sizeOf(entry) > MAX_CONVERTED) return null
  try {
    const result = await repairClean(entry.input, asked)
    return result && (await finish[task]({ ...entry, options: asked }, result, settings))
  } catch {
    // A thread does it again, and answers for what goes wrong.
    return null
  }
}
