/** Bytes of a place -> documents. Add a container: one file, one line here. */

import type { Container } from './container.ts'
import { ndjson } from './ndjson.ts'
import { latin1Head, type Peeked } from './peek.ts'
import { plain } from './plain.ts'
import { warc } from './warc.ts'

export type { Container, Failure, Piece, ReadPiece, RecordOptions, Stated } from './container.ts'
export { splitAt } from './lines.ts'
export { packingOf, packings, unpackedName } from './packing/index.ts'
export { type Peeked, peek } from './peek.ts'

/** Asked in order; the last one takes everything. */
const known = [ndjson, warc, plain] as const

export const containers: readonly Container[] = known

/** Containers of many records, by the name that asks for one. */
export type RecordsName = Extract<(typeof known)[number], { records: true }>['name']

export const recordsNames: readonly RecordsName[] = known.flatMap((it) => (it.records ? it.name : []))

export const areRecords = (from: string): boolean => (recordsNames as readonly string[]).includes(from)

/** What a file can end in to be taken from a folder. */
export const extensions: readonly string[] = containers.flatMap((it) => it.extensions)

/** The container of a place: as asked for, by the extension of its name, by how it begins. */
export function chooseContainer(from: string, name: string | null, begin: Peeked): Container {
  const named = from === 'text' || from === 'html' ? 'plain' : from
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase()
  return (
    containers.find((it) => it.name === named) ??
    containers.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ??
    containers.find((it) => it.looksLike(latin1Head(begin))) ??
    plain
  )
}
