/** Headings of which nothing is left. */
import type { DropReason } from '../../types.ts'
import { W } from '../weights.ts'
import { type Context, range, rule } from './rule.ts'

export const bareHeading = rule({
  id: 'bare-heading',
  reason: 'stated',
  on: 'run',
  pages: 'html',
  doc:
    'A heading of which everything below it was left out, for the same reason; and one at the end. One right above another heads what ' +
    "stands below both, save at the top of the body, where it is the page's headline. Several headings with nothing but pictures below stay.",
  applies(context) {
    const found = findBare(context)
    return (at) => found.get(at) ?? null
  },
})

/** What stood below the heading that comes next, going up. */
interface Below {
  /** Text that stays. */
  kept: boolean
  pictures: boolean
  /** Why the first of what was left out went. */
  reason: DropReason | null
}

const NOTHING: Below = { kept: false, pictures: false, reason: null }

function findBare(context: Context): Map<number, DropReason> {
  const { features, body } = context
  const found = new Map<number, DropReason>()
  /** Headings with a picture below and nothing else. */
  const pictured: number[] = []
  const opening = range(body).find((at) => context.bodyValue(at) > 0) ?? body.start - 1
  let below = { ...NOTHING }
  /** Level of the heading kept last, when it opens what stands below this one. */
  let inner = 0
  for (const at of range(body).reverse()) {
    const { level } = features[at]!
    if (level === null || context.verdicts[at]) {
      noteBelow(below, at, context)
      continue
    }
    const { kept, pictures, reason } = below
    const isOuter = inner > level || (inner > 0 && reason === null && at > opening)
    if (kept || isOuter) inner = level
    else found.set(at, reason ?? 'related')
    if (!kept && pictures && reason === null) pictured.push(at)
    below = { ...NOTHING }
  }
  // The entries of a list of pictures.
  if (pictured.length >= W.MIN_PICTURED_HEADINGS) for (const at of pictured) found.delete(at)
  return found
}

function noteBelow(below: Below, at: number, { features, verdicts, captions }: Context): void {
  const verdict = verdicts[at]
  const { kind } = features[at]!
  if (verdict) {
    if (verdict.reason !== 'hidden') below.reason ??= verdict.reason
  } else if (kind === 'image') below.pictures = true
  else below.kept ||= !captions.has(at)
}
