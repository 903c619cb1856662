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
  /** One more than the row of a pair in `levels`, 0 where no language has it. */
  rows: Uint16Array
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
  const rows = new Uint16Array(IDS * IDS)
  let count = 0
  // There are no more rows than pairs of all languages together.
  const levels = new Uint8Array((languages.flat().join('').length / 2) * languages.length)
  for (const [language, list] of languages.entries())
    for (const [level, text] of list.entries())
      for (let at = 0; at < text.length; at += 2) {
        const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
        ids[first] ||= ++last
        ids[second] ||= ++last
        const key = ids[first]! * IDS + ids[second]!
        rows[key] ||= ++count
        levels[(rows[key]! - 1) * languages.length + language] = level + 1
      }
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
export function rowOf(key: number): number {
  const { rows, scripts } = all()
  const row = key < 0 ? 0 : rows[key]!
  return row === 0 ? -1 : (row - 1) * scripts.length
}

/** Whether any language has a character in its pairs. */
export const isInAlphabets = (unit: number) => all().ids[unit] !== 0

/** Case of ASCII does not count, nor which ASCII it is that is no letter; -1: no language has one of them. */
export function pairKey(first: number, second: number): number {
  const { ids } = all()
  return ids[first] && ids[second] ? ids[first]! * IDS + ids[second]! : -1
}

/** Whether any language has the pair. */
export const isKnownPair = (key: number) => key >= 0 && all().rows[key] !== 0
