/** Finds the best reading of a lattice: a semi-Markov model whose states are the fields, decoded by Viterbi. Sums of integers
 * only, so that every machine reads alike; of equal readings the first wins. */
import { featuresIn } from './features.ts'
import { type Lattice, type Span, STATES, type State } from './lattice.ts'
import type { Weights } from './weights.ts'

export interface Read {
  from: number
  to: number
  state: State
}

const COUNT = STATES.length
/** The states of a span that may be a person, a place, both or neither. */
const ALLOWED = [false, true].map((isPerson) =>
  [false, true].map((isPlace) =>
    STATES.flatMap((state, index) =>
      state === 'source' || (state === 'location' ? isPlace : isPerson) ? [index] : [],
    ),
  ),
)
const statesOf = ({ isPerson, isPlace }: Span) => ALLOWED[Number(isPerson)]![Number(isPlace)]!

function startsOf(spans: readonly Span[]): Map<number, number[]> {
  const startingAt = new Map<number, number[]>()
  spans.forEach(({ from }, index) => {
    const known = startingAt.get(from)
    if (known) known.push(index)
    else startingAt.set(from, [index])
  })
  return startingAt
}

/** The state of a line in which nothing was read yet. */
const NOTHING = COUNT

export interface Scored {
  /** By span: a score for each state. */
  spans: Float64Array[]
  skips: Float64Array
}

/** @param extra A score that is added for a state of a span (training, and the second best reading). */
export function score(lattice: Lattice, { at, rows }: Weights): Scored {
  const features = featuresIn(lattice)
  return {
    spans: lattice.spans.map((span) => {
      const totals = new Float64Array(COUNT)
      features.each(span, (feature) => {
        const row = at(feature)
        if (row >= 0) for (let state = 0; state < COUNT; state++) totals[state]! += rows[row + state]!
      })
      return totals
    }),
    skips: Float64Array.from(lattice.atoms, (_, index) => {
      let total = 0
      features.eachSkipped(index, (feature) => {
        const row = at(feature)
        if (row >= 0) total += rows[row]!
      })
      return total
    }),
  }
}

export function best(
  { atoms, spans }: Lattice,
  scored: Scored,
  steps: Weights['steps'],
): { total: number; reads: Read[] } {
  const width = COUNT + 1
  const totals = new Float64Array((atoms.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array(totals.length).fill(-1)
  const by = new Int32Array(totals.length).fill(-1)
  totals[NOTHING] = 0
  const startingAt = startsOf(spans)
  const reach = (target: number, total: number, source: number, span: number) => {
    if (total <= totals[target]!) return
    totals[target] = total
    from[target] = source
    by[target] = span
  }
  for (let at = 0; at < atoms.length; at++)
    for (let last = 0; last < width; last++) {
      const source = at * width + last
      const sofar = totals[source]!
      if (sofar === Number.NEGATIVE_INFINITY) continue
      reach(source + width, sofar + scored.skips[at]!, source, -1)
      for (const index of startingAt.get(at) ?? []) {
        const span = spans[index]!
        const values = scored.spans[index]!
        for (const state of statesOf(span))
          reach(span.to * width + state, sofar + values[state]! + steps[last]![state]!, source, index)
      }
    }
  let end = atoms.length * width
  for (let last = 1; last < width; last++)
    if (totals[atoms.length * width + last]! > totals[end]!) end = atoms.length * width + last
  const reads: Read[] = []
  for (let at = end; at > NOTHING; at = from[at]!)
    if (by[at]! >= 0) {
      const { from, to } = spans[by[at]!]!
      reads.unshift({ from, to, state: STATES[at % width]! })
    }
  return { total: totals[end]!, reads }
}
