/** Places -> documents, one after the other, as they are read. */
import type { Cut, Input, TextPiece } from '../index.ts'
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
  /** Cuts a piece of a text of many articles; null where a document has to be the whole of its file. */
  cut: ((piece: TextPiece, document: Omit<Input, 'content'>) => Promise<Cut | null>) | null
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
    const { maxBytes, from } = settings
    const known = { name: nameOf(place), kind: kindOf(from) }
    const cut = settings.cut && from !== 'html' ? (it: TextPiece) => settings.cut!(it, known) : null
    const isWhole = !container.records && cut === null && packing === null && begin.head.length >= LONG
    const whole = isWhole ? await place.whole?.(maxBytes) : null
    const bytes = whole ? instead(begin.all, whole) : begin.all
    for await (const piece of container.read(bytes, { maxBytes, cut })) {
      const entry = toEntry(piece, place, container.records, ++number, from)
      const { path } = place
      const file = typeof path === 'string' ? { path, packing: packing?.name ?? null } : null
      yield settings.write && file && 'options' in entry ? { ...entry, file } : entry
    }
  } catch (error) {
    if (stop.aborted) return
    yield { ...originOf(place, null), input: { id: place.name }, failure: failureOfRead(error) }
  }
}

/** A shorter file comes in one chunk. */
const LONG = 2 ** 18

async function* instead(chunks: AsyncIterable<Uint8Array>, whole: Uint8Array): AsyncGenerator<Uint8Array> {
  // A generator that has not begun ends without closing the file.
  for await (const _ of chunks) break
  yield whole
}

function toEntry(piece: Piece, place: Place, records: boolean, number: number, from: From): Entry {
  const origin = originOf(place, records ? number : null)
  if ('line' in piece) return { ...origin, ...piece }
  if (records) return recordEntry(origin, named(piece, place))
  const { number: article } = piece
  const id = article === undefined || place.name === null ? place.name : `${place.name}#${article}`
  const own = article === undefined ? origin : amongOf(origin, article)
  if ('failure' in piece) return { ...own, input: { id }, failure: piece.failure }
  const input = { kind: kindOf(from), ...piece.input, id, name: nameOf(place) }
  return { ...own, input, options: piece.options }
}

const kindOf = (from: From): NonNullable<Input['kind']> =>
  from === 'text' || from === 'html' ? from : 'auto'

/** One of the articles of a text has a file of its own. */
const amongOf = ({ path, ...origin }: Origin, article: number): Origin => ({
  ...origin,
  path: [...path.slice(0, -1), `${path.at(-1)}#${article}`],
})

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
