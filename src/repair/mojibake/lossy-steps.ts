/** The characters that can begin at each place of a lattice, whole or with bytes missing. */
import type { Filler } from './filler.ts'
import type { ByteEdge, Lattice } from './lattice.ts'

export interface Step {
  to: number
  /** What it is, or what it may be when a byte of it is missing; empty when that is anybody's guess. */
  candidates: readonly string[]
  whole: boolean
  /** Without regard to the candidates. */
  cost: number
}

/** Of bytes that are no character of the encoding: they were cut off, or the reading is wrong. */
const BROKEN = -8
const BROKEN_BYTE = -6
const MOST_BROKEN = 3
/** Of each byte that is left of a character that is lost. */
const LEFT_BYTE = -3
const UNKNOWN = -1

export function stepsOf({ edges }: Lattice, place: number, filler: Filler): Step[] {
  const { code } = filler
  const steps: Step[] = []
  const walk = (at: number, path: readonly ByteEdge[], length: number) => {
    if (path.length === length) {
      const step = read(path, edges[at]![0]?.byte, filler)
      if (step) steps.push(step)
      return
    }
    for (const edge of edges[at]!) walk(edge.to, [...path, edge], length)
  }
  const skip = (at: number, path: readonly ByteEdge[]) => {
    if (path.length > 0) steps.push(broken(path))
    if (path.length < MOST_BROKEN) for (const edge of edges[at]!) skip(edge.to, [...path, edge])
  }
  for (const edge of edges[place]!) {
    const length = edge.byte < 0 ? code.usualLength : code.lengthOf(edge.byte)
    if (length > 0) walk(edge.to, [edge], length)
    if (edge.byte < 0 || edge.byte >= 0x80) skip(edge.to, [edge])
  }
  return steps
}

const costOf = (path: readonly ByteEdge[]) => path.reduce((sum, { cost }) => sum + cost, 0)

function broken(path: readonly ByteEdge[]): Step {
  const cost = BROKEN + path.length * BROKEN_BYTE + costOf(path)
  return { to: path.at(-1)!.to, candidates: [], whole: false, cost }
}

/** One character of so many bytes; null when they are none. */
function read(path: readonly ByteEdge[], after: number | undefined, filler: Filler): Step | null {
  const bytes = path.map(({ byte }) => byte)
  const to = path.at(-1)!.to
  const cost = costOf(path)
  const gaps = bytes.filter((byte) => byte < 0).length
  const candidates = filler.candidates(bytes, gaps, after)
  if (candidates) return candidates.length > 0 ? { to, candidates, whole: gaps === 0, cost } : null
  return { to, candidates: [], whole: false, cost: cost + UNKNOWN + (bytes.length - gaps) * LEFT_BYTE }
}
