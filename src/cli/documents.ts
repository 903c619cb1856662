/** Places -> documents, one after the other, as they are read. */
import {
  chooseContainer,
  type Failure,
  type Piece,
  packingOf,
  peek,
  type ReadPiece,
  unpackedName,
} from '../input/index.ts'
import { type Entry, type Origin, recordEntry } from './entry.ts'
import type { From } from './flags/index.ts'
import { failureOfRead, type Place } from './places/index.ts'

export interface ReadSettings {
  from: From
  maxBytes: number
  /** `repair --write`: a document has to be the whole of its file. */
  write: boolean
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
    const packing = packingOf(packed, place.name)
    const begin = packing ? await peek(packing.unpack(packed.all)) : packed
    const container = chooseContainer(settings.from, nameOf(place), begin)
    if (settings.write && container.records) {
      // A generator that has not begun ends without closing the file.
      for await (const _ of begin.all) break
      yield { ...originOf(place, null), input: { id: null }, failure: heldBack(container.name) }
      return
    }
    for await (const piece of container.read(begin.all, settings)) {
      const entry = toEntry(piece, place, container.records, ++number, settings.from)
      const { path } = place
      const file = typeof path === 'string' ? { path, packing: packing?.name ?? null } : null
      yield settings.write && file && 'options' in entry ? { ...entry, file } : entry
    }
  } catch (error) {
    if (stop.aborted) return
    yield { ...originOf(place, null), input: { id: place.name }, failure: failureOfRead(error) }
  }
}

function toEntry(piece: Piece, place: Place, records: boolean, number: number, from: From): Entry {
  const origin = originOf(place, records ? number : null)
  if ('line' in piece) return { ...origin, ...piece }
  if (records) return recordEntry(origin, named(piece, place))
  if ('failure' in piece) return { ...origin, input: { id: place.name }, failure: piece.failure }
  const kind = from === 'text' || from === 'html' ? from : 'auto'
  const input = { ...piece.input, id: place.name, name: nameOf(place), kind } as const
  return { ...origin, input, options: piece.options }
}

/** The id of a record stays what it states, null too, for which a name would stand in. */
const named = (piece: ReadPiece, { name }: Place): ReadPiece =>
  'input' in piece && piece.input.id != null ? { ...piece, input: { ...piece.input, name } } : piece

function originOf(place: Place, number: number | null): Origin {
  const name = nameOf(place) ?? 'stdin'
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? ''
  const path = name.slice(0, name.length - (extension ? extension.length + 1 : 0)).split('/')
  const { label, answered = false } = place
  if (number === null) return { label, record: false, answered, path, extension: extension.toLowerCase() }
  return {
    label: `${label}:${number}`,
    record: true,
    answered: true,
    path: [...path, String(number)],
    extension: '',
  }
}

const nameOf = ({ name }: Place): string | null => (name === null ? null : unpackedName(name))

const heldBack = (container: string): Failure => ({
  code: 'unwritable',
  message: `holds many records (${container}); --write changes files that are one text. To repair records: newsparse repair --from ${container} --ndjson -o NEW`,
})
