/** text -> text: runs the repairs in order and reports every change. Each repair undoes one known fault (a file each). */
import { type Change, type LongText, type Source, sourceOf } from '../decode/index.ts'
import { indexLines, type LineIndex } from '../lines.ts'
import type { RepairReport } from '../schema/article.ts'
import type { ExplainedRepair } from '../schema/explanation.ts'
import type { Decoded, Guard, Notices, Plan, Repair, Settings } from '../types.ts'
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
import { oddLines } from './clean.ts'
import { damage } from './damage.ts'
import { noticeLeft } from './effort.ts'
import { characterReferences } from './escapes/character-references.ts'
import { encodedWords } from './escapes/encoded-words.ts'
import { hexEscapes } from './escapes/hex-escapes.ts'
import { hz, utf7 } from './escapes/mail-encodings.ts'
import { percentEncoding } from './escapes/percent-encoding.ts'
import { quotedPrintable } from './escapes/quoted-printable.ts'
import { unicodeEscapes } from './escapes/unicode-escapes.ts'
import { createExcerpt, inDocument, type Lines, linesToRepair, WholeNeeded } from './excerpt.ts'
import { mojibake } from './mojibake/index.ts'
import { repairInTurns, type Step, type Turns } from './passes.ts'
import { pinyinGloss } from './pinyin-gloss/index.ts'
import { applyEdits } from './plan.ts'
import { punctuationWidth } from './punctuation-width.ts'
import { quotationMarks } from './quotation-marks.ts'
import { markResidue, noticeLost, summarize } from './report.ts'

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

/** Hanzi, hangul and half-width katakana: all that is left of mojibake in a text that is clean. */
const WIDE = /[\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]/

/** Shorter texts are repaired as a whole. */
const LONG = 2 ** 14

/** Repairs a decoded text. Text that needs nothing comes back as the same string, with an empty plan. */
export async function repairText(decoded: Decoded, settings: Settings, notices: Notices): Promise<Repaired> {
  const { text, kind } = decoded
  const odd = kind === 'text' ? oddLines(settings) : null
  if (odd && text.length < LONG) {
    const told = odd(readUnits(text), false)
    if ((told instanceof Promise ? await told : told).length === 0) return { text, plan: [], repairs: [] }
  } else if (odd) {
    const source = sourceOf(text)
    const lines = await linesToRepair(source, odd)
    const repaired = lines && (await repairLines(lines, source, settings, notices))
    if (repaired) return { ...repaired, text: applyEdits(text, repaired.changes) }
  }
  const turns = await repairInTurns(decoded, settings, notices, text.length)
  return { text: turns.text, ...(await toldOf(turns, () => indexLines(text), notices)) }
}

/** What is made of some lines of a long text, the others being clean. */
export interface RepairedLines extends Omit<Repaired, 'text'> {
  /** What stands in their place, in order. */
  changes: readonly Change[]
}

/**
 * Repairs a long plain text that nobody has decoded.
 *
 * @param guard Does the work on lines that are not clean beyond doubt; without it there must be none.
 */
export async function repairLong(
  long: LongText,
  settings: Settings,
  notices: Notices,
  guard?: Guard,
): Promise<RepairedLines | null> {
  const odd = oddLines(settings)
  const lines = odd && (await linesToRepair(long, odd, guard !== undefined))
  if (!lines) return null
  const work = () => repairLines(lines, long, settings, notices)
  return guard && lines.stretches.length > 0 ? guard(work) : work()
}

/**
 * Repairs the lines of a long plain text that are not clean beyond doubt.
 *
 * @returns As if the whole text had been repaired; null where that has to be done.
 */
async function repairLines(
  lines: Lines,
  source: Source,
  settings: Settings,
  notices: Notices,
): Promise<RepairedLines | null> {
  if (lines.stretches.length === 0) return { plan: [], repairs: [], changes: [] }
  const excerpt = createExcerpt(lines, source)
  const said: Parameters<Notices['add']>[] = []
  const own: Notices = { add: (...notice) => void said.push(notice), list: () => [] }
  try {
    const about = { text: lines.text, kind: 'text' } as const
    const turns = await repairInTurns(about, settings, own, source.length(), excerpt)
    const { repairs } = await toldOf(turns, excerpt.lines, own)
    for (const notice of said) notices.add(...notice)
    const { steps, changes } = inDocument(lines, turns.steps, turns.text)
    return { plan: planOf(steps), repairs, changes }
  } catch (error) {
    if (error instanceof WholeNeeded) return null
    throw error
  }
}

/** What a reader is told of some turns. @param linesOf The lines of the text that was repaired. */
async function toldOf(
  { steps, text, isClean, effort }: Turns,
  linesOf: () => LineIndex,
  notices: Notices,
): Promise<Omit<Repaired, 'text'>> {
  let known: LineIndex | null = null
  const lines = () => {
    known ??= linesOf()
    return known
  }
  if (!isClean || WIDE.test(text)) await markResidue(text, steps, lines, notices)
  noticeLost(steps, lines, notices)
  noticeLeft(effort, notices)
  return { plan: planOf(steps), repairs: summarize(steps, lines) }
}

const planOf = (steps: readonly Step[]): Plan => steps.map(({ count: _, ...step }) => step)

/** The steps of a plan with their margins; only `explain` asks. */
export async function explainPlan(plan: Plan): Promise<ExplainedRepair[]> {
  const { withMargins } = await import('./explain.ts')
  return withMargins(plan)
}
