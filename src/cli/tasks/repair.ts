/** `newsparse repair`: the decoded and repaired text as it is, as JSON, as a diff, or written back in place. */
import { repair } from '../../index.ts'
import { outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import { toJson } from './json.ts'
import type { Task } from './task.ts'

export const repairTask: Task = async (document, { format, color, diff, write }) => {
  const result = await repair(document.input, document.options)
  const { id, text, report, decoded } = result
  const outcome = (output: string | null) => outcomeOf(document, output, report)
  if (diff) {
    const { unifiedDiff } = await import('../diff.ts')
    return outcome(unifiedDiff(document.label, decoded, text, await createPalette(color)))
  }
  if (write) {
    if (text === decoded) return outcome(null)
    await (await import('../rewrite.ts')).rewrite(document.label, document.input.content, result)
    return { ...outcome(null), rewritten: report.input.encoding ?? 'utf-8' }
  }
  return outcome(format === 'text' ? text : toJson({ id, text, report }, format))
}
