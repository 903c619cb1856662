/** What stands around the borders of a span: the neighbours, and the words for people in front and behind. Many spans share a
 * border, so it is told once for each. */
import { KIND } from '../lexicon/index.ts'
import type { Atom } from './atoms.ts'
import { type Part, partOf } from './hash.ts'
import type { Lattice } from './lattice.ts'

const OPENERS = /[([{<]/
const CAPITAL = /^\p{Lu}/u

/** At a border where a span begins, or at one where it ends. */
export interface Around {
  /** Right beside it. */
  near: Part
  /** Past spaces and signs. */
  far: Part
  /** The nearest word for people, label, date or bracket. */
  word: Part
}

/** @returns Tells by a border, in atoms, what is in front of it, or behind it. */
export function aroundIn(lattice: Lattice): {
  front: (from: number) => Around
  behind: (to: number) => Around
} {
  const fronts: Around[] = []
  const behinds: Around[] = []
  return {
    front: (from) =>
      (fronts[from] ??= {
        near: partOf(neighbour(lattice, from - 1, -1)),
        far: partOf(beyond(lattice, from - 1, -1)),
        word: partOf(governor(lattice, from)),
      }),
    behind: (to) =>
      (behinds[to] ??= {
        near: partOf(neighbour(lattice, to, 1)),
        far: partOf(beyond(lattice, to, 1)),
        word: partOf(closer(lattice, to)),
      }),
  }
}

/** What stands beside a span: a word with a part to play, a label, a date, a sign, or mere letters. */
function neighbour(lattice: Lattice, at: number, step: 1 | -1): string {
  const { line, atoms, begins, ends, covers } = lattice
  const atom = atoms[at]
  if (!atom) return 'edge'
  if (atom.mark?.kind === 'label') return `${labelOf({ atoms }, at)}${atom.mark.colon ? ':' : ''}`
  if (atom.kind === 'date') return 'date'
  if (atom.kind === 'number' || atom.kind === 'space') return atom.kind
  if (atom.kind === 'sign') return line[atom.start]!
  const kinds = step < 0 ? ends[at + 1]! : begins[at]!
  if ((kinds & KIND.behind) !== 0) return behindOf(kinds)
  for (const name of PARTS) if ((kinds & KIND[name]) !== 0) return name
  if ((covers[at]! & KIND.outlet) !== 0) return 'in-outlet'
  return atom.kind === 'word' && CAPITAL.test(line[atom.start]!) ? 'Word' : atom.kind
}

const behindOf = (kinds: number) =>
  (kinds & KIND.photographers) !== 0
    ? 'behind-photo'
    : (kinds & KIND.editors) !== 0
      ? 'behind-edit'
      : 'behind'

/** `文/图：`: two labels side by side are one for both fields. */
function labelOf({ atoms }: Pick<Lattice, 'atoms'>, at: number): string {
  const field = fieldOf(atoms[at])
  for (const step of [-1, 1]) {
    let next = at + step
    while (atoms[next]?.kind === 'space' || atoms[next]?.kind === 'sign') next += step
    const other = fieldOf(atoms[next])
    if (Math.abs(next - at) <= 3 && IN_BOTH.has(field) && IN_BOTH.has(other) && other !== field) return 'both'
  }
  return field
}

const IN_BOTH: ReadonlySet<string> = new Set(['authors', 'photographers'])
const fieldOf = (atom: Atom | undefined): string => (atom?.mark?.kind === 'label' ? atom.mark.field : '')

const PARTS = [
  'authors',
  'editors',
  'photographers',
  'role',
  'wire',
  'desk',
  'and',
  'at',
  'outlet',
  'place',
] as const

/** Past spaces and signs. */
function beyond(lattice: Lattice, at: number, step: 1 | -1): string {
  const { atoms } = lattice
  let next = at
  while (atoms[next]?.kind === 'space' || atoms[next]?.kind === 'sign') next += step
  return neighbour(lattice, next, step)
}

/** The nearest word for people or label in front, up to where a bracket was opened. */
function governor(lattice: Lattice, from: number): string {
  const { atoms, ends, line } = lattice
  for (let at = from - 1; at >= 0; at--) {
    const atom = atoms[at]!
    if (atom.mark?.kind === 'label') return labelOf(lattice, at)
    if (atom.kind === 'date') return 'date'
    if (atom.kind === 'sign' && OPENERS.test(line[atom.start]!)) return 'bracket'
    const kinds = ends[at + 1]!
    if ((kinds & KIND.behind) === 0)
      for (const name of ['authors', 'editors', 'photographers'] as const)
        if ((kinds & KIND[name]) !== 0) return `${name}.`
  }
  return 'none'
}

/** A word for people farther behind: `王攝影 張大明 攝`. */
function closer(lattice: Lattice, to: number): string {
  const { atoms, begins, line } = lattice
  for (let at = to; at < atoms.length; at++) {
    const atom = atoms[at]!
    if (atom.mark?.kind === 'label') return labelOf(lattice, at)
    if (atom.kind === 'date') return 'date'
    if (atom.kind === 'sign' && /[)\]]/.test(line[atom.start]!)) return 'bracket'
    if ((begins[at]! & KIND.behind) !== 0) return behindOf(begins[at]!)
    for (const name of ['wire', 'authors', 'role', 'photographers', 'editors'] as const)
      if ((begins[at]! & KIND[name]) !== 0) return name
  }
  return 'none'
}
