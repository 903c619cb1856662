/** Decides once per document whether its glosses are damage, and of which kind; legitimate pinyin is left alone. */
import type { Excerpt } from '../../types.ts'
import { isHan } from './letters.ts'
import { isCommon } from './plausibility.ts'
import { hasOneReading, simplifiedOf } from './readings.ts'
import type { Gloss } from './scan.ts'

/**
 * `table`: a site put the same reading behind every occurrence of some Traditional characters.
 * `random`: a page meant to look unique got readings behind random characters.
 * `thin`: it looks like damage, but there is too little of it to be sure.
 */
export type Pattern = 'table' | 'random' | 'thin' | null

/** What is counted about some glosses of a document. */
interface Evidence {
  glosses: number
  distinct: number
  /** Share of the glossed characters' occurrences that have their gloss. */
  coverage: number
  /** Share of glosses that have the most frequent reading of their character. */
  agreement: number
  /** Share of glosses in a stretch of at least `RUNNING` Han characters, as running text has them and word lists do not. */
  running: number
  /** Share of glosses that directly follow another one, as in ruby. */
  adjacent: number
  /** Share of the Han characters that are glossed. */
  density: number
  /** Characters glossed only after a line of running text had them bare; who means a gloss gives it at the first. */
  late: number
  /** Share of the glossed characters that have one reading only, so that a reader needs no help with them. */
  plain: number
  /** Share of the glossed characters that are common; rare ones get readings for the reader's sake. */
  common: number
}

/** Of fewer glosses nothing can be told. */
const FEWEST = 3
const RUNNING = 6
/** Shorter lines are headings and menus: what they leave bare says nothing. */
const LINE = 30

/**
 * Decides by the glosses without white space. How often their characters stand without a gloss only the whole document tells.
 *
 * @param tears The number of places where a gloss tore a character.
 */
export function decide(text: string, all: readonly Gloss[], tears: number, excerpt?: Excerpt): Pattern {
  const glosses = all.filter(({ tight }) => tight)
  if (glosses.length < FEWEST) return null
  excerpt?.needsAll()
  const traditional = glosses.filter(({ char }) => simplifiedOf(char) !== undefined)
  return (
    tablePattern(weigh(text, traditional), glosses.length - traditional.length, tears) ??
    (isRandom(weigh(text, glosses)) ? 'random' : null)
  )
}

/** Whether glosses of the characters that a table may have are damage; `others` is the number of those of other characters. */
export const decideTable = (text: string, glosses: readonly Gloss[], others: number): boolean =>
  glosses.length >= FEWEST && tablePattern(weigh(text, glosses), others, 0) === 'table'

function tablePattern(it: Evidence, others: number, tears: number): 'table' | 'thin' | null {
  // A character that is glossed again and again counts: who teaches a reading gives it once.
  const weight = it.glosses + 3 * (it.glosses - it.distinct) + 3 * tears
  const fits =
    it.glosses >= FEWEST &&
    it.coverage >= 0.9 &&
    it.agreement >= 0.95 &&
    it.running >= 0.4 &&
    it.common >= 0.7
  if (!fits || others > 0.15 * weight) return null
  // One or two characters with several readings may need theirs each time: 單(shàn)于.
  const forReaders = it.distinct <= 2 && it.plain === 0 && tears === 0
  return weight >= 6 && !forReaders ? 'table' : 'thin'
}

function isRandom(it: Evidence): boolean {
  const late = it.late >= 2 || (it.late >= 1 && it.glosses >= 9)
  const meantForReaders =
    it.running < 0.5 || it.adjacent >= 0.5 || it.density >= 0.3 || it.plain < 0.25 || it.common < 0.8
  return it.distinct >= 6 && late && !meantForReaders
}

function weigh(text: string, glosses: readonly Gloss[]): Evidence {
  const total = Math.max(1, glosses.length)
  const byChar = new Map<string, Map<string, number>>()
  for (const { char, reading } of glosses) {
    const readings = byChar.get(char) ?? new Map<string, number>()
    byChar.set(char, readings)
    readings.set(reading, (readings.get(reading) ?? 0) + 1)
  }
  const { han, occurrences, late } = count(text, glosses, byChar)
  const agreeing = [...byChar.values()].reduce((sum, readings) => sum + Math.max(...readings.values()), 0)
  const share = (test: (char: string) => boolean) =>
    [...byChar.keys()].filter(test).length / Math.max(1, byChar.size)
  return {
    glosses: glosses.length,
    distinct: byChar.size,
    coverage: glosses.length / Math.max(1, occurrences),
    agreement: agreeing / total,
    running: inRunningText(text, glosses) / total,
    adjacent: glosses.filter(({ start }, index) => glosses[index - 1]?.end === start).length / total,
    density: glosses.length / Math.max(1, han),
    late,
    plain: share(hasOneReading),
    common: share(isCommon),
  }
}

/** Han characters, occurrences of the glossed ones, and how many of these are first met without a gloss. */
function count(text: string, glosses: readonly Gloss[], byChar: Map<string, unknown>) {
  const bare = new Set<string>()
  const late = new Set<string>()
  let han = 0
  let occurrences = 0
  let next = 0
  let lineEnd = -1
  let running = false
  for (let at = 0; at < text.length; at++) {
    if (at > lineEnd) {
      const end = text.indexOf('\n', at)
      lineEnd = end < 0 ? text.length : end
      running = lineEnd - at >= LINE
    }
    const unit = text[at]!
    if (!isHan(unit)) continue
    han++
    if (!byChar.has(unit)) continue
    occurrences++
    while (next < glosses.length && glosses[next]!.start < at) next++
    if (glosses[next]?.start !== at) {
      if (running) bare.add(unit)
    } else if (bare.has(unit)) late.add(unit)
  }
  return { han, occurrences, late: late.size }
}

/** The number of glosses in long stretches of Han characters, glosses left out. */
function inRunningText(text: string, glosses: readonly Gloss[]): number {
  let inLong = 0
  let length = 0
  let inside = 0
  let next = 0
  for (let at = 0; at <= text.length; at++) {
    if (isHan(text[at])) {
      length++
      if (glosses[next]?.start === at) {
        inside++
        at = glosses[next++]!.end - 1
      }
      continue
    }
    if (length >= RUNNING) inLong += inside
    length = 0
    inside = 0
  }
  return inLong
}
