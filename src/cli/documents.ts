/** Places -> documents, one after the other, as they are read. */
import { chooseContainer, type Failure, type Piece, peek } from '../input/index.ts'
import type { From } from './flags/index.ts'
import { failureOfRead, type Place } from './places/index.ts'
import { packingOf, unpack } from './places/unpack.ts'
import type { Document } from './tasks/index.ts'

/** A document, or why there is none in its place. */
export type Entry =
  | Document
  | { label: string; record: boolean; input: { id: string | null }; failure: Failure }

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
    yield { label: place.label, record: false, input: { id: null }, failure: failureOfRead(error) }
  }
}

function toEntry(piece: Piece, place: Place, records: boolean, number: number, from: From): Entry {
  const origin = { label: records ? `${place.label}:${number}` : place.label, record: records }
  if ('failure' in piece) return { ...origin, input: { id: piece.id }, failure: piece.failure }
  if (records) return { ...origin, ...piece }
  const kind = from === 'text' || from === 'html' ? from : 'auto'
  const input = { ...piece.input, id: place.name, name: unpackedName(place), kind } as const
  return { ...origin, input, options: piece.options }
}

const unpackedName = ({ name }: Place): string | null => name?.replace(/\.(?:gz|zst)$/i, '') ?? null

/** How much an entry holds in memory, in bytes or characters. */
export const sizeOf = (entry: Entry): number => ('failure' in entry ? 0 : entry.input.content.length)
