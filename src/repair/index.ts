/** text -> text: runs the repairs in order and reports every change. Each repair undoes one known fault (a file each). */
import { lazily } from '../lazily.ts'
import { indexLines } from '../lines.ts'
import { createNotices } from '../notices.ts'
import type { RepairReport } from '../schema/article.ts'
import type { ExplainedRepair } from '../schema/explanation.ts'
import type {
  Decoded,
  Found,
  Kind,
  Notices,
  Plan,
  PlanStep,
  Repair,
  RepairContext,
  Settings,
} from '../types.ts'
import { readUnits } from '../units.ts'
import { ansiEscapes } from './characters/ansi-escapes.ts'
import { bidiControls } from './characters/bidi-controls.ts'
import { byteOrderMarks } from './characters/byte-order-marks.ts'
import { c1Controls } from './characters/c1-controls.ts'
import { compatibilityIdeographs } from './characters/compatibility-ideographs.ts'
import { controlCharacters } from './characters/control-characters.ts'
import { lineSeparators } from './characters/line-separators.ts'
import { loneSurrogates } from './characters/lone-surrogates.ts'
import { privateUse } from './characters/private-use.ts'
import { radicals } from './characters/radicals.ts'
import { zeroWidth } from './characters/zero-width.ts'
import { cleanTest } from './clean.ts'
import { damage } from './damage.ts'
import { createEffort, noticeLeft } from './effort.ts'
import { characterReferences } from './escapes/character-references.ts'
import { encodedWords } from './escapes/encoded-words.ts'
import { hexEscapes } from './escapes/hex-escapes.ts'
import { hz, utf7 } from './escapes/mail-encodings.ts'
import { percentEncoding } from './escapes/percent-encoding.ts'
import { quotedPrintable } from './escapes/quoted-printable.ts'
import { unicodeEscapes } from './escapes/unicode-escapes.ts'
import { mojibake } from './mojibake/index.ts'
import { pinyinGloss } from './pinyin-gloss/index.ts'
import { applyPlan, offsetAfter, offsetInInput, shiftEdits } from './plan.ts'
import { punctuationWidth } from './punctuation-width.ts'
import { quotationMarks } from './quotation-marks.ts'
import type { View } from './segments.ts'
import { compileSigns } from './signs.ts'
import { scanSource } from './source-scan.ts'
import { shownIn, toSource, viewOf } from './view.ts'

export { isClean } from './clean.ts'

/** The repairs in order: escapes, then mojibake, which needs each control character and space; glosses; characters. */
export const repairs: readonly Repair[] = [
  unicodeEscapes,
  hexEscapes,
  percentEncoding,
  encodedWords,
  quotedPrintable,
  utf7,
  hz,
  characterReferences,
  mojibake,
  damage,
  ansiEscapes,
  controlCharacters,
  pinyinGloss,
  c1Controls,
  loneSurrogates,
  byteOrderMarks,
  lineSeparators,
  zeroWidth,
  bidiControls,
  compatibilityIdeographs,
  radicals,
  privateUse,
  punctuationWidth,
  quotationMarks,
]

export interface Repaired {
  text: string
  plan: Plan
  repairs: RepairReport[]
}

interface Step extends PlanStep {
  /** Places that were mended; an edit that is cut by tags is one place. */
  count: number
}

const MAX_EXAMPLES = 5
const LOST = '\ufffd'

/** A mended fault may have hidden another one, of a kind that had its turn before. */
const MAX_PASSES = 3

/** Repairs a decoded text. Text that needs nothing comes back as the same string, with an empty plan. */
export async function repairText(decoded: Decoded, settings: Settings, notices: Notices): Promise<Repaired> {
  const { kind } = decoded
  const told = needsNothing(decoded.text, kind, settings)
  if (told === true || (told !== false && (await told))) return { text: decoded.text, plan: [], repairs: [] }
  const steps: Step[] = []
  let text = decoded.text
  let clean = false
  const effort = createEffort(text.length)
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    // What there is to notice has been said in the first pass.
    const context = { kind, settings, effort, notices: pass === 1 ? notices : createNotices() }
    const made = await repairOnce(text, context)
    steps.push(...made.steps)
    text = made.text
    clean = made.isClean
    if (clean || made.steps.length === 0) break
  }
  if (!clean || WIDE.test(text)) await markResidue(decoded.text, text, steps, notices)
  const plan = steps.map(({ count: _, ...step }) => step)
  noticeLost(decoded.text, steps, notices)
  noticeLeft(effort, notices)
  return { text, plan, repairs: summarize(decoded.text, steps) }
}

/** Whether no repair has anything to do in a text, beyond doubt. */
function needsNothing(text: string, kind: Kind, settings: Settings): boolean | Promise<boolean> {
  return kind === 'text' ? (cleanTest(settings)?.(readUnits(text), text) ?? false) : false
}

/** What the repairs made of a text in one turn of each. */
interface Pass {
  steps: Step[]
  text: string
  /** Nothing is left to those that had no turn. */
  isClean: boolean
}

/** Gives each repair its turn, until nothing is left to do. */
async function repairOnce(input: string, context: RepairContext): Promise<Pass> {
  const { kind, settings } = context
  const signsOf = compileSigns(settings.repairs)
  const steps: Step[] = []
  let text = input
  let signs: Asks | null = null
  let scan: Asks | null = null
  const views = new Map<Repair['scope'], View>()
  const asksIn = async (isSource: boolean): Promise<Asks> => {
    if (isSource) {
      scan ??= (await scanSource(text, settings.repairs)) ?? { asks: signsOf(text) }
      return scan
    }
    signs ??= { asks: signsOf(kind === 'text' ? text : await shownIn(text)) }
    return signs
  }
  const see = async (scope: Repair['scope']): Promise<View> => {
    const view = await viewOf(text, kind, scope)
    views.set(scope, view)
    return view
  }
  for (const repair of settings.repairs) {
    if (repair.isAsked?.(settings) === false) continue
    // What the values of a page hold is on the page, too, so its text tells whether they are worth a look.
    const isSource = kind === 'html' && repair.scope === 'source'
    for (let round = repair.rounds ?? 1; round > 0; round--) {
      const told = (isSource ? scan : signs) ?? (await asksIn(isSource))
      if (!told.asks(repair)) break
      if (kind === 'html' && repair.mayBeIn?.(text) === false) break
      const view = views.get(repair.scope) ?? (await see(repair.scope))
      const made = toSteps(repair.kind, await repair.find(view.text, context), view, text)
      if (made.length === 0) break
      steps.push(...made)
      text = applyPlan(text, made)
      views.clear()
      signs = scan = null
      if (await needsNothing(text, kind, settings)) return { steps, text, isClean: true }
    }
  }
  return { steps, text, isClean: false }
}

/** Tells which repairs have anything to look at. */
interface Asks {
  asks(repair: Repair): boolean
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

/** One entry a kind, in the order of the plan, with places in the decoded input. */
function summarize(input: string, steps: readonly Step[]): RepairReport[] {
  const byKind = new Map<string, RepairReport>()
  if (steps.length === 0) return []
  const lines = indexLines(input)
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
function noticeLost(input: string, steps: readonly Step[], notices: Notices): void {
  const offsets = steps.flatMap(({ edits, lossy }, index) =>
    lossy
      ? edits
          .filter(({ from, to }) => to.includes(LOST) && !from.includes(LOST))
          .map(({ start }) => offsetInInput(steps.slice(0, index), start))
      : [],
  )
  if (offsets.length === 0) return
  const { line } = indexLines(input)
  const places = [...new Set(offsets.map(line))].sort((a, b) => a - b)
  const detail = places.slice(0, MAX_EXAMPLES).join(', ') + (places.length > MAX_EXAMPLES ? '…' : '')
  notices.add('lost-character', { line: places[0]!, count: offsets.length, detail })
}

const residues = lazily(() => import('./mojibake/residue.ts'))

/** Hanzi, hangul and half-width katakana: all that is left of mojibake in a text that is clean. */
const WIDE = /[\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]/

/** Marks the repairs of mojibake that leave some of it, and says where. */
async function markResidue(input: string, text: string, steps: Step[], notices: Notices): Promise<void> {
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
  const { line } = indexLines(input)
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

/** The steps of a plan with their margins; only `explain` asks. */
export async function explainPlan(plan: Plan): Promise<ExplainedRepair[]> {
  const { withMargins } = await import('./explain.ts')
  return withMargins(plan)
}
