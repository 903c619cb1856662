/** What a reader is told of the steps of a plan: one entry a kind, what is lost, what misread text is left. */
import { lazily } from '../lazily.ts'
import type { LineIndex } from '../lines.ts'
import type { RepairReport } from '../schema/article.ts'
import type { Notices } from '../types.ts'
import { mojibake } from './mojibake/index.ts'
import type { Step } from './passes.ts'
import { offsetAfter, offsetInInput } from './plan.ts'

const MAX_EXAMPLES = 5
const LOST = '\ufffd'

/**
 * One entry a kind, in the order of the plan, with places in the decoded input.
 *
 * @param linesOf The lines of that.
 */
export function summarize(steps: readonly Step[], linesOf: () => LineIndex): RepairReport[] {
  const byKind = new Map<string, RepairReport>()
  if (steps.length === 0) return []
  const lines = linesOf()
  for (const [index, step] of steps.entries()) {
    const entry = byKind.get(step.kind) ?? { kind: step.kind, count: 0, examples: [], lossy: false }
    byKind.set(step.kind, entry)
    entry.count += step.count
    entry.lossy ||= step.lossy
    for (const edit of step.edits.slice(0, MAX_EXAMPLES - entry.examples.length)) {
      const offset = offsetInInput(steps.slice(0, index), edit.start)
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

/** Says where a repair had to put U+FFFD: something is gone there, and digits may be part of it. */
export function noticeLost(steps: readonly Step[], linesOf: () => LineIndex, notices: Notices): void {
  const offsets = steps.flatMap(({ edits, lossy }, index) =>
    lossy
      ? edits
          .filter(({ from, to }) => to.includes(LOST) && !from.includes(LOST))
          .map(({ start }) => offsetInInput(steps.slice(0, index), start))
      : [],
  )
  if (offsets.length === 0) return
  const { line } = linesOf()
  const places = [...new Set(offsets.map(line))].sort((a, b) => a - b)
  const detail = places.slice(0, MAX_EXAMPLES).join(', ') + (places.length > MAX_EXAMPLES ? '…' : '')
  notices.add('lost-character', { line: places[0]!, count: offsets.length, detail })
}

const residues = lazily(() => import('./mojibake/residue.ts'))

/** Marks the repairs of mojibake that leave some of it, and says where. */
export async function markResidue(
  text: string,
  steps: Step[],
  linesOf: () => LineIndex,
  notices: Notices,
): Promise<void> {
  const isMojibake = ({ kind }: Step) => kind === mojibake.kind
  if (!steps.some(isMojibake)) return
  const { residueAt } = await residues()
  const places = steps.flatMap((step, index) =>
    isMojibake(step) ? step.edits.map(({ start }) => offsetInOutput(steps, index, start)) : [],
  )
  const residue = residueAt(
    text,
    places.sort((a, b) => a - b),
  )
  if (residue.length === 0) return
  const { line } = linesOf()
  const lines = new Set(residue.map((offset) => line(offsetInInput(steps, offset))))
  notices.add('partial-repair', { line: [...lines][0]!, count: residue.length })
  for (const [index, step] of steps.entries())
    if (
      isMojibake(step) &&
      step.edits.some(({ start }) => lines.has(line(offsetInInput(steps.slice(0, index), start))))
    )
      step.lossy = true
}

/** Where an offset of the text before a step stands in the repaired text. */
const offsetInOutput = (steps: readonly Step[], step: number, offset: number): number =>
  steps.slice(step).reduce((at, later) => offsetAfter(at, later.edits), offset)
