/** Runs a text through a chain of configurations. */
import { type Configuration, isOfWords, passesOf } from './chains.ts'
import { type Dictionary, replacerOf } from './dictionary.ts'
import { convertUnits } from './pass.ts'
import { union } from './protect.ts'
import type { Protect, Stretches } from './stretches.ts'
import { tableOf } from './table.ts'
import { type Doubt, toText, toUnits, type Units } from './units.ts'
import { convertByWords } from './words/pass.ts'
import { wordTable } from './words/table.ts'

export { protectorOf } from './protect.ts'

/** What `convert` gives. */
export interface Converted {
  /** The converted text. */
  text: string
  /** Where an offset of the converted text (UTF-16 units) stood before; never falls as the offset grows. */
  offsetBefore(offset: number): number
}

/** CJK compatibility ideographs, which every configuration of OpenCC replaces first. */
const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/

/** How a text is converted. */
export interface Manner {
  /** What it finds stays as it is, and nothing matches across its borders. */
  protect: Protect
  /** Whether Simplified text is cut into words first. */
  byWords?: boolean
  dictionary?: Dictionary
  /** Takes the places where the form of a character was not told. */
  doubts?: Doubt[]
}

/** Converts a text. */
export async function convertBy(
  text: string,
  chain: readonly Configuration[],
  { protect, byWords = false, dictionary = [], doubts }: Manner,
): Promise<Converted> {
  const [first] = chain
  if (first === undefined) return { text, offsetBefore: (offset) => offset }
  const replaced = replacerOf(dictionary)(text, () => protect(text, first))
  const steps: Units['shifts'][] = [replaced.shifts]
  let now = replaced.text
  let held: Stretches = replaced.held
  for (const configuration of chain) {
    const compatibility = COMPATIBILITY.test(now) ? (['compatibility'] as const) : []
    let units = toUnits(now, union([...protect(now, configuration), ...held]).flat())
    if (doubts) units.doubts = doubts
    for (const name of [...compatibility, ...passesOf(configuration)]) {
      units =
        byWords && isOfWords(name)
          ? convertByWords(units, await wordTable(name))
          : convertUnits(units, await tableOf(name, byWords))
      const { shifts } = units
      steps.push(shifts)
      held = held.map(([start, end]) => [stepOn(start, shifts), stepOn(end, shifts)])
    }
    now = toText(units)
  }
  return {
    text: now,
    offsetBefore: (offset) => steps.reduceRight(stepBack, offset),
  }
}

/** Where an offset stood before one pass; inside a longer replacement: at most the end of what it replaced. */
function stepBack(offset: number, shifts: readonly number[]): number {
  const low = countUpTo(offset, shifts, 0)
  const after = shifts[2 * low - 2] ?? 0
  const before = shifts[2 * low - 1] ?? 0
  return Math.min(offset - after + before, shifts[2 * low + 1] ?? Number.POSITIVE_INFINITY)
}

/** Where an offset between replacements stands after one pass. */
function stepOn(offset: number, shifts: readonly number[]): number {
  const low = countUpTo(offset, shifts, 1)
  return offset - (shifts[2 * low - 1] ?? 0) + (shifts[2 * low - 2] ?? 0)
}

/** How many of the pairs have a member (0: after the pass, 1: before it) that is no larger than an offset. */
function countUpTo(offset: number, shifts: readonly number[], member: 0 | 1): number {
  let low = 0
  let high = shifts.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (shifts[2 * middle + member]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
