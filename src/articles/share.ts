/** What was repaired and noticed in a text, for each of its articles: what stands in it, and what is true of all of the text. */
import { indexLines } from '../lines.ts'
import { offsetsBefore, placesOf } from '../repair/places.ts'
import type { Notice, RepairReport } from '../schema/article.ts'
import type { Plan } from '../types.ts'
import type { Stretch } from './index.ts'

const MAX_EXAMPLES = 5

interface Share {
  repairs: RepairReport[]
  notices: Notice[]
}

/** @param decoded The text before it was repaired: places count from there. */
export function shareReport(
  decoded: string,
  { plan, repairs }: { plan: Plan; repairs: readonly RepairReport[] },
  notices: readonly Notice[],
  found: readonly Stretch[],
): Share[] {
  const starts = plan.reduceRight(
    offsetsBefore,
    found.map(({ start }) => start),
  )
  const lines = indexLines(decoded)
  const firstLines = starts.map((start) => lines.line(start))
  const shareOf = (line: number) => {
    let [low, high] = [0, firstLines.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (firstLines[middle]! <= line) low = middle
      else high = middle - 1
    }
    return low
  }
  const shares = found.map((): Share => ({ repairs: [], notices: [] }))
  const lossy = new Map(repairs.map((it) => [it.kind, it.lossy]))
  for (const { kind, ...example } of placesOf({ decoded, plan })) {
    const own = shares[shareOf(example.line)]!.repairs
    const known = own.find((it) => it.kind === kind)
    const entry = known ?? { kind, count: 0, examples: [], lossy: lossy.get(kind) ?? false }
    if (!known) own.push(entry)
    entry.count++
    if (entry.examples.length < MAX_EXAMPLES) entry.examples.push(example)
  }
  for (const notice of notices) {
    const concerned = notice.line === null ? shares : [shares[shareOf(notice.line)]!]
    for (const share of concerned) share.notices.push(notice)
  }
  return shares
}
