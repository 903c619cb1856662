/** The shape of a lattice: what is known of the atoms of a line, and which of its spans may be values. */
import type { Atom } from './atoms.ts'

/** What a span of a line may state. `both`: a person who wrote and took the pictures. */
export const STATES = ['source', 'authors', 'editors', 'photographers', 'both', 'location'] as const
export type State = (typeof STATES)[number]

/** A stretch that the rules read, with the field they read it as. */
export interface Said {
  start: number
  end: number
  field: string
}

export interface Lattice {
  line: string
  atoms: readonly Atom[]
  /** By atom: the kinds of the tags that begin there, end before it, or cover it. */
  begins: Int32Array
  ends: Int32Array
  covers: Int32Array
  /** Kinds of a stretch that is known as a whole, by `start * 1024 + end` in atoms. */
  whole: Map<number, number>
  /** No value begins or ends in the middle of a long known name. */
  sealed: Uint8Array
  /** What the rules say of each atom: an index of `SAID`, and whether it opens or closes what they say. */
  said: Int8Array
  opens: Uint8Array
  closes: Uint8Array
  /** Whether an atom is one of the commonest words of the page's language. */
  isFrequent: readonly boolean[]
  spans: readonly Span[]
}

/** In atoms, the end exclusive. */
export interface Span {
  from: number
  to: number
  /** It may be a person; it may be a place. */
  isPerson: boolean
  isPlace: boolean
}
