/** Converts one text as the settings ask. */
import { resolve } from '../options.ts'
import type { Conversion, Kind, Settings } from '../types.ts'
import { utf8Of } from '../units.ts'
import { chainOf } from './chains.ts'
import type { Converted } from './convert.ts'
import { detectScript, type ScriptFound } from './detect.ts'
import { planFor } from './plan.ts'
import { type Doubt, SPARE, toText } from './units.ts'

/** The first index whose value is above another, of values that never fall. */
export function firstAbove(value: number, length: number, valueAt: (index: number) => number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= value) low = middle + 1
    else high = middle
  }
  return low
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud88c]/

interface About {
  kind?: Kind
  /** How many lines at the start are names of people. */
  people?: number
  /** Takes the places of the result where the form of a character was not told. */
  doubts?: Doubt[]
}

/** Converts one text; the markup of HTML stays. The same string comes back when there is nothing to do. */
export const convertText = async (...args: Parameters<typeof convertPlaces>): Promise<string> =>
  (await convertPlaces(...args)).text

/** Converts one text and tells where each place of the result stood before. */
export async function convertPlaces(
  text: string,
  found: ScriptFound,
  settings: Settings,
  { kind = 'text', people = 0, doubts }: About = {},
): Promise<Converted> {
  const chain = planFor(found, settings)
  if (chain.length === 0 || !HAN.test(text)) return { text, offsetBefore: (offset) => offset }
  const { convertBy, protectorOf } = await import('./convert.ts')
  const manner = {
    protect: await protectorOf(settings.keepWords, kind, people, settings.scriptWords),
    byWords: settings.scriptWords,
    dictionary: settings.dictionary,
    ...(doubts && { doubts }),
  }
  if (found.script !== 'Hans+Hant' || kind === 'html') return convertBy(text, chain, manner)
  const lines: Converted[] = []
  /** Where the lines start, in the result and before. */
  const starts: number[] = []
  const startsBefore: number[] = []
  let start = 0
  let startBefore = 0
  for (const line of text.split('\n')) {
    const own = planFor({ ...detectScript(line), simplifiedBefore: false }, settings)
    const told = doubts?.length ?? 0
    const converted = await convertBy(line, own, manner)
    for (const it of doubts?.slice(told) ?? []) it.at += start
    lines.push(converted)
    starts.push(start)
    startsBefore.push(startBefore)
    start += converted.text.length + 1
    startBefore += line.length + 1
  }
  return {
    text: lines.map((line) => line.text).join('\n'),
    offsetBefore(offset) {
      const at = Math.max(0, firstAbove(offset, starts.length, (index) => starts[index]!) - 1)
      return startsBefore[at]! + lines[at]!.offsetBefore(offset - starts[at]!)
    },
  }
}

/** A text that is made into a string, or into UTF-8, when somebody asks for that. */
interface Made {
  text(): string
  utf8(): Uint8Array | undefined
}

/**
 * Converts a long text, by its units where that can be.
 *
 * @param units Of the text, with `SPARE` zeros behind. They are only read.
 * @returns Null when there is nothing to convert.
 */
export async function convertLong(
  text: () => string,
  units: Uint16Array<ArrayBuffer>,
  found: ScriptFound,
  settings: Settings,
): Promise<Made | null> {
  const chain = planFor(found, settings)
  if (chain.length === 0) return null
  if (found.script === 'Hans+Hant' || settings.dictionary.length > 0) {
    const converted = await convertText(text(), found, settings)
    return { text: () => converted, utf8: () => undefined }
  }
  const { convertThrough, protectorOf } = await import('./convert.ts')
  const protect = await protectorOf(settings.keepWords, 'text', 0, settings.scriptWords)
  const first = { units, length: units.length - SPARE, fixed: [], shifts: [] }
  const manner = { protect, byWords: settings.scriptWords }
  const { units: last, utf8 } = await convertThrough(first, chain, manner, [], true)
  if (utf8)
    return { text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8), utf8: () => utf8 }
  return { text: () => toText(last), utf8: () => utf8Of(last.units.subarray(0, last.length)) }
}

/**
 * Converts a text of a known script and tells where each place of the result stood before.
 *
 * @param how The script the text is in, the one to convert to, and the options of the same names.
 * @throws {NewsparseError} `bad-option`
 * @example
 * (await convert('软件', { from: 'hans', to: 'twp' })).text // => '軟體'
 */
export async function convert(text: string, how: Conversion): Promise<Converted> {
  const { from, to, ...words } = how
  const { keepWords, scriptWords, dictionary } = resolve({ ...words, script: to, sourceScript: from })
  const { convertBy, protectorOf } = await import('./convert.ts')
  const protect = await protectorOf(keepWords, 'text', 0, scriptWords)
  return convertBy(text, chainOf(from, to), { protect, byWords: scriptWords, dictionary })
}
