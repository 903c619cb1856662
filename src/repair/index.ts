/** text -> text: runs the repairs in order and reports every change. Each repair undoes one known fault (a file each). */
import { indexLines } from '../lines.ts'
import type { RepairReport } from '../schema/article.ts'
import type { Decoded, Notices, Plan, Repair, Settings } from '../types.ts'
import { controlCharacters } from './control-characters.ts'
import { applyEdits, offsetBefore } from './plan.ts'
import { toSource, viewOf } from './view.ts'

/** The repairs in order of priority. */
export const repairs: readonly Repair[] = [controlCharacters]

export interface Repaired {
  text: string
  plan: Plan
  repairs: RepairReport[]
}

const MAX_EXAMPLES = 5

/** Repairs a decoded text. Text that needs nothing comes back as the same string, with an empty plan. */
export async function repairText(decoded: Decoded, settings: Settings, notices: Notices): Promise<Repaired> {
  let { text } = decoded
  const plan: Plan = []
  const counts: number[] = []
  for (const { kind, scope, find } of settings.repairs) {
    const view = await viewOf(text, decoded.kind, scope)
    const finding = await find(view.text, { kind: decoded.kind, notices, settings })
    if (!finding || finding.edits.length === 0) continue
    const before = text
    const edits = toSource(view, finding.edits).map((edit) => ({
      ...edit,
      from: before.slice(edit.start, edit.end),
    }))
    plan.push({ kind, how: finding.how ?? [], lossy: finding.lossy ?? false, edits })
    counts.push(finding.edits.length)
    text = applyEdits(text, edits)
  }
  return { text, plan, repairs: summarize(decoded.text, plan, counts) }
}

/** One entry a kind, in the order of the plan, with places in the decoded input. */
function summarize(input: string, plan: Plan, counts: number[]): RepairReport[] {
  const byKind = new Map<string, RepairReport>()
  if (plan.length === 0) return []
  const lines = indexLines(input)
  for (const [index, step] of plan.entries()) {
    const entry = byKind.get(step.kind) ?? { kind: step.kind, count: 0, examples: [], lossy: false }
    byKind.set(step.kind, entry)
    entry.count += counts[index]!
    entry.lossy ||= step.lossy
    for (const edit of step.edits.slice(0, MAX_EXAMPLES - entry.examples.length)) {
      const offset = plan
        .slice(0, index)
        .reduceRight((at, earlier) => offsetBefore(at, earlier.edits), edit.start)
      entry.examples.push({
        line: lines.line(offset),
        column: lines.column(offset),
        from: edit.from,
        to: edit.to,
      })
    }
  }
  return [...byKind.values()]
}
