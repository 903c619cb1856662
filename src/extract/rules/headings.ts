/** Headings of which nothing is left. */
import type { DropReason } from '../../types.ts'
import { type Context, range, rule } from './rule.ts'

export const bareHeading = rule({
  id: 'bare-heading',
  reason: 'stated',
  on: 'run',
  pages: 'html',
  doc:
    'A heading of which everything below it was left out, for the same reason; and one at the end. One right above another heads what ' +
    "stands below both, save at the top of the body, where it is the page's headline.",
  applies(context) {
    const found = findBare(context)
    return (at) => found.get(at) ?? null
  },
})

function findBare(context: Context): Map<number, DropReason> {
  const { features, verdicts, captions, body } = context
  const found = new Map<number, DropReason>()
  const opening = [...range(body)].find((at) => context.bodyValue(at) > 0) ?? body.start - 1
  let kept = false
  /** Level of the heading kept last, when it opens what stands below this one. */
  let inner = 0
  let reason: DropReason | null = null
  for (const at of [...range(body)].reverse()) {
    const verdict = verdicts[at]
    const { level, kind } = features[at]!
    if (verdict) {
      if (verdict.reason !== 'hidden') reason ??= verdict.reason
    } else if (level === null) kept ||= kind !== 'image' && !captions.has(at)
    else {
      const isOuter = inner > level || (inner > 0 && reason === null && at > opening)
      if (kept || isOuter) inner = level
      else found.set(at, reason ?? 'related')
      kept = false
      reason = null
    }
  }
  return found
}
