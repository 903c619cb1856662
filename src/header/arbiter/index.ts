/** Reads who, for whom and where from a header line by weights that were trained on real lines (`scripts/arbiter.js`): a
 * lattice of spans, scored by what the lexica and the rules say of them, decoded by Viterbi. */
import type { Language } from '../../types.ts'
import { KIND } from '../lexicon/index.ts'
import type { Mark } from '../scan.ts'
import { best, score, type Weights } from './decode.ts'
import { type Lattice, latticeOf, type Said, type Span, STATES, type State } from './lattice.ts'
import { weights as packed } from './weights.data.ts'

export type { Said, State } from './lattice.ts'

/** A value that the arbiter read, in units of the line. */
export interface Value {
  start: number
  end: number
  state: State
}

export interface Arbitration {
  lattice: Lattice
  values: Value[]
}

/** What else a span might have stated, and by how much the reading that was taken is better. */
export interface Alternative {
  text: string
  state: State
  /** The reading that is best where this one is ruled out. */
  instead: { text: string; state: State }[]
  margin: number
}

let unpacked: Weights | null = null

/** One feature a line, its name and its weights parted by a tab and blanks; a weight of zero may be left out at the end. */
function weightsOf(): Weights {
  unpacked ??= new Map(
    packed.split('\n').map((row) => {
      const [feature, numbers] = row.split('\t') as [string, string]
      const list = numbers.split(' ').map(Number)
      return [feature, STATES.map((_, index) => list[index] ?? 0)]
    }),
  )
  return unpacked
}

/** @param line Folded. */
export function arbitrate(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  languages: readonly Language[],
): Arbitration {
  const lattice = latticeOf(line, marks, said, languages)
  if (lattice.spans.length === 0 || (marks.length === 0 && !isSpoken(lattice))) return { lattice, values: [] }
  const weights = weightsOf()
  const { reads } = best(lattice, score(lattice, weights), weights)
  return { lattice, values: reads.map((read) => valueAt(lattice, read)) }
}

const SPEAKS = KIND.outlet | KIND.authors | KIND.editors | KIND.photographers | KIND.wire

/** Whether a line without a mark has a word that a header has; most headings have none, and are not scored. */
const isSpoken = ({ begins, said }: Lattice): boolean =>
  said.some((field) => field > 0) || begins.some((kinds) => (kinds & SPEAKS) !== 0)

/** A stop behind a whole word ends a sentence; behind an initial it stays. */
const STOP = /\p{L}{3}\.$/u

function valueAt({ atoms, line }: Lattice, { from, to, state }: Span & { state: State }): Value {
  const start = atoms[from]!.start
  const end = atoms[to - 1]!.end
  return { start, end: STOP.test(line.slice(start, end)) ? end - 1 : end, state }
}

/** The alternatives to each value of a reading. It decodes once more for each, so only `explain` asks. */
export function alternatives({ lattice }: Arbitration): Alternative[] {
  const weights = weightsOf()
  const scored = score(lattice, weights)
  const { total, reads } = best(lattice, scored, weights)
  const textOf = (read: { from: number; to: number; state: State }) => {
    const { start, end } = valueAt(lattice, read)
    return { text: lattice.line.slice(start, end), state: read.state }
  }
  return reads.map((read) => {
    const index = lattice.spans.findIndex(({ from, to }) => from === read.from && to === read.to)
    const values = scored.spans[index]!.slice()
    values[STATES.indexOf(read.state)] = Number.NEGATIVE_INFINITY
    const without = { ...scored, spans: scored.spans.with(index, values) }
    const second = best(lattice, without, weights)
    const kept = new Set(reads.map((it) => `${it.from} ${it.to} ${it.state}`))
    return {
      ...textOf(read),
      instead: second.reads.filter((it) => !kept.has(`${it.from} ${it.to} ${it.state}`)).map(textOf),
      margin: total - second.total,
    }
  })
}
