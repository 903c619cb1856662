/** How common pairs of letters are in each language that is written with an alphabet. */
import { SCRIPTS } from './kinds.ts'
import { pairs } from './pairs.data.ts'

export interface Alphabet {
  /** Index in `SCRIPTS`. */
  script: number
  /** Commonness of a pair (see `pairKey`): 2^level. */
  levels: Map<number, number>
}

/** The level of the most common pair of each language. */
export const TOP_LEVEL = 8

const WORD_BREAK = 27
/** More than there are characters in the pairs of all languages. */
const IDS = 1024

interface Alphabets {
  ids: Uint16Array
  alphabets: Alphabet[]
  /** A bit for each pair that any language has. */
  known: Uint8Array
}

let built: Alphabets | null = null

function build(): Alphabets {
  const ids = new Uint16Array(0x10000)
  for (let unit = 0; unit < 128; unit++) {
    const small = unit | 32
    ids[unit] = small >= 97 && small <= 122 ? small - 96 : WORD_BREAK
  }
  let last = WORD_BREAK
  const known = new Uint8Array((IDS * IDS) / 8)
  const alphabets = Object.values(pairs).map((list): Alphabet => {
    const levels = new Map<number, number>()
    for (const [level, text] of list.entries())
      for (let at = 0; at < text.length; at += 2) {
        ids[text.charCodeAt(at)] ||= ++last
        ids[text.charCodeAt(at + 1)] ||= ++last
        const key = ids[text.charCodeAt(at)]! * IDS + ids[text.charCodeAt(at + 1)]!
        levels.set(key, level)
        known[key >> 3]! |= 1 << (key & 7)
      }
    const common = list.findLast((text) => text.length > 0) ?? ''
    const script = SCRIPTS.findIndex((it, index) => index > 0 && it.test(common))
    return { script: Math.max(0, script), levels }
  })
  return { ids, alphabets, known }
}

/** Built on first use. */
function all(): Alphabets {
  built ??= build()
  return built
}

export const alphabets = (): Alphabet[] => all().alphabets

/** Whether any language has a character in its pairs. */
export const isInAlphabets = (unit: number) => all().ids[unit] !== 0

/** Case of ASCII does not count, nor which ASCII it is that is no letter; -1: no language has one of them. */
export function pairKey(first: number, second: number): number {
  const { ids } = all()
  return ids[first] && ids[second] ? ids[first]! * IDS + ids[second]! : -1
}

/** Whether any language has the pair. */
export const isKnownPair = (key: number) => key >= 0 && (all().known[key >> 3]! & (1 << (key & 7))) !== 0
