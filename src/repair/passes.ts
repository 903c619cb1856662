/** Gives the repairs their turns over a text, or over an excerpt of a long one. */
import { sourceOf } from '../decode/index.ts'
import { createNotices } from '../notices.ts'
import type {
  Decoded,
  Effort,
  Found,
  Kind,
  Notices,
  PlanStep,
  Repair,
  RepairContext,
  Settings,
} from '../types.ts'
import { readUnits } from '../units.ts'
import { oddLines } from './clean.ts'
import { createEffort } from './effort.ts'
import type { Working } from './excerpt.ts'
import { applyPlan, shiftEdits } from './plan.ts'
import type { View } from './segments.ts'
import { compileSigns } from './signs.ts'
import { scanSource } from './source-scan.ts'
import { shownIn, toSource, viewOf } from './view.ts'

export interface Step extends PlanStep {
  /** Places that were mended; an edit that is cut by tags is one place. */
  count: number
}

/** A mended fault may have hidden another one, of a kind that had its turn before. */
const MAX_PASSES = 3

/** What all turns came to. */
export interface Turns extends Pass {
  /** What is left of it. */
  effort: Effort
}

/**
 * Gives each repair its turn, and again where something was mended.
 *
 * @param length Of the document, in UTF-16 units.
 * @param excerpt What the text is of the document, where it is not all of it.
 */
export async function repairInTurns(
  { text: input, kind }: Pick<Decoded, 'text' | 'kind'>,
  settings: Settings,
  notices: Notices,
  length: number,
  excerpt?: Working,
): Promise<Turns> {
  const effort = createEffort(length)
  const all: Turns = { steps: [], text: input, isClean: false, effort }
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    // What there is to notice has been said in the first pass.
    const said = pass === 1 ? notices : createNotices()
    const context = { kind, settings, effort, notices: said, ...(excerpt && { excerpt }) }
    const { steps, text, isClean } = await repairOnce(all.text, context, excerpt)
    all.steps.push(...steps)
    all.text = text
    all.isClean = isClean
    if (isClean || steps.length === 0) break
  }
  return all
}

/** What the repairs made of a text in one turn of each. */
interface Pass {
  steps: Step[]
  text: string
  /** Nothing is left to those that had no turn. */
  isClean: boolean
}

/** Gives each repair its turn, until nothing is left to do. */
async function repairOnce(input: string, context: RepairContext, excerpt?: Working): Promise<Pass> {
  const { kind, settings } = context
  const steps: Step[] = []
  let text = input
  let seen = lookAt(text, kind, settings)
  for (const repair of settings.repairs) {
    if (repair.isAsked?.(settings) === false) continue
    for (let round = repair.rounds ?? 1; round > 0; round--) {
      const made = await stepsOf(repair, text, seen, context)
      if (made.length === 0) break
      steps.push(...made)
      for (const { edits } of made) excerpt?.follow(edits)
      text = applyPlan(text, made)
      seen = lookAt(text, kind, settings)
      if (kind === 'text' && (await isClean(text, settings))) return { steps, text, isClean: true }
    }
  }
  return { steps, text, isClean: false }
}

/** What a repair does in a text. */
async function stepsOf(repair: Repair, text: string, seen: Seen, context: RepairContext): Promise<Step[]> {
  const { kind, excerpt } = context
  // What the values of a page hold is on the page, too, so its text tells whether they are worth a look.
  const told = seen.asks(kind === 'html' && repair.scope === 'source')
  if (!(told instanceof Promise ? await told : told).asks(repair)) return []
  if (kind === 'html' && repair.mayBeIn?.(text) === false) return []
  if (!repair.reach) excerpt?.needsAll()
  const view = await seen.view(repair.scope)
  return toSteps(repair.kind, await repair.find(view.text, context), view, text)
}

/** Tells which repairs have anything to look at. */
interface Asks {
  asks(repair: Repair): boolean
}

/** A text as repairs see it, each view made once. */
interface Seen {
  asks(isSource: boolean): Asks | Promise<Asks>
  view(scope: Repair['scope']): View | Promise<View>
}

function lookAt(text: string, kind: Kind, { repairs }: Settings): Seen {
  const signsOf = compileSigns(repairs)
  const views = new Map<Repair['scope'], View>()
  let signs: Asks | null = null
  let scan: Asks | null = null
  const scanned = async () => {
    scan = (await scanSource(text, repairs)) ?? { asks: signsOf(text) }
    return scan
  }
  const shown = async () => {
    signs = { asks: signsOf(kind === 'text' ? text : await shownIn(text)) }
    return signs
  }
  const see = async (scope: Repair['scope']) => {
    const view = await viewOf(text, kind, scope)
    views.set(scope, view)
    return view
  }
  return {
    asks: (isSource) => (isSource ? (scan ?? scanned()) : (signs ?? shown())),
    view: (scope) => views.get(scope) ?? see(scope),
  }
}

/** Findings over one text as steps that follow each other: later ones stand where earlier ones have moved them. */
function toSteps(kind: string, found: Found, view: View, text: string): Step[] {
  const steps: Step[] = []
  for (const { edits, how = [], lossy = false } of [found ?? []].flat()) {
    if (edits.length === 0) continue
    const inSource = toSource(view, edits)
    const moved = steps.reduce((before, earlier) => shiftEdits(before, earlier.edits), inSource)
    const whole = moved.map((edit, at) => {
      const { start, end } = inSource[at]!
      return { ...edit, from: text.slice(start, end) }
    })
    steps.push({ kind, how, lossy, edits: whole, count: edits.length })
  }
  return steps
}

/** Whether no repair has anything to do in a plain text, beyond doubt. */
async function isClean(text: string, settings: Settings): Promise<boolean> {
  const odd = oddLines(settings)
  if (!odd) return false
  for (const piece of sourceOf(text).pieces()) {
    const told = odd(piece ?? readUnits(text), false)
    if ((told instanceof Promise ? await told : told).length > 0) return false
    if (piece === null) return true
  }
  return true
}
