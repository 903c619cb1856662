/** Arguments -> places to read from, found as they are needed: files, folders, globs, lists of names. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Streams } from '../streams.ts'
import { filePlace, standardInput } from './file.ts'
import type { Place } from './place.ts'

export { failureOfRead, type Place } from './place.ts'

export interface Found {
  places: AsyncIterable<Place>
  /** At most one place, named as such: a folder with one file in it is not. */
  single: boolean
}

export async function findPlaces(
  { inputs, files0From }: { inputs: readonly string[]; files0From: string | null },
  streams: Pick<Streams, 'stdin'>,
): Promise<Found> {
  if (files0From !== null) {
    const { listedPlaces } = await import('./listed.ts')
    return { places: listedPlaces(files0From, streams), single: false }
  }
  const given = inputs.length > 0 ? inputs : ['-']
  return { places: placesOf(given, streams), single: given.length === 1 && !(await isMany(given[0]!)) }
}

async function* placesOf(inputs: readonly string[], streams: Pick<Streams, 'stdin'>): AsyncGenerator<Place> {
  for (const input of inputs) {
    if (input === '-') yield standardInput(streams)
    else if (await isMany(input)) yield* (await import('./tree.ts')).treePlaces(input, await isFolder(input))
    else yield filePlace(input, basename(input))
  }
}

const GLOB = /[*?[\]{}!()]/

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false

/** A folder, or a glob: a file whose name only looks like one is that file. */
async function isMany(input: string): Promise<boolean> {
  if (input === '-') return false
  const found = await stat(input).catch(() => null)
  return found ? found.isDirectory() : GLOB.test(input)
}
