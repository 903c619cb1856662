/** Where each edit of a plan stands in the text that was repaired. */
import { indexLines } from '../lines.ts'
import type { Plan } from '../types.ts'
import { offsetInInput } from './plan.ts'

export { offsetInInput }

/** One edit of a plan. A repair that builds on another one shows that one's text as `from`. */
export interface RepairPlace {
  /** Name of the repair. */
  kind: string
  /** 1-based, in the decoded input. */
  line: number
  /** 1-based, in UTF-16 code units. */
  column: number
  /** What stood there. */
  from: string
  /** What stands there now. */
  to: string
}

/**
 * All places that a repair changed; `report.repairs` has the first five of each kind.
 *
 * @param result What `repair` gave.
 * @returns In the order of the plan: kind by kind, each from the beginning of the text.
 * @example
 * placesOf(await repair('a\u0000b\nc\u0000'))[1] // => { kind: 'control-character', line: 2, column: 2, from: '\u0000', to: '' }
 */
export function placesOf({ decoded, plan }: { decoded: string; plan: Plan }): RepairPlace[] {
  const lines = indexLines(decoded)
  return plan.flatMap(({ kind, edits }, index) => {
    const earlier = plan.slice(0, index)
    return edits.map(({ start, from, to }) => {
      const offset = offsetInInput(earlier, start)
      return { kind, line: lines.line(offset), column: lines.column(offset), from, to }
    })
  })
}
