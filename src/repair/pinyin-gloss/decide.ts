/** Decides once per document whether its glosses are damage, and of which kind; legitimate pinyin is left alone. */
import { isHan } from './letters.ts'
import { simplifiedOf } from './readings.ts'
import type { Gloss } from './scan.ts'

/**
 * `table`: a site put the same reading behind every occurrence of some Traditional characters.
 * `random`: a page meant to look unique got readings behind random characters.
 * `thin`: it looks like damage, but there is too little of it to be sure.
 */
export type Pattern = 'table' | 'random' | 'thin' | null

/** What is counted about the glosses of a document. */
interface Evidence {
  glosses: number
  distinct: number
  /** Share of glosses behind Traditional characters outside GB 2312. */
  traditional: number
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
  /** Characters glossed at some occurrences only, after one without a gloss. */
  late: number
}

const RUNNING = 6

/** Decides by the glosses without white space; `shifts` is the number of places where a gloss tore a character. */
export function decide(text: string, glosses: Gloss[], shifts: number): Pattern {
  const it = weigh(text, glosses)
  if (it.glosses === 0) return null
  // A character that is glossed again and again counts: who teaches a reading gives it once.
  const weight = it.glosses + 2 * (it.glosses - it.distinct) + 3 * shifts
  const tableLike =
    it.traditional >= 0.9 &&
    it.coverage >= 0.9 &&
    it.agreement >= 0.95 &&
    it.running >= 0.4 &&
    it.glosses >= 3
  if (tableLike) return weight >= 6 ? 'table' : 'thin'
  const randomLike =
    it.distinct >= 6 && it.late >= 2 && it.running >= 0.6 && it.adjacent < 0.5 && it.density < 0.3
  return randomLike ? 'random' : null
}

function weigh(text: string, all: Gloss[]): Evidence {
  const glosses = all.filter(({ tight }) => tight)
  const total = glosses.length
  const byChar = new Map<string, Map<string, number>>()
  for (const { char, reading } of glosses) {
    const readings = byChar.get(char) ?? new Map<string, number>()
    byChar.set(char, readings)
    readings.set(reading, (readings.get(reading) ?? 0) + 1)
  }
  const { han, occurrences, late } = count(text, glosses, byChar)
  const agreeing = [...byChar.values()].reduce((sum, readings) => sum + Math.max(...readings.values()), 0)
  const share = (test: (gloss: Gloss, index: number) => boolean) => glosses.filter(test).length / total
  return {
    glosses: total,
    distinct: byChar.size,
    traditional: share(({ char }) => simplifiedOf(char) !== undefined),
    coverage: total / occurrences,
    agreement: agreeing / total,
    running: inRunningText(text, glosses) / total,
    adjacent: share(({ start }, index) => glosses[index - 1]?.end === start),
    density: total / han,
    late,
  }
}

/** Han characters, occurrences of the glossed ones, and how many of these are first met without a gloss. */
function count(text: string, glosses: Gloss[], byChar: Map<string, unknown>) {
  const bare = new Set<string>()
  const late = new Set<string>()
  let han = 0
  let occurrences = 0
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (!isHan(unit)) continue
    han++
    if (!byChar.has(unit)) continue
    occurrences++
    while (next < glosses.length && glosses[next]!.start < at) next++
    if (glosses[next]?.start !== at) bare.add(unit)
    else if (bare.has(unit)) late.add(unit)
  }
  return { han, occurrences, late: late.size }
}

/** The number of glosses in long stretches of Han characters, glosses left out. */
function inRunningText(text: string, glosses: Gloss[]): number {
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
