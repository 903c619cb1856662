/** Finds Japanese and Korean inside a Chinese text: a quotation, a name in its own spelling. Conversion leaves it alone. */
import { readUnits } from '../units.ts'
import {
  classes,
  FIRST_KEPT,
  FIRST_SCRIPT,
  HAN,
  isAlsoJapanese,
  OF_JAPAN,
  SCRIPTS,
  SIMPLIFIED,
  TRADITIONAL,
} from './classes.ts'
import { MARK, placesIn } from './places.ts'
import type { Stretches } from './stretches.ts'

/** What parts a quotation from the text around it. */
const BORDERS = new Set(
  Array.from('\n。！？!?；;，,、：:「」『』“”‘’"《》〈〉（）()【】[]', (it) => it.charCodeAt(0)),
)
/** Share of kana or hangul from which a piece is no Chinese: の alone in a brand's name is none. */
const SHARE = 0.15
const LEAST = 2
const JAPANESE = FIRST_SCRIPT + SCRIPTS.indexOf('Jpan')
const KOREAN = FIRST_SCRIPT + SCRIPTS.indexOf('Kore')

/**
 * The pieces between punctuation that are Japanese or Korean: by kana or hangul, or by forms that only Japanese has where
 * nothing tells Chinese.
 *
 * @example
 * findForeign('他说“実験中”，这是真的。') // => [[3, 6]]
 */
export function findForeign(text: string): Stretches {
  const units = readUnits(text)
  return findForeignUnits(units, placesIn(units)(MARK.foreign))
}

/**
 * The same by the units of a text.
 *
 * @param places Of what only Japanese or Korean has: pieces without kana, hangul, new forms are not looked at.
 */
export function findForeignUnits(units: Uint16Array, places: readonly number[]): Stretches {
  if (places.length === 0) return []
  const classOf = classes()
  const found: [number, number][] = []
  let last = -1
  for (const at of places) {
    if (at <= last) continue
    let [start, end] = [at, at + 1]
    while (start > 0 && !BORDERS.has(units[start - 1]!)) start--
    while (end < units.length && !BORDERS.has(units[end]!)) end++
    if (isForeign(units, start, end, classOf)) found.push([start, end])
    last = end
  }
  return found
}

function isForeign(units: Uint16Array, start: number, end: number, classOf: Uint8Array): boolean {
  let [native, han, japan, chinese] = [0, 0, 0, 0]
  for (let at = start; at < end; at++) {
    const id = classOf[units[at]!]!
    if (id === JAPANESE || id === KOREAN) native++
    else if (id === OF_JAPAN) japan++
    else if (id >= FIRST_KEPT || (id < FIRST_SCRIPT && id & HAN)) han++
    if (id < FIRST_SCRIPT && id & (SIMPLIFIED | TRADITIONAL) && !isAlsoJapanese(units[at]!)) chinese++
  }
  if (chinese === 0 && (japan > 0 || native > 0)) return true
  return native >= LEAST && native >= SHARE * (native + han + japan)
}
