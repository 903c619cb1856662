/** Reads what the page gives it, away from the thread that the page is drawn by. */
import { toAnnotatedPage } from '../cli/explain/page.ts'
import { type OptionType, optionTypes, parse, stringify } from '../index.ts'
import type { Control, Told, Wanted } from './messages.ts'

/** What a worker has of `self` in a program that is checked for pages. */
interface Scope {
  addEventListener(type: 'message', act: (event: MessageEvent<Wanted>) => void): void
  postMessage(told: Told): void
}
const scope = globalThis as unknown as Scope

/** They are part of how the page shows an article. */
const OWN = new Set(['report', 'explain'])

/** Lists cannot be typed into a control. */
function toControls(): Control[] {
  const types: [string, OptionType<unknown>][] = Object.entries(optionTypes)
  return types.flatMap(([name, { doc, choices, default: standard }]): Control[] => {
    if (OWN.has(name) || Array.isArray(standard)) return []
    if (choices)
      return [{ name, doc, kind: 'choice', choices: choices.map(String), standard: String(standard ?? '') }]
    if (typeof standard === 'boolean') return [{ name, doc, kind: 'switch', choices: [], standard }]
    return standard === null ? [{ name, doc, kind: 'text', choices: [], standard: '' }] : []
  })
}

async function read({ given, options, view }: Wanted): Promise<Told> {
  const name = given.name ?? undefined
  const article = await parse(
    { content: given.content, ...(name !== undefined && { name }) },
    { ...options, explain: true, report: true },
  )
  const { explanation, ...plain } = article
  const { report } = plain
  const counts = report!.repairs.map(({ kind, count }) => `${kind} ×${count}`)
  const said = [
    `${report!.input.kind === 'html' ? 'A page' : 'A text'}${report!.input.encoding === null || typeof given.content === 'string' ? '' : ` in ${report!.input.encoding}`}`,
    counts.length > 0 ? `repaired: ${counts.join(', ')}` : 'nothing to repair',
    `${report!.dropped.length} left out`,
    ...report!.notices.map(({ message }) => message),
  ].join(' · ')
  return {
    annotated: toAnnotatedPage(name ?? 'the input', plain, explanation!),
    article: await stringify(plain, view),
    view,
    said,
  }
}

scope.addEventListener('message', async ({ data }) => {
  try {
    scope.postMessage(await read(data))
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) })
  }
})
scope.postMessage({ ready: toControls() })
