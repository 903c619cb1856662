/** Converts one text as the settings ask. */
import { resolve } from '../options.ts'
import type { Conversion, Kind, Settings } from '../types.ts'
import { chainOf } from './chains.ts'
import type { Converted } from './convert.ts'
import { detectScript, type ScriptFound } from './detect.ts'
import { planFor } from './plan.ts'

const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud88c]/

interface About {
  kind?: Kind
  /** How many lines at the start are names of people. */
  people?: number
}

/** Converts one text; the markup of HTML stays. The same string comes back when there is nothing to do. */
export async function convertText(
  text: string,
  found: ScriptFound,
  settings: Settings,
  { kind = 'text', people = 0 }: About = {},
): Promise<string> {
  const chain = planFor(found, settings)
  if (chain.length === 0 || !HAN.test(text)) return text
  const { convertBy, protectorOf } = await import('./convert.ts')
  const manner = {
    protect: await protectorOf(settings.keepWords, kind, people, settings.scriptWords),
    byWords: settings.scriptWords,
    dictionary: settings.dictionary,
  }
  if (found.script !== 'Hans+Hant' || kind === 'html') return (await convertBy(text, chain, manner)).text
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const own = planFor({ ...detectScript(line), simplifiedBefore: false }, settings)
    lines.push((await convertBy(line, own, manner)).text)
  }
  return lines.join('\n')
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
  const { keepWords, scriptWords, dictionary } = resolve({ ...how, script: how.to, sourceScript: how.from })
  const { convertBy, protectorOf } = await import('./convert.ts')
  const protect = await protectorOf(keepWords, 'text', 0, scriptWords)
  return convertBy(text, chainOf(how.from, how.to), { protect, byWords: scriptWords, dictionary })
}
