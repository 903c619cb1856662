/** The main job: a document becomes an article in the format asked for. */
import { NewsparseError, type ParsedArticle, parse, parseAll, repair, stringify } from '../../index.ts'
import type { Show } from '../flags/index.ts'
import { foreignFormat } from '../foreign.ts'
import { beginOf, isJson } from '../formats.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { createPalette } from '../palette.ts'
import type { Shown } from '../terminal/index.ts'
import { toJson } from './json.ts'
import { isWithoutArticle, statedOf } from './stated.ts'
import type { Document, Task, TaskSettings } from './task.ts'

export const parseTask: Task = async function* (document, settings) {
  const foreign = foreignFormat(document.input)
  if (foreign !== null) throw new NewsparseError('no-article', foreign)
  const options = { ...document.options, report: true, explain: settings.show !== null || settings.reported }
  // A record has one answer, whatever it holds.
  if (document.record) return yield toOutcome(document, await parse(document.input, options), settings)
  if (document.input.cut) {
    const article = await parse(document.input, options)
    return yield toOutcome(document, article, amongOthers(settings))
  }
  const articles = parseAll(document.input, options)
  let current = await articles.next()
  for (let number = 1; !current.done; number++) {
    const next = await articles.next()
    const alone = number === 1 && next.done
    yield toOutcome(document, current.value, alone ? settings : amongOthers(settings))
    current = next
  }
}

/** Of many articles JSON is a line each, and pages are none in one file. In a folder each has a file of its own. */
function amongOthers(settings: TaskSettings): TaskSettings {
  if (!settings.framed) return settings
  if (settings.format === 'html') throw new NewsparseError('unwritable', MANY_PAGES)
  return { ...settings, among: true, format: settings.format === 'json' ? 'ndjson' : settings.format }
}

const MANY_PAGES =
  'it holds several articles, and two pages of html in one file are none; a folder has one for each: --out-dir DIR'

async function toOutcome(
  document: Document,
  article: ParsedArticle,
  { format, formatOptions, color, columns, among, framed, show, reported }: TaskSettings,
): Promise<Outcome> {
  // How it came about is for the page about the run and for `--show`; what is written is the same without them.
  const { report, explanation: _, ...rest } = article
  const written = document.options.report === false ? rest : { ...rest, report: report! }
  const outcome = {
    ...outcomeOf(document, null, report!),
    dropped: countBy(report!.dropped),
    ...(reported && { reported: [(await import('../report/reported.ts')).reportedArticle(article)] }),
  }
  const body = article.sections.some(({ blocks }) => blocks.length > 0)
  // A headline alone is still worth writing; a person hears that there is no more.
  const failure = {
    code: 'no-article' as const,
    message: article.title ? 'only a headline, no article in it' : 'no article in it',
  }
  const fields = isJson(format) && isWithoutArticle(article) ? statedOf(article) : null
  if (fields) return { ...outcome, failure: { ...failure, fields } }
  if (!body && article.title === null) return { ...outcome, failure }
  const palette = () => createPalette(color)
  if (format === 'terminal') {
    const { drawArticle } = await import('../terminal/index.ts')
    const besides = show === null ? {} : await besidesOf(document, article, show)
    const output = drawArticle(article, columns, await palette(), besides)
    return { ...outcome, output, failure: body || document.record ? null : failure }
  }
  const whole = await stringify(written, format, formatOptions)
  const bare = framed ? whole.slice(beginOf(format).length) : whole
  const output =
    (among || document.record) && isJson(format) && format !== 'ndjson'
      ? toJson(JSON.parse(whole), 'ndjson')
      : bare
  const painted =
    color && format === 'markdown'
      ? (await import('../paint.ts')).paintMarkdown(output, await palette())
      : output
  return { ...outcome, output: painted, failure: body || document.record ? null : failure }
}

/** `--show`: found again in the article as it was explained. */
async function besidesOf(document: Document, article: ParsedArticle, show: Show): Promise<Shown> {
  const { findSpots } = await import('../terminal/show/spots.ts')
  const { placeDropped } = await import('../terminal/show/dropped.ts')
  return {
    ...(show !== 'dropped' && { spots: findSpots(article, await repair(document.input, document.options)) }),
    ...(show !== 'repairs' && article.explanation && { dropped: placeDropped(article, article.explanation) }),
  }
}

function countBy(dropped: readonly { reason: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
