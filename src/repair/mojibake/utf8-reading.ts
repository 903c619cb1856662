/** Judges what is UTF-8 in a text: runs of any length, anywhere. */
import { cutsWord, isPlain } from './evidence.ts'
import { isLetter } from './kinds.ts'
import {
  type Chain,
  emptyReading,
  FEWEST_PLAIN,
  gainOf,
  LANGUAGES,
  type Reading,
  WEB,
  WIDE,
} from './reading.ts'
import type { Run } from './utf8-runs.ts'

/** What a run must gain by itself, so that no character of clean text is drawn into the repair of its neighbours. */
const RUN_MARGIN = 4
/** The same when the other runs leave no doubt: with so much evidence. */
const WEAK_MARGIN = 0.5
const NO_DOUBT = 20
/** What speaks against a run inside a word, and against each space that it takes for a lost A0. */
const CUT = 8
const RESTORED = 4
/** The fewest different letters of an alphabet that count when they come out of hanzi, kana or hangul. */
const FEWEST_AMONG_WIDE = 5
/** Accented Latin letters and the signs of Western typography. */
const LATIN = /^[\u0080-\u024f\u1e00-\u1eff\u2010-\u2044\u20ac]+$/

/** @param runs What is UTF-8 in the text. */
export function utf8Reading(text: string, chain: Chain, runs: readonly Run[]): Reading | null {
  const reading = emptyReading(chain)
  const counted = new Set<string>()
  const doubtful: Run[] = []
  let [broken, sound] = [0, 0]
  const keep = (run: Run, margin: number): boolean => {
    const { start, end, to } = run
    const lone = to === 'à'
    if (run.restored >= run.whole && !lone && reading.edits.length === 0) return false
    const against = (lone ? 0 : run.restored * RESTORED) + (cutsWord(text, start, end) ? CUT : 0)
    const gain = gainOf(text, run) - against
    if (gain < margin) return false
    reading.edits.push({ start, end, to })
    broken += run.lost + run.likely
    sound += run.whole
    reading.lossy ||= run.lost + run.likely > 0
    if (run.restored && reading.how.length === 2) reading.how.unshift('restore a0')
    // The same run again is no new evidence.
    if (!counted.has(to)) reading.gain += gain
    counted.add(to)
    return true
  }
  for (const run of runs) {
    const chance =
      run.whole < FEWEST_PLAIN && (isPlain(text, run.start, run.end) || isChance(text, run, chain))
    if (chance || !keep(run, RUN_MARGIN)) doubtful.push(run)
  }
  if (reading.gain >= NO_DOUBT) for (const run of doubtful) keep(run, WEAK_MARGIN)
  reading.edits.sort((one, other) => one.start - other.start)
  return sound > broken ? reading : null
}

/** A few characters are easily met by chance: of a large script in rare encodings, of an alphabet among hanzi. */
function isChance(text: string, { start, end, to, whole }: Run, { wrong }: Chain): boolean {
  if (LANGUAGES[wrong]) {
    const inLatinWord = LATIN.test(to) && /[A-Za-z]/.test(text.slice(start - 1, end + 1))
    return !WIDE.test(to) && (new Set(to).size < FEWEST_AMONG_WIDE || whole < 3) && !inLatinWord
  }
  // One letter by itself: `ß` and a soft hyphen are a letter of N'Ko, `В` and a no-break space are a space.
  if (whole === 1 && /[\u0370-\u1dff]/.test(to)) return true
  if (WEB.has(wrong)) return false
  if (whole === 1 && !/\S/.test(to) && isForeignLetter(text.charCodeAt(start))) return true
  return (
    whole < (/[\u0700-\u1dff\u2c00-\u2fff\ua000-\uabff]/.test(to) ? 10 : 4) &&
    /[\u0600-\u1dff\u2c00-\ufaff]/.test(to)
  )
}

const isForeignLetter = (unit: number) => unit >= 0x370 && isLetter(unit)
