/** What the page about a run shows of a text in which no article was looked for. */
import type { RepairResult } from '../../index.ts'
import type { Outcome } from '../outcome.ts'
import type { TaskSettings } from './task.ts'

export async function reportedOf(
  { id, report }: RepairResult,
  { reported }: TaskSettings,
): Promise<Pick<Outcome, 'reported'>> {
  if (!reported) return {}
  const { reportedText } = await import('../report/reported.ts')
  return { reported: [reportedText(id, report)] }
}
