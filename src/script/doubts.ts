/** Finds the places where two conversions were near: where the words of the text decided against OpenCC's dictionaries, and where a
 * character of several forms stands alone and nothing around it tells the form. */
import type { AmbiguousPlace } from '../schema/explanation.ts'
import type { Kind, Notices, Settings } from '../types.ts'
import type { ScriptFound } from './detect.ts'
import { planFor } from './plan.ts'
import { convertPlaces, convertText } from './text.ts'
import type { Doubt } from './units.ts'

/** Places noted one by one; a text with more has been cut into words throughout. */
const MAX_PLACES = 200
/** Characters shown to each side of a place. */
const SHOWN = 5

/** Each place with both conversions, in order. None when nothing is converted. */
export async function findDoubts(
  text: string,
  found: ScriptFound,
  settings: Settings,
  kind: Kind,
): Promise<AmbiguousPlace[]> {
  // A copy of the settings holds all languages, which are made for it.
  if (planFor(found, settings).length === 0) return []
  const told: Doubt[] = []
  const words = { ...settings, scriptWords: true }
  const chosen = (await convertPlaces(text, found, words, { kind, doubts: told })).text
  if (chosen === text && told.length === 0) return []
  const against = (await convertText(text, found, { ...settings, scriptWords: false }, { kind })).split('\n')
  const places: AmbiguousPlace[] = []
  let start = 0
  let next = 0
  for (const [index, line] of chosen.split('\n').entries()) {
    const other = against[index]!
    const own = differences(line, other).map(([from, to, end]) => ({
      from,
      to,
      instead: [other.slice(from, end)],
    }))
    for (; next < told.length && told[next]!.at <= start + line.length; next++) {
      const { at, length, instead } = told[next]!
      const from = at - start
      if (!own.some((it) => it.from <= from && from < it.to)) own.push({ from, to: from + length, instead })
    }
    for (const { from, to, instead } of own.sort((a, b) => a.from - b.from)) {
      const around = line.slice(Math.max(0, from - SHOWN), to + SHOWN)
      places.push({ line: index + 1, chosen: line.slice(from, to), instead, around })
      if (places.length === MAX_PLACES) return places
    }
    start += line.length + 1
  }
  return places
}

/** Notes each place. */
export async function noteDoubts(
  ...[text, found, settings, kind, notices]: [...Parameters<typeof findDoubts>, Notices]
) {
  for (const { line, chosen, instead, around } of await findDoubts(text, found, settings, kind))
    notices.add('ambiguous-conversion', {
      line,
      detail: `${chosen} in “${around}” may be ${instead.join(' or ')}`,
    })
}

/** Where two lines differ: start, and the ends in both. Lines of unlike length differ in one stretch. */
function differences(line: string, other: string): [start: number, end: number, otherEnd: number][] {
  if (line === other) return []
  if (line.length !== other.length) {
    let start = 0
    while (line[start] === other[start]) start++
    let tail = 0
    const most = Math.min(line.length, other.length) - start
    while (tail < most && line.at(-1 - tail) === other.at(-1 - tail)) tail++
    return [[start, line.length - tail, other.length - tail]]
  }
  const found: [number, number, number][] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === other[at]) continue
    const start = at
    while (at < line.length && line[at] !== other[at]) at++
    found.push([start, at, at])
  }
  return found
}
