/** Where each edit of a plan stands in the text that was repaired. */
import { indexLines } from '../lines.ts'
import type { Edit, Plan } from '../types.ts'

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
    const starts = plan.slice(0, index).reduceRight(
      offsetsBefore,
      edits.map(({ start }) => start),
    )
    return edits.map(({ from, to }, at) => ({
      kind,
      line: lines.line(starts[at]!),
      column: lines.column(starts[at]!),
      from,
      to,
    }))
  })
}

/** `offsetBefore` for many offsets in order, in one pass: a text may hold ten thousand faults. */
export function offsetsBefore(offsets: readonly number[], { edits }: { edits: readonly Edit[] }): number[] {
  let [shift, next] = [0, 0]
  return offsets.map((offset) => {
    for (; next < edits.length; next++) {
      const { start, end, to } = edits[next]!
      if (offset < start + shift) break
      if (offset < start + shift + to.length) return start
      shift += to.length - (end - start)
    }
    return offset - shift
  })
}
