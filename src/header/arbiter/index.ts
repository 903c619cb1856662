/** Reads who, for whom and where from a header line by weights that were trained on real lines (`scripts/arbiter.js`): a
 * lattice of spans, scored by what the lexica and the rules say of them, decoded by Viterbi. */
import { KIND, type Tag } from '../lexicon/index.ts'
import type { Mark } from '../scan.ts'
import { best, type Read, type Scored, score } from './decode.ts'
import { type Lattice, latticeOf, SAID, type Said, STATES, type State } from './lattice.ts'
import { isNamed, isPiece } from './may-be.ts'
import { weights as packed } from './weights.data.ts'
import { unpackedWeights, type Weights } from './weights.ts'

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
const weightsOf = (): Weights => (unpacked ??= unpackedWeights(packed))

/**
 * @param line Folded.
 * @param tags What the lexica know of the line.
 * @param lang BCP 47 tag of the page's language, if known.
 * @param isSaid Something else says that it is part of a header: the signs of a dateline.
 */
export function arbitrate(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  tags: readonly Tag[],
  lang: string | null,
  isSaid = false,
): Arbitration {
  const lattice = latticeOf(line, marks, said, tags, lang)
  if (lattice.spans.length === 0 || !(isSaid || marks.length > 0 || isSpoken(lattice)))
    return { lattice, values: [] }
  const weights = weightsOf()
  const scored = score(lattice, weights)
  const { total, reads } = best(lattice, scored, weights.steps)
  const sure = reads.filter((read) => isSure(lattice, scored, total, read))
  return { lattice, values: sure.map((read) => valueAt(lattice, read)) }
}

/** By so much a person or place that the rules do not know has to win; more if it does not even look like a name. */
const MARGIN = 40
const MARGIN_UNNAMED = 200
/** What stands beside a day between two signs and has the shape of a name hardly is anything else. */
const MARGIN_PIECE = 0

const SAID_PEOPLE: ReadonlySet<string> = new Set(['authors', 'editors', 'photographers'])
const SAID_PLACE: ReadonlySet<string> = new Set(['location'])

function isSure(lattice: Lattice, scored: Scored, total: number, read: Read): boolean {
  const { from, to, state } = read
  const saidBy = state === 'location' ? SAID_PLACE : SAID_PEOPLE
  const isSaid = lattice.said.subarray(from, to).some((field) => saidBy.has(SAID[field]!))
  if (state === 'source' || isSaid || isAsked(lattice, from)) return true
  const isNameLike = state === 'location' || isNamed(lattice, from, to)
  const least = isPiece(lattice, from, to) ? MARGIN_PIECE : isNameLike ? MARGIN : MARGIN_UNNAMED
  return total - secondOf(lattice, scored, read).total >= least
}

/** `記者呈宏`: right behind a word for people. */
const isAsked = ({ ends, atoms }: Lattice, from: number): boolean =>
  atoms[from]!.kind === 'joined' &&
  (ends[from]! & (KIND.authors | KIND.editors | KIND.photographers)) !== 0 &&
  (ends[from]! & KIND.behind) === 0

/** The reading that is best where a value of it is ruled out. */
function secondOf(lattice: Lattice, scored: Scored, { from, to, state }: Read) {
  const index = lattice.spans.findIndex((span) => span.from === from && span.to === to)
  const values = scored.spans[index]!.slice()
  values[STATES.indexOf(state)] = Number.NEGATIVE_INFINITY
  return best(lattice, { ...scored, spans: scored.spans.with(index, values) }, weightsOf().steps)
}

const SPEAKS = KIND.outlet | KIND.authors | KIND.editors | KIND.photographers | KIND.wire

/** Whether a line without a mark has a word that a header has; most headings have none, and are not scored. */
const isSpoken = ({ begins, said }: Lattice): boolean =>
  said.some((field) => field > 0) || begins.some((kinds) => (kinds & SPEAKS) !== 0)

/** A stop behind a whole word ends a sentence; behind an initial it stays. */
const STOP = /\p{L}{3}\.$/u

function valueAt({ atoms, line }: Lattice, { from, to, state }: Read): Value {
  const start = atoms[from]!.start
  const end = atoms[to - 1]!.end
  return { start, end: STOP.test(line.slice(start, end)) ? end - 1 : end, state }
}

/** The alternatives to each value of a reading. It decodes once more for each, so only `explain` asks. */
export function alternatives({ lattice }: Arbitration): Alternative[] {
  const weights = weightsOf()
  const scored = score(lattice, weights)
  const { total, reads } = best(lattice, scored, weights.steps)
  const textOf = (read: { from: number; to: number; state: State }) => {
    const { start, end } = valueAt(lattice, read)
    return { text: lattice.line.slice(start, end), state: read.state }
  }
  return reads.map((read) => {
    const second = secondOf(lattice, scored, read)
    const kept = new Set(reads.map((it) => `${it.from} ${it.to} ${it.state}`))
    return {
      ...textOf(read),
      instead: second.reads.filter((it) => !kept.has(`${it.from} ${it.to} ${it.state}`)).map(textOf),
      margin: total - second.total,
    }
  })
}
