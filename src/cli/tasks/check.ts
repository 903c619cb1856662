/** `newsparse check`: what is corrupt, for people or as JSON. Writes no article. */
import { type RepairResult, repair, severityOf } from '../../index.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import { toJson } from './json.ts'
import { reportedOf } from './reported.ts'
import type { Document, Task, TaskSettings } from './task.ts'

export const checkTask: Task = async function* (document, settings) {
  const result = await repair(document.input, { ...document.options, ambiguities: true })
  yield await checkOutcome(document, result, settings)
}

/** What comes of a result. */
export const checkOutcome = async (
  document: Document,
  result: RepairResult,
  settings: TaskSettings,
): Promise<Outcome> => ({
  ...(await toOutcome(document, result, settings)),
  ...(await reportedOf(result, settings)),
})

async function toOutcome(
  document: Document,
  result: RepairResult,
  { format, color, quiet }: TaskSettings,
): Promise<Outcome> {
  const { id, report } = result
  const file = document.input.name == null || document.record ? null : document.label
  if (format === 'github')
    return outcomeOf(document, (await import('../reporters/github.ts')).toGithub(file, report), report)
  if (format === 'sarif')
    return outcomeOf(document, (await import('../reporters/sarif.ts')).toSarif(file, result), report)
  if (format !== 'text') return outcomeOf(document, toJson({ id, report }, format), report)
  if (quiet && !hasFindings(report)) return outcomeOf(document, null, report)
  const { describeReport } = await import('../describe.ts')
  const output = describeReport(document.label, result, await createPalette(color))
  return outcomeOf(document, output, report)
}

const hasFindings = ({ repairs, notices }: RepairResult['report']): boolean =>
  repairs.length > 0 || notices.some(({ code }) => severityOf(code) !== 'info')
