/** Judges what is UTF-8 in a text: runs of any length, anywhere. */
import { isChance } from './chance.ts'
import { cutsWord, isPlain } from './evidence.ts'
import { type Chain, emptyReading, FEWEST_PLAIN, gainOf, type Reading } from './reading.ts'
import type { Run } from './utf8-runs.ts'

/** What a run must gain by itself, so that no character of clean text is drawn into the repair of its neighbours. */
const RUN_MARGIN = 4
/** The same when the other runs leave no doubt: with so much evidence. */
const WEAK_MARGIN = 0.5
const NO_DOUBT = 20
/** What speaks against a run inside a word, and against each space that it takes for a lost A0. */
const CUT = 8
const RESTORED = 4

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
    const against = lone || reading.gain >= NO_DOUBT ? 0 : run.restored * RESTORED
    const gain = gainOf(text, run) - against - (cutsWord(text, start, end) ? CUT : 0)
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
      run.whole < FEWEST_PLAIN && (isPlain(text, run.start, run.end) || isChance(text, run, chain.wrong))
    if (chance || !keep(run, RUN_MARGIN)) doubtful.push(run)
  }
  if (reading.gain >= NO_DOUBT) for (const run of doubtful) keep(run, WEAK_MARGIN)
  reading.edits.sort((one, other) => one.start - other.start)
  return sound > broken ? reading : null
}
