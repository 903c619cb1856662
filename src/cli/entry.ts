/** What stands at one place of the input on its way to an outcome; plain data, so that it can cross to a worker. */
import type { Failure, Piece } from '../input/index.ts'
import { readLine } from '../input/ndjson.ts'
import type { Outcome } from './outcome.ts'
import type { Document } from './tasks/task.ts'

/** Where an entry stands among the inputs. */
export interface Origin {
  label: string
  record: boolean
  /** A failure has its line in the output: that of a record, or of a file in a list. */
  answered: boolean
  /** Folders and name, without extension; a record stands in a folder of its container's name. */
  path: readonly string[]
  /** Of the name, in lower case, without the dot; empty for records. */
  extension: string
}

/** A document, why there is none in its place, a record as it stands, or what an earlier run made of it. */
export type Entry = Origin & (Document | Missing | Unread | Earlier)

/** An entry that was looked into. */
export type ReadEntry = Exclude<Entry, Unread>

interface Missing {
  input: { id: string | null }
  failure: Failure
}

/** A line of NDJSON: to read it costs time, which is better spent in a worker. */
interface Unread {
  line: Uint8Array
}

interface Earlier {
  input: { id?: string | null }
  outcome: Outcome
}

/** Looks into a record; anything else is handed on. */
export function readEntry(entry: Entry): ReadEntry {
  if (!('line' in entry)) return entry
  const { line, ...origin } = entry
  return recordEntry(origin, readLine(line))
}

/** @param origin Its path ends in the number of the record, which stands for the id where there is none. */
export function recordEntry({ path, ...origin }: Origin, piece: Exclude<Piece, Unread>): ReadEntry {
  const id = ('failure' in piece ? piece.id : piece.input.id) ?? null
  const named = { ...origin, path: id ? [...path.slice(0, -1), id] : path }
  return 'failure' in piece ? { ...named, input: { id }, failure: piece.failure } : { ...named, ...piece }
}

/** How much an entry holds in memory, in bytes or characters. */
export const sizeOf = (entry: Entry): number =>
  'line' in entry ? entry.line.length : 'options' in entry ? entry.input.content.length : 0

/** Whether there is nothing to work on: a failure, or what an earlier run made of it. */
export const isAnswered = (entry: Entry): boolean =>
  !('line' in entry || 'options' in entry) || 'outcome' in entry
