/** Trains the weights of the arbiter: an averaged structured perceptron with a margin (Collins 2002). The same lines give the
 * same weights. */
import { best, type Scored } from '../../src/header/arbiter/decode.ts'
import { featuresIn } from '../../src/header/arbiter/features.ts'
import { hashOf } from '../../src/header/arbiter/hash.ts'
import { type Lattice, STATES } from '../../src/header/arbiter/lattice.ts'
import { stepNames } from '../../src/header/arbiter/weights.ts'
import type { Example } from './example.ts'
import { random } from './random.ts'

const ROUNDS = 4
const MARGIN = 12
/** The largest weight, as an integer. */
const LARGEST = 480
/** A feature of fewer lines says nothing about others. */
const LEAST_SEEN = 10
/** What weighs less never decides. */
const LEAST_WEIGHT = 8
const ROWS = STATES.length
const TRANSITIONS = stepNames.map(hashOf)

interface Step {
  index: number
  from: number
  to: number
  state: number
}

interface Prepared {
  lattice: Lattice
  features: Int32Array[]
  skips: Int32Array[]
  gold: Step[]
}

/** What the arbiter reads with, and what its file is written from. */
export type Weights = ReadonlyMap<number, readonly number[]>

/** Weights while they are learnt, with what their average needs. */
class Table {
  readonly ids = new Map<number, number>()
  readonly counts: number[] = []
  weights = new Float64Array(0)
  sums = new Float64Array(0)
  now = 1

  idOf(feature: number): number {
    const known = this.ids.get(feature)
    const id = known ?? this.ids.size
    if (known === undefined) {
      this.ids.set(feature, id)
      this.counts.push(0)
    }
    this.counts[id]!++
    return id
  }

  start(): void {
    this.weights = new Float64Array(this.ids.size * ROWS)
    this.sums = new Float64Array(this.ids.size * ROWS)
  }

  add(id: number, state: number, by: number): void {
    this.weights[id * ROWS + state]! += by
    this.sums[id * ROWS + state]! += by * this.now
  }

  row(id: number): number[] {
    return Array.from({ length: ROWS }, (_, state) => this.weights[id * ROWS + state]!)
  }

  /** The averages as integers. */
  packed(): Weights {
    const averaged = this.weights.map((value, at) => value - this.sums[at]! / this.now)
    const largest = averaged.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
    const result = new Map<number, number[]>()
    for (const [feature, id] of this.ids) {
      if (this.counts[id]! < LEAST_SEEN && !TRANSITIONS.includes(feature)) continue
      const row = Array.from({ length: ROWS }, (_, state) =>
        Math.round((averaged[id * ROWS + state]! / largest) * LARGEST),
      )
      if (row.some((value) => Math.abs(value) >= LEAST_WEIGHT)) result.set(feature, row)
    }
    return result
  }
}

export function train(examples: readonly Example[]): Weights {
  const table = new Table()
  const transitions = TRANSITIONS.map((name) => table.idOf(name))
  const prepared = examples.map((example) => prepare(example, table))
  table.start()
  const order = prepared.map((_, index) => index)
  const next = random(7)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, next)
    for (const index of order) learn(prepared[index]!, table, transitions)
  }
  return table.packed()
}

function prepare({ lattice, gold }: Example, table: Table): Prepared {
  const { spans, atoms } = lattice
  const told = featuresIn(lattice)
  const ids = (each: (add: (feature: number) => void) => void) => {
    const list: number[] = []
    each((feature) => list.push(table.idOf(feature)))
    return Int32Array.from(list)
  }
  return {
    lattice,
    features: spans.map((span) => ids((add) => told.each(span, add))),
    skips: atoms.map((_, at) => ids((add) => told.eachSkipped(at, add))),
    gold: gold.map(({ from, to, state }) => stepOf(lattice, from, to, STATES.indexOf(state))),
  }
}

const stepOf = ({ spans }: Lattice, from: number, to: number, state: number): Step => ({
  index: spans.findIndex((span) => span.from === from && span.to === to),
  from,
  to,
  state,
})

function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}

/** Reads a line with the weights so far, and moves them where the reading is wrong. */
function learn(example: Prepared, table: Table, transitions: readonly number[]): void {
  const { lattice, gold } = example
  const wanted = new Set(gold.map(({ index, state }) => index * ROWS + state))
  const steps = transitions.map((id) => table.row(id))
  const { reads } = best(lattice, scoredWithMargin(example, wanted, table), steps)
  const got = reads.map(({ from, to, state }) => stepOf(lattice, from, to, STATES.indexOf(state)))
  const isRight =
    got.length === gold.length && got.every(({ index, state }) => wanted.has(index * ROWS + state))
  if (!isRight) {
    move(gold, 1, example, table, transitions)
    move(got, -1, example, table, transitions)
  }
  table.now++
}

/** What is wrong scores a margin more, so that what is right has to win by it. */
function scoredWithMargin(
  { features, skips, gold }: Prepared,
  wanted: ReadonlySet<number>,
  { weights }: Table,
): Scored {
  const spans = features.map((ids, span) => {
    const totals = new Float64Array(ROWS)
    for (const id of ids)
      for (let state = 0; state < ROWS; state++) totals[state]! += weights[id * ROWS + state]!
    for (let state = 0; state < ROWS; state++) if (!wanted.has(span * ROWS + state)) totals[state]! += MARGIN
    return totals
  })
  const left = Float64Array.from(skips, (ids) => ids.reduce((total, id) => total + weights[id * ROWS]!, 0))
  for (const { from, to } of gold) for (let at = from; at < to; at++) left[at]! += MARGIN / (to - from)
  return { spans, skips: left }
}

function move(
  path: readonly Step[],
  by: number,
  { features, skips }: Prepared,
  table: Table,
  transitions: readonly number[],
): void {
  const read = new Set<number>()
  let last: number = ROWS
  for (const { index, from, to, state } of [...path].sort((a, b) => a.from - b.from)) {
    for (const id of features[index]!) table.add(id, state, by)
    table.add(transitions[last]!, state, by)
    last = state
    for (let at = from; at < to; at++) read.add(at)
  }
  skips.forEach((ids, at) => {
    if (!read.has(at)) for (const id of ids) table.add(id, 0, by)
  })
}
