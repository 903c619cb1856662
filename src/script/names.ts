/** Finds surnames that conversion from Simplified must not change: 范毅 is no 範毅. */
import { readUnits, textOf } from '../units.ts'
import { MARK, placesIn } from './places.ts'
import type { Stretches } from './stretches.ts'
import { prepositions, sayings, surnames, titles } from './surnames.ts'

// Ranges instead of \p{…}, which takes a millisecond to compile.
const HAN = /^[\u3400-\u9fff\ud840-\udfff]+$/
/** What stands between words: the ends of the text, line ends, punctuation, spaces. */
const BETWEEN = /^[^\dA-Za-zÀ-ɏ\u3041-\u30fa\u3400-\u9fff\uac00-\ud7af\ud840-\udfff\uf900-\ufaff]?$/
/** Stands for a given name that is not told: 范某某. */
const UNNAMED = '某'
const LONGEST_TITLE = Math.max(...titles.map((it) => it.length))
const TITLE_ENDS = new Set(titles.map((it) => it.charCodeAt(it.length - 1)))
const LONGEST_GIVEN = 2
/** Units to each side of a surname that tell one, a space and the next unit among them. */
const AROUND = LONGEST_TITLE + LONGEST_GIVEN + 2
const LF = 10

/**
 * The surnames in a Simplified text whose owner is told by what stands around one of the mentions (a title, a verb of
 * saying), at all mentions of the full name.
 *
 * @param people How many lines at the start of the text are names.
 * @example
 * findSurnames('主任范毅说，范毅不在', 0) // => [[2, 3], [6, 7]]
 */
export function findSurnames(text: string, people: number): Stretches {
  const units = readUnits(text)
  return findSurnameUnits(units, people, placesIn(units)(MARK.surname))
}

/** The same by the units of a text. @param places Of surnames. */
export function findSurnameUnits(
  units: Uint16Array<ArrayBuffer>,
  people: number,
  places: readonly number[],
): Stretches {
  const names = new Set(linesOf(units, people).filter((it) => it.length > 1 && it[0]! in surnames))
  const found = new Set<number>()
  for (const at of places) {
    const left = units[at - 1]!
    // Most stand inside a sentence.
    if (left >= 0x3400 && left <= 0x9fff && !TITLE_ENDS.has(left)) continue
    const start = Math.max(0, at - AROUND)
    const given = givenNameAt(textOf(units.subarray(start, at + AROUND)), at - start)
    if (given === null) continue
    found.add(at)
    if (given !== '') names.add(textOf(units.subarray(at, at + 1)) + given)
  }
  if (names.size === 0) return stretchesOf(found)
  const seconds = new Set(Array.from(names, (it) => it.charCodeAt(1)))
  for (const at of places) {
    if (!seconds.has(units[at + 1]!)) continue
    for (let length = 2; length <= LONGEST_GIVEN + 1; length++)
      if (names.has(textOf(units.subarray(at, at + length)))) found.add(at)
  }
  return stretchesOf(found)
}

const stretchesOf = (places: ReadonlySet<number>): Stretches =>
  [...places].sort((a, b) => a - b).map((at) => [at, at + 1])

/** The first lines of a text. */
function linesOf(units: Uint16Array<ArrayBuffer>, count: number): string[] {
  let end = 0
  for (let line = 0; line < count && end < units.length; line++) {
    const next = units.indexOf(LF, end)
    end = next < 0 ? units.length : next + 1
  }
  return textOf(units.subarray(0, end)).split('\n', count)
}

/** The given name after a surname, empty when a title stands in its place; null when it is no surname. */
function givenNameAt(text: string, at: number): string | null {
  const surname = text[at]!
  const next = text[at + 1]
  if (next === undefined || surnames[surname]!.includes(next)) return null
  const before = /\s/.test(text[at - 1] ?? '') ? at - 1 : at
  const titled = titles.some((it) => text.endsWith(it, before))
  if (!titled && !BETWEEN.test(text.slice(Math.max(0, at - 1), at))) return null
  if (next === UNNAMED || titleAt(text, at + 1)) return ''
  for (let length = 1; length <= LONGEST_GIVEN; length++) {
    const end = at + 1 + length
    const given = text.slice(at + 1, end)
    if (!HAN.test(given)) break
    const closed = titled && BETWEEN.test(text.slice(end, end + 1))
    const says = !prepositions.includes(surname) && sayings.some((it) => text.startsWith(it, end))
    if (closed || says || titleAt(text, end)) return given
  }
  return null
}

function titleAt(text: string, at: number): boolean {
  const ahead = text.slice(at, at + LONGEST_TITLE)
  return titles.some((it) => ahead.startsWith(it))
}
