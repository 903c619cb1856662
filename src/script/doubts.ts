/** Notes the places where two conversions were near: where the words of the text decided against OpenCC's dictionaries. */
import type { Kind, Notices, Settings } from '../types.ts'
import type { ScriptFound } from './detect.ts'
import { convertText } from './text.ts'

/** Places noted one by one; a text with more has been cut into words throughout. */
const MAX_PLACES = 200
/** Characters shown to each side of a place. */
const SHOWN = 5

/** Notes each place with both conversions. Nothing to note when nothing is converted. */
export async function noteDoubts(
  text: string,
  found: ScriptFound,
  settings: Settings,
  kind: Kind,
  notices: Notices,
): Promise<void> {
  const convert = (scriptWords: boolean) => convertText(text, found, { ...settings, scriptWords }, { kind })
  const [chosen, other] = [(await convert(true)).split('\n'), (await convert(false)).split('\n')]
  let places = 0
  for (const [index, line] of chosen.entries()) {
    const against = other[index]!
    for (const [start, end, otherEnd] of differences(line, against)) {
      if (++places > MAX_PLACES) return
      const around = line.slice(Math.max(0, start - SHOWN), end + SHOWN)
      const detail = `${line.slice(start, end)} in “${around}”; the dictionaries alone give ${against.slice(start, otherEnd)}`
      notices.add('ambiguous-conversion', { line: index + 1, detail })
    }
  }
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
