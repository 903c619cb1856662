/** Places -> documents, one after the other, as they are read. */
import type { Options } from '../index.ts'
import { type Container, chooseContainer, type Failure, type Piece, peek } from '../input/index.ts'
import { failureOfRead, type Place } from './places/index.ts'
import type { Document } from './tasks/index.ts'

/** A document, or why there is none in its place. */
export type Entry =
  | Document
  | { label: string; record: boolean; input: { id: string | null }; failure: Failure }

export interface ReadSettings {
  from: string
  maxBytes: number
}

export async function* readPlaces(
  places: Iterable<Place> | AsyncIterable<Place>,
  settings: ReadSettings,
  stop: AbortSignal,
): AsyncGenerator<Entry> {
  for await (const place of places) {
    if (stop.aborted) return
    yield* readPlace(place, settings, stop)
  }
}

async function* readPlace(place: Place, settings: ReadSettings, stop: AbortSignal): AsyncGenerator<Entry> {
  let container: Container | undefined
  let number = 0
  try {
    const begin = await peek(place.open(stop))
    container = chooseContainer(settings.from, place.name, begin)
    for await (const piece of container.read(begin.all, settings))
      yield toEntry(piece, place, container, ++number, settings.from)
  } catch (error) {
    if (stop.aborted) return
    yield { label: place.label, record: false, input: { id: null }, failure: failureOfRead(error) }
  }
}

function toEntry(
  piece: Piece,
  { label, name }: Place,
  { records }: Container,
  number: number,
  from: string,
): Entry {
  const origin = { label: records ? `${label}:${number}` : label, record: records }
  if ('failure' in piece) return { ...origin, input: { id: piece.id }, failure: piece.failure }
  if (records) return { ...origin, ...piece }
  const kind = from === 'text' || from === 'html' ? from : 'auto'
  const options: Options = piece.options
  return { ...origin, input: { ...piece.input, name, kind }, options }
}
