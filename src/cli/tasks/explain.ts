/** `newsparse explain`: how an article came about, for people, as JSON, or as one annotated page. */
import { parse } from '../../index.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import { toJson } from './json.ts'
import type { Document, Task, TaskSettings } from './task.ts'

export const explainTask: Task = async function* (document, settings) {
  yield toOutcome(document, settings)
}

async function toOutcome(document: Document, { format, color, block }: TaskSettings): Promise<Outcome> {
  const article = await parse(document.input, { ...document.options, report: true, explain: true })
  const { id, url, title, report, explanation } = article
  const wanted = block === null ? null : block.replace(/\s+/g, ' ').trim().toLowerCase()
  const blocks = explanation!.blocks.filter(
    ({ text }) => wanted === null || text.replace(/\s+/g, ' ').toLowerCase().includes(wanted),
  )
  const shown = { ...explanation!, blocks }
  const outcome = (output: string) => outcomeOf(document, output, report!)
  if (format === 'annotated')
    return outcome((await import('../explain/page.ts')).toAnnotatedPage(document.label, article, shown))
  if (format !== 'text') return outcome(toJson({ id, url, title, explanation: shown }, format))
  const { describeExplanation } = await import('../explain/text.ts')
  const palette = await createPalette(color)
  return outcome(describeExplanation(document.label, article, shown, wanted !== null, palette))
}
