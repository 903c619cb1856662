/** Runs a text through a chain of configurations. */
import { lazily } from '../lazily.ts'
import { readUnits } from '../units.ts'
import { type Configuration, isOfWords, passesOf, type TableName } from './chains.ts'
import { type Dictionary, replacerOf } from './dictionary.ts'
import type { Passed } from './kernel/index.ts'
import { convertUnits } from './pass.ts'
import { MARK, type Places, placesIn } from './places.ts'
import { union } from './protect.ts'
import type { Protect, Stretches } from './stretches.ts'
import { tableOf } from './table.ts'
import { type Doubt, SPARE, toText, toUnits, type Units } from './units.ts'
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
  { dictionary = [], ...manner }: Manner,
): Promise<Converted> {
  const { protect } = manner
  const [first] = chain
  if (first === undefined) return { text, offsetBefore: (offset) => offset }
  const replaced = replacerOf(dictionary)(text, () => {
    const units = readUnits(text)
    return protect(units, first, placesIn(units))
  })
  const { units, steps } = await convertThrough(toUnits(replaced.text), chain, manner, replaced.held)
  return {
    text: toText(units),
    offsetBefore: (offset) => [replaced.shifts, ...steps].reduceRight(stepBack, offset),
  }
}

interface Through {
  units: Units
  steps: Units['shifts'][]
  /** In place of the units. */
  utf8: Uint8Array | null
}

/**
 * Runs units through a chain of configurations.
 *
 * @param first They are only read.
 * @param held What stays of a text with words of a dictionary.
 * @param asUtf8 Whether UTF-8 is enough; units may come all the same.
 */
export async function convertThrough(
  first: Units,
  chain: readonly Configuration[],
  { protect, byWords = false, doubts }: Omit<Manner, 'dictionary'>,
  held: Stretches = [],
  asUtf8 = false,
): Promise<Through> {
  const steps: Units['shifts'][] = []
  let units = first
  let holding = held
  let utf8: Uint8Array | null = null
  for (const configuration of chain) {
    const own = units.units.subarray(0, units.length)
    const places = await placesOf(own)
    const fixed = union([...protect(own, configuration, places), ...holding]).flat()
    units = { units: units.units, length: units.length, fixed, shifts: [], ...(doubts && { doubts }) }
    const compatibility = places(MARK.compatibility).length > 0 ? (['compatibility'] as const) : []
    const passes = [...compatibility, ...passesOf(configuration)]
    for (const [index, name] of passes.entries()) {
      const isLast = configuration === chain.at(-1) && index === passes.length - 1
      const passed = await pass(units, name, byWords, asUtf8 && isLast)
      units = passed.units
      utf8 = passed.utf8
      const { shifts, length } = units
      // A pass may have written there and gone back, and the next one looks ahead.
      units.units.fill(0, length, length + SPARE)
      steps.push(shifts)
      holding = holding.map(([start, end]) => [stepOn(start, shifts), stepOn(end, shifts)])
    }
  }
  return { units, steps, utf8 }
}

/** The kernel takes a millisecond to begin. */
const FEWEST_OF_KERNEL = 2 ** 14

const kernel = lazily(() => import('./kernel/index.ts'))

async function placesOf(units: Uint16Array): Promise<Places> {
  const { findMarked } = units.length >= FEWEST_OF_KERNEL ? await kernel() : { findMarked: undefined }
  return placesIn(units, findMarked)
}

async function pass(units: Units, name: TableName, byWords: boolean, asUtf8: boolean): Promise<Passed> {
  const isLong = units.length >= FEWEST_OF_KERNEL && !units.doubts
  const { kernelPass } = isLong ? await kernel() : { kernelPass: () => null }
  if (byWords && isOfWords(name)) {
    const table = await wordTable(name)
    return kernelPass(table)?.(units, asUtf8) ?? { units: convertByWords(units, table), utf8: null }
  }
  const table = await tableOf(name, byWords)
  return kernelPass(table)?.(units, asUtf8) ?? { units: convertUnits(units, table), utf8: null }
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
