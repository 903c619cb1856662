/**
 * Reads text of which bytes are lost, from any encoding that was taken for any other: the likeliest way from its start
 * to its end, each character kept as it is or read from the bytes around it. What cannot be told becomes U+FFFD.
 */

import { type WideTable, wideTables } from '../../text/likelihood/wide.ts'
import { LANGUAGES } from './chains.ts'
import { fillerOf } from './filler.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { endingALine } from './line-end.ts'
import { type Step, stepsOf } from './lossy-steps.ts'
import { type Chain, GAP } from './reading.ts'
import { characterCost, keptCost, likeliest } from './single-costs.ts'
import { tableOf } from './tables.ts'
import type { Run } from './utf8-runs.ts'

/** Of each change between what is kept and what is read. */
const SWITCH = -6
/** The most characters lost for each that is whole: of less nothing can be told. */
const MOST_LOST = 2
/** How much likelier one language must be that another is out of the question. */
const DOUBT = 12

/** @param endsLine Whether the text reaches to the end of its line. */
export function lossyRuns(text: string, endsLine: boolean, chain: Chain): Run[] {
  const wrong = tableOf(chain.wrong)
  const filler = fillerOf(chain)
  const lattice = latticeOf(text, wrong)
  const steps = lattice.edges.map((_, place) => stepsOf(lattice, place, filler))
  const languages = languagesOf(steps, LANGUAGES[chain.right])
  const path = bestPath(text, lattice, steps, languages[0]!)
  return runsOf(path, text, lattice, languages, endsLine)
}

/** The languages that the whole characters are likeliest in, the best first. */
function languagesOf(steps: readonly Step[][], names: readonly string[] | undefined): WideTable[] {
  const characters = steps.flatMap((its) => its.filter(({ whole }) => whole).map((it) => it.candidates[0]!))
  const sums = wideTables()
    .filter(({ language }) => !names || names.includes(language))
    .map((table) => ({ table, sum: characters.reduce((sum, it) => sum + characterCost(it, table), 0) }))
    .sort((one, other) => other.sum - one.sum)
  return sums.filter(({ sum }) => sum > sums[0]!.sum - DOUBT).map(({ table }) => table)
}

/** How a place was reached. */
interface Arrival {
  cost: number
  from: number
  /** What was read; null: the character was kept. */
  step: Step | null
  /** Whether the place before was reached by reading. */
  afterRead: boolean
}

/** The arrivals on the best way, in order. */
function bestPath(
  text: string,
  { offsets }: Lattice,
  steps: readonly Step[][],
  language: WideTable,
): Arrival[] {
  const kept: (Arrival | undefined)[] = []
  const read: (Arrival | undefined)[] = []
  const nextCharacter = (place: number) => {
    let next = place + 1
    while (offsets[next] === -1) next++
    return next
  }
  const start: Arrival = { cost: 0, from: -1, step: null, afterRead: false }
  kept[0] = start
  for (let place = 0; place < offsets.length - 1; place++) {
    const [keptHere, readHere] = [kept[place], read[place]]
    if (!keptHere && !readHere) continue
    const leave = (to: number, step: Step | null, cost: number) => {
      const arrivals = step ? read : kept
      const fromKept = (keptHere?.cost ?? Number.NEGATIVE_INFINITY) + (step ? SWITCH : 0)
      const fromRead = (readHere?.cost ?? Number.NEGATIVE_INFINITY) + (step ? 0 : SWITCH)
      const total = cost + Math.max(fromKept, fromRead)
      if (total > (arrivals[to]?.cost ?? Number.NEGATIVE_INFINITY))
        arrivals[to] = { cost: total, from: place, step, afterRead: fromRead > fromKept }
    }
    const at = offsets[place]!
    if (at >= 0) {
      const next = nextCharacter(place)
      leave(next, null, keptCost(text.charCodeAt(at)))
    }
    for (const step of steps[place]!) leave(step.to, step, step.cost + stepCost(step, language))
  }
  const path: Arrival[] = []
  let place = offsets.length - 1
  let arrival = better(kept[place], read[place])
  while (arrival && arrival.from >= 0) {
    path.unshift(arrival)
    place = arrival.from
    arrival = (arrival.afterRead ? read : kept)[place]
  }
  return path
}

const better = (one: Arrival | undefined, other: Arrival | undefined) =>
  one && other ? (other.cost > one.cost ? other : one) : (one ?? other)

/** The likelihood of what is there: that of all candidates together. */
function stepCost({ candidates }: Step, language: WideTable): number {
  if (candidates.length === 0) return 0
  if (candidates.length === 1) return characterCost(candidates[0]!, language)
  return Math.log(candidates.reduce((sum, it) => sum + Math.exp(characterCost(it, language)), 0))
}

/** What was read in one go, without the ends at which nothing changed. */
function runsOf(
  path: readonly Arrival[],
  text: string,
  { offsets }: Lattice,
  languages: readonly WideTable[],
  endsLine: boolean,
): Run[] {
  const runs: Run[] = []
  let pieces: Piece[] = []
  const end = () => {
    const run = runOf(trim(pieces, text, offsets), text, offsets)
    if (run) runs.push(run)
    pieces = []
  }
  for (const { step, from } of path) {
    if (!step) {
      end()
      continue
    }
    const before = endsLine && step.to === offsets.length - 1 ? pieces.map(({ to }) => to).join('') : null
    pieces.push({ start: from, end: step.to, ...readOut(step, languages, before) })
  }
  end()
  return runs
}

interface Piece {
  /** Places of the lattice. */
  start: number
  end: number
  to: string
  /** `same`: ASCII, which every reading leaves. */
  sort: 'whole' | 'likely' | 'lost' | 'same'
}

/** @param before What was read before the last character of a line; null: it is another. */
function readOut(
  { candidates, whole }: Step,
  languages: readonly WideTable[],
  before: string | null,
): Pick<Piece, 'to' | 'sort'> {
  if (whole) return { to: candidates[0]!, sort: candidates[0]! < '\u0080' ? 'same' : 'whole' }
  const possible = before === null ? candidates : endingALine(candidates, before)
  const to = likeliest(possible, languages)
  return to ? { to, sort: 'likely' } : { to: GAP, sort: 'lost' }
}

/** Without the pieces at both ends that are in the text as they are. */
function trim(pieces: readonly Piece[], text: string, offsets: readonly number[]): Piece[] {
  const isSame = ({ start, end, to }: Piece) =>
    offsets[start]! >= 0 && offsets[end]! >= 0 && text.slice(offsets[start], offsets[end]) === to
  const first = pieces.findIndex((it) => !isSame(it))
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex((it) => !isSame(it)) + 1)
}

function runOf(pieces: readonly Piece[], text: string, offsets: readonly number[]): Run | null {
  const count = (sort: Piece['sort']) => pieces.filter((it) => it.sort === sort).length
  const [start, end] = [offsets[pieces[0]?.start ?? -1], offsets[pieces.at(-1)?.end ?? -1]]
  const [whole, lost] = [count('whole'), count('lost')]
  if (start === undefined || end === undefined || whole === 0 || lost > whole * MOST_LOST) return null
  return {
    start,
    end,
    to: pieces.map(({ to }) => to).join(''),
    lost,
    likely: count('likely'),
    whole,
    same: count('same'),
    restored: pieces.filter(
      (it) => it.sort !== 'same' && text.slice(offsets[it.start], offsets[it.end]).includes(' '),
    ).length,
  }
}
