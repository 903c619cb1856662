/** The main job: a document becomes an article in the format asked for. */
import { NewsparseError, parse, stringify } from '../../index.ts'
import { foreignFormat } from '../foreign.ts'
import { outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import type { Task } from './task.ts'

export const parseTask: Task = async (document, { format, color }) => {
  const foreign = foreignFormat(document.input)
  if (foreign !== null) throw new NewsparseError('no-article', foreign)
  const article = await parse(document.input, { ...document.options, report: true })
  const { report, ...bare } = article
  const written = document.options.report === false ? bare : article
  const outcome = outcomeOf(document, null, report!)
  const body = article.sections.some(({ blocks }) => blocks.length > 0)
  // A headline alone is still worth writing; a person hears that there is no more.
  const failure = {
    code: 'no-article' as const,
    message: article.title ? 'only a headline, no article in it' : 'no article in it',
  }
  if (!body && article.title === null) return { ...outcome, failure }
  const output = await stringify(written, format)
  const painted =
    color && format === 'markdown'
      ? (await import('../paint.ts')).paintMarkdown(output, await createPalette(color))
      : output
  return { ...outcome, output: painted, failure: body || document.record ? null : failure }
}
