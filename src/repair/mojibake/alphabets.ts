/** How common pairs of letters are in each language that is written with an alphabet. */
import { SCRIPTS } from './kinds.ts'
import { pairs } from './pairs.data.ts'

/** The level of the most common pair of each language. */
export const TOP_LEVEL = 8

const WORD_BREAK = 27
/** More than there are characters in the pairs of all languages. */
const IDS = 1024

interface Alphabets {
  ids: Uint16Array
  /** The script of each language: an index in `SCRIPTS`. */
  scripts: number[]
  /** Where the levels of a pair start in `levels`. */
  rows: Map<number, number>
  /** For each pair one more than its level in each language, 0 where it is unknown. */
  levels: Uint8Array
}

let built: Alphabets | null = null

function build(): Alphabets {
  const ids = new Uint16Array(0x10000)
  for (let unit = 0; unit < 128; unit++) {
    const small = unit | 32
    ids[unit] = small >= 97 && small <= 122 ? small - 96 : WORD_BREAK
  }
  let last = WORD_BREAK
  const languages = Object.values(pairs)
  const rows = new Map<number, number>()
  const entries: [row: number, language: number, level: number][] = []
  for (const [language, list] of languages.entries())
    for (const [level, text] of list.entries())
      for (let at = 0; at < text.length; at += 2) {
        ids[text.charCodeAt(at)] ||= ++last
        ids[text.charCodeAt(at + 1)] ||= ++last
        const key = ids[text.charCodeAt(at)]! * IDS + ids[text.charCodeAt(at + 1)]!
        const row = rows.get(key) ?? rows.size * languages.length
        rows.set(key, row)
        entries.push([row, language, level])
      }
  const levels = new Uint8Array(rows.size * languages.length)
  for (const [row, language, level] of entries) levels[row + language] = level + 1
  const scripts = languages.map((list) => {
    const common = list.findLast((text) => text.length > 0) ?? ''
    return Math.max(
      0,
      SCRIPTS.findIndex((it, index) => index > 0 && it.test(common)),
    )
  })
  return { ids, scripts, rows, levels }
}

/** Built on first use. */
function all(): Alphabets {
  built ??= build()
  return built
}

/** The script of each language. */
export const scriptsOfLanguages = (): readonly number[] => all().scripts

/** One more than the level of a pair in a language, from the row of the pair on; 0: unknown. */
export const levelsOfPairs = (): Uint8Array => all().levels

/** The row of a pair (see `pairKey`), -1: no language has it. */
export const rowOf = (key: number): number => all().rows.get(key) ?? -1

/** Whether any language has a character in its pairs. */
export const isInAlphabets = (unit: number) => all().ids[unit] !== 0

/** Case of ASCII does not count, nor which ASCII it is that is no letter; -1: no language has one of them. */
export function pairKey(first: number, second: number): number {
  const { ids } = all()
  return ids[first] && ids[second] ? ids[first]! * IDS + ids[second]! : -1
}

/** Whether any language has the pair. */
export const isKnownPair = (key: number) => all().rows.has(key)
