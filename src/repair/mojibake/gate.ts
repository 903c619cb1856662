/**
 * The pre-filter: one scan that finds the lines worth a closer look, so that clean text never meets the candidates.
 * It may point at a clean line (that costs time only) and must not miss a corrupt one.
 */
import { isKnownPair, pairKey } from './alphabets.ts'
import { isLetter, isWidePunctuation, KIND, kindOf, lower } from './kinds.ts'
import { UNSEEN_WIDE, wideTables } from './wide.ts'

/** A stretch of text that is judged as a whole: a line, or what stands between two tags. */
export interface Segment {
  start: number
  end: number
}

/** What a hanzi, kana or hangul may cost, and how far a run of them may go beyond: at its start, and for each. */
const USUAL = -8.5
const EXCESS = 3
const EXCESS_EACH = 0.1

/** A longer line is judged in pieces, cut where no character of any encoding can stand: scripts have no line ends. */
const LONG = 1000

const LANGUAGES = 4
/** Steps of a nat that the table counts in. */
const STEPS = 32
let packed: Uint8Array | null = null

/** What wide characters cost beyond the usual, the languages side by side. */
function excesses(): Uint8Array {
  if (packed) return packed
  packed = new Uint8Array(0x10000 * LANGUAGES)
  for (const [language, { costs }] of wideTables().entries())
    for (let unit = 0x3000; unit < 0x10000; unit++)
      packed[unit * LANGUAGES + language] = Math.max(0, USUAL - (costs[unit] || UNSEEN_WIDE)) * STEPS
  return packed
}

/**
 * The lines that may be corrupt, in order.
 *
 * @param html Tags end a segment, too.
 */
export function suspects(text: string, html: boolean): Segment[] {
  const found: Segment[] = []
  const table = excesses()
  const run = new Int32Array(LANGUAGES)
  let [start, odd, previous, length] = [0, false, 32, 0]
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10
    const kind = unit < 128 ? KIND.ascii : kindOf(unit)
    if (kind === KIND.wide && !isWidePunctuation(unit)) {
      for (let language = 0; language < LANGUAGES; language++)
        run[language]! += table[unit * LANGUAGES + language]!
      length++
    } else if (length > 0) {
      odd ||= isOddRun(run, length)
      run.fill(0)
      length = 0
    }
    if (!odd && (unit >= 128 || previous >= 128)) odd = isOddSign(kind) || isOddPair(previous, unit)
    if (isBreak(unit, html) || (at - start >= LONG && unit < 0x30)) {
      if (odd) found.push({ start, end: at })
      odd = false
      start = at + 1
    }
    previous = unit
  }
  return found
}

const isBreak = (unit: number, html: boolean) =>
  unit === 10 || unit === 13 || (html && (unit === 60 || unit === 62))

const isOddRun = (run: Int32Array, length: number) =>
  Math.min(run[0]!, run[1]!, run[2]!, run[3]!) > (EXCESS + EXCESS_EACH * length) * STEPS

const isOddSign = (kind: number) =>
  kind === KIND.halfKana || kind === KIND.rare || kind === KIND.impossible || kind === KIND.mark

/** Neighbours of which one is a letter of an alphabet and that no language puts side by side. */
function isOddPair(previous: number, unit: number): boolean {
  const [before, kind] = [kindOf(previous), kindOf(unit)]
  if (before === KIND.wide && kind === KIND.wide) return false
  if (before === KIND.wide && kind === KIND.other) return !isWidePunctuation(previous)
  if (before !== KIND.letter && kind !== KIND.letter) return isSignPair(previous, unit)
  if (before === KIND.wide || kind === KIND.wide)
    return !isWidePunctuation(before === KIND.wide ? previous : unit)
  if (isKnownPair(pairKey(previous, unit))) return false
  const [a, b] = [lower(previous), lower(unit)]
  if (b !== unit && a === previous && isLetter(previous)) return true
  return !isKnownPair(pairKey(a, b))
}

/** Two different signs outside ASCII side by side, or a symbol that touches a letter. */
function isSignPair(previous: number, unit: number): boolean {
  const [before, kind] = [kindOf(previous), kindOf(unit)]
  if (kind === KIND.symbol && isLetter(previous)) return true
  if (before === KIND.symbol && isLetter(unit)) return true
  return previous !== unit && isSign(before) && isSign(kind)
}

const isSign = (kind: number) => kind === KIND.symbol || kind === KIND.punctuation
