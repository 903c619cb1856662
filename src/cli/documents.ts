/** Places -> documents, one after the other, as they are read. */
import { chooseContainer, type Failure, type Piece, peek } from '../input/index.ts'
import type { From } from './flags/index.ts'
import type { Outcome } from './outcome.ts'
import { failureOfRead, type Place } from './places/index.ts'
import { packingOf, unpack } from './places/unpack.ts'
import type { Document } from './tasks/index.ts'

/** Where an entry stands among the inputs. */
interface Origin {
  label: string
  record: boolean
  /** Folders and name, without extension; a record stands in a folder of its container's name. */
  path: readonly string[]
  /** Of the name, in lower case, without the dot; empty for records. */
  extension: string
}

/** A document, why there is none in its place, or what an earlier run made of it. */
export type Entry = Origin & (Document | Missing | Earlier)

interface Missing {
  input: { id: string | null }
  failure: Failure
}

interface Earlier {
  input: { id?: string | null }
  outcome: Outcome
}

export interface ReadSettings {
  from: From
  maxBytes: number
}

export async function* readPlaces(
  places: AsyncIterable<Place>,
  settings: ReadSettings,
  stop: AbortSignal,
): AsyncGenerator<Entry> {
  for await (const place of places) {
    if (stop.aborted) return
    yield* readPlace(place, settings, stop)
  }
}

async function* readPlace(place: Place, settings: ReadSettings, stop: AbortSignal): AsyncGenerator<Entry> {
  let number = 0
  try {
    const packed = await peek(place.open(stop))
    const packing = packingOf(packed)
    const begin = packing ? await peek(unpack(packing, packed.all)) : packed
    const container = chooseContainer(settings.from, unpackedName(place), begin)
    for await (const piece of container.read(begin.all, settings))
      yield toEntry(piece, place, container.records, ++number, settings.from)
  } catch (error) {
    if (stop.aborted) return
    yield { ...originOf(place, null), input: { id: null }, failure: failureOfRead(error) }
  }
}

function toEntry(piece: Piece, place: Place, records: boolean, number: number, from: From): Entry {
  const origin = originOf(
    place,
    records ? { number, id: 'failure' in piece ? piece.id : piece.input.id } : null,
  )
  if ('failure' in piece) return { ...origin, input: { id: piece.id }, failure: piece.failure }
  if (records) return { ...origin, ...piece }
  const kind = from === 'text' || from === 'html' ? from : 'auto'
  const input = { ...piece.input, id: place.name, name: unpackedName(place), kind } as const
  return { ...origin, input, options: piece.options }
}

function originOf(place: Place, record: { number: number; id: string | null | undefined } | null): Origin {
  const name = unpackedName(place) ?? 'stdin'
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? ''
  const path = name.slice(0, name.length - (extension ? extension.length + 1 : 0)).split('/')
  if (!record) return { label: place.label, record: false, path, extension: extension.toLowerCase() }
  const { number, id } = record
  return {
    label: `${place.label}:${number}`,
    record: true,
    path: [...path, id || String(number)],
    extension: '',
  }
}

const unpackedName = ({ name }: Place): string | null => name?.replace(/\.(?:gz|zst)$/i, '') ?? null

/** How much an entry holds in memory, in bytes or characters. */
export const sizeOf = (entry: Entry): number => ('options' in entry ? entry.input.content.length : 0)
