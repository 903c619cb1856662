/**
 * Reads text of which bytes are lost, from any encoding that was taken for any other: the likeliest way from its start
 * to its end, each character kept as it is or read from the bytes around it. What cannot be told becomes U+FFFD.
 */

import { type WideTable, wideTables } from '../../text/likelihood/wide.ts'
import { LANGUAGES } from './chains.ts'
import { type Filler, fillerOf } from './filler.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { endingALine } from './line-end.ts'
import { bestPath, type Stage, sumsOf } from './lossy-path.ts'
import { type Chain, GAP } from './reading.ts'
import { likeliest } from './single-costs.ts'
import { tableOf } from './tables.ts'
import type { Run } from './utf8-runs.ts'

/** The most characters lost for each that is whole: of less nothing can be told. */
const MOST_LOST = 2
/** How much likelier one language must be that another is out of the question. */
const DOUBT = 12

/** @param endsLine Whether the text reaches to the end of its line. */
export function lossyRuns(text: string, endsLine: boolean, chain: Chain): Run[] {
  const filler = fillerOf(chain)
  const lattice = latticeOf(text, tableOf(chain.wrong))
  const languages = languagesOf(lattice, chain, filler)
  const path = bestPath(lattice, chain, filler, languages[0]!)
  return path ? runsOf(path, text, lattice, { filler, languages, endsLine }) : []
}

/** The languages that the whole characters are likeliest in, the best first. */
function languagesOf(lattice: Lattice, chain: Chain, filler: Filler): WideTable[] {
  const names = LANGUAGES[chain.right]
  const tables = wideTables().filter(({ language }) => !names || names.includes(language))
  if (tables.length === 1) return tables
  const found = sumsOf(lattice, chain, filler, tables)
  const sums = tables
    .map((table, index) => ({ table, sum: found[index]! }))
    .sort((one, other) => other.sum - one.sum)
  return sums.filter(({ sum }) => sum > sums[0]!.sum - DOUBT).map(({ table }) => table)
}

interface Reader {
  filler: Filler
  languages: readonly WideTable[]
  endsLine: boolean
}

/** What was read in one go, without the ends at which nothing changed. */
function runsOf(path: readonly Stage[], text: string, lattice: Lattice, reader: Reader): Run[] {
  const { offsets, size } = lattice
  const runs: Run[] = []
  let pieces: Piece[] = []
  const end = () => {
    const run = runOf(trim(pieces, text, offsets), text, offsets)
    if (run) runs.push(run)
    pieces = []
  }
  for (const stage of path) {
    if (!stage.bytes) {
      end()
      continue
    }
    const isLast = reader.endsLine && stage.to === size - 1
    const before = isLast ? pieces.map(({ to }) => to).join('') : null
    pieces.push({ start: stage.from, end: stage.to, ...readOut(stage, lattice, reader, before) })
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
  { bytes, broken, to: end }: Stage,
  lattice: Lattice,
  { filler, languages }: Reader,
  before: string | null,
): Pick<Piece, 'to' | 'sort'> {
  const gaps = bytes!.filter((byte) => byte < 0).length
  const after = lattice.first[end]! < lattice.first[end + 1]! ? lattice.bytes[lattice.first[end]!] : undefined
  const candidates = (broken ? null : filler.candidates(bytes!, gaps, after)) ?? []
  if (!broken && gaps === 0) return { to: candidates[0]!, sort: candidates[0]! < '\u0080' ? 'same' : 'whole' }
  const possible = before === null ? candidates : endingALine(candidates, before)
  const to = likeliest(possible, languages)
  return to ? { to, sort: 'likely' } : { to: GAP, sort: 'lost' }
}

/** Without the pieces at both ends that are in the text as they are. */
function trim(pieces: readonly Piece[], text: string, offsets: Int32Array): Piece[] {
  const isSame = ({ start, end, to }: Piece) =>
    offsets[start]! >= 0 && offsets[end]! >= 0 && text.slice(offsets[start], offsets[end]) === to
  const first = pieces.findIndex((it) => !isSame(it))
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex((it) => !isSame(it)) + 1)
}

function runOf(pieces: readonly Piece[], text: string, offsets: Int32Array): Run | null {
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
