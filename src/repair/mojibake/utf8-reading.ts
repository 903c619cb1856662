/** Judges what is UTF-8 in a text: runs of any length, anywhere. */

import { applyEdits } from '../plan.ts'
import { isChance } from './chance.ts'
import { cutsWord, isPlain, letterShare } from './evidence.ts'
import { scoreOf } from './model.ts'
import { type Chain, emptyReading, FEWEST_PLAIN, GAP, gainOf, type Reading } from './reading.ts'
import type { Run } from './utf8-runs.ts'

/** What a run must gain by itself, so that no character of clean text is drawn into the repair of its neighbours. */
const RUN_MARGIN = 4
/** The same in the context of other runs that leave no doubt: with so much evidence. */
const WEAK_MARGIN = 0.5
const NO_DOUBT = 20
/** What speaks against a run inside a word, and against each space that it takes for a lost A0. */
const CUT = 8
const RESTORED = 4

/** How much of a line on both sides of a doubtful run is its context. */
const CONTEXT = 80

/** @param runs What is UTF-8 in the text. */
export function utf8Reading(text: string, chain: Chain, runs: readonly Run[]): Reading | null {
  const reading = emptyReading(chain)
  const counted = new Set<string>()
  let [broken, sound] = [0, 0]
  const keep = (run: Run, gain: number, margin: number): boolean => {
    if (gain < margin) return false
    reading.edits.push(run)
    broken += run.lost + run.likely
    sound += run.whole + run.same
    reading.lossy ||= run.lost + run.likely > 0
    if (run.restored && reading.how.length === 2) reading.how.unshift('restore a0')
    // The same run again is no new evidence.
    if (!counted.has(run.to)) reading.gain += gain
    counted.add(run.to)
    return true
  }
  const doubtful = runs.filter(
    (run) =>
      !isWordAsSign(text, run) &&
      (!isBelievable(text, run, chain) || !keep(run, ownGain(text, run), RUN_MARGIN)),
  )
  for (const run of doubtful)
    if (reading.gain >= NO_DOUBT) keep(run, gainInContext(text, run, reading.edits), WEAK_MARGIN)
  reading.edits = reading.edits
    .map(({ start, end, to }) => ({ start, end, to }))
    .sort((one, other) => one.start - other.start)
  return sound > broken ? reading : null
}

/** Letters with nothing odd about them are no sign, whatever is around them: `тбо` is no `⡮`. */
const isWordAsSign = (text: string, { start, end, to }: Run) =>
  letterShare(to) === 0 && isPlain(text, start, end)

/** Whether a run can be believed without others. */
const isBelievable = (text: string, run: Run, chain: Chain) =>
  (run.restored < run.whole || isLone(run)) &&
  (run.whole >= FEWEST_PLAIN || !(isPlain(text, run.start, run.end) || isChance(text, run, chain.wrong)))

/** A word of one letter, whose space is its own. */
const isLone = ({ to }: Run) => to === 'à'

function ownGain(text: string, run: Run): number {
  return gainOf(text, run) - (isLone(run) ? 0 : run.restored * RESTORED) - cutCost(text, run)
}

const cutCost = (text: string, { start, end }: Run) => (cutsWord(text, start, end) ? CUT : 0)

/** What a run gains in the language that its line has been read in. */
function gainInContext(text: string, run: Run, edits: Reading['edits']): number {
  const [from, till] = [Math.max(0, run.start - CONTEXT), Math.min(text.length, run.end + CONTEXT)]
  const inside = edits.filter(({ start, end }) => start >= from && end <= till)
  const at = (it: { start: number; end: number; to: string }) => ({
    start: it.start - from,
    end: it.end - from,
    to: it.to,
  })
  const read = (its: Reading['edits']) =>
    applyEdits(
      text.slice(from, till),
      its.map(at).sort((one, other) => one.start - other.start),
    )
  return (
    scoreOf(read([...inside, run]).replaceAll(GAP, '')) -
    scoreOf(read(inside).replaceAll(GAP, '')) -
    cutCost(text, run)
  )
}
