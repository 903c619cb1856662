/** Arguments -> places to read from, found as they are needed: files, folders, globs, lists of names. */
import { basename, dirname } from 'node:path'
import type { Written } from '../out/written.ts'
import { stat } from '../promised.ts'
import type { Streams } from '../streams.ts'
import { filePlace, missing, standardInput } from './file.ts'
import { commonFolder, nameBelow, type Path, shownPath, typedPaths } from './path.ts'
import type { Place } from './place.ts'

export { failureOfRead, type Place } from './place.ts'

export interface Found {
  places: AsyncIterable<Place>
  /** At most one place, named as such: a folder with one file in it is not. */
  single: boolean
}

export interface Wanted {
  inputs: readonly string[]
  files0From: string | null
  outDir: string | null
}

/** @param written What the run writes: it is no input. */
export async function findPlaces(
  { inputs, files0From, outDir }: Wanted,
  streams: Pick<Streams, 'stdin'>,
  written: Written | null = null,
): Promise<Found> {
  if (files0From !== null) {
    const { listedPlaces } = await import('./listed.ts')
    return { places: listedPlaces(files0From, streams, outDir === null), single: false }
  }
  const typed = typedPaths()
  const given = await Promise.all((inputs.length > 0 ? inputs : ['-']).map((it) => meet(typed(it))))
  const single = given.length === 1 && given[0]!.kind !== 'folder' && given[0]!.kind !== 'glob'
  return { places: placesOf(given, streams, written), single }
}

/** The folder each input is in or stands for; none for standard input. */
export async function foldersOf({ inputs }: Pick<Wanted, 'inputs'>): Promise<string[]> {
  const given = await Promise.all(inputs.map(meet))
  return given.flatMap(({ folder }) => folder ?? [])
}

interface Given {
  kind: 'stdin' | 'file' | 'folder' | 'glob'
  path: Path
  /** Null for standard input. */
  folder: string | null
}

const GLOB = /[*?[\]{}!()]/

/** A file whose name only looks like a glob is that file. */
async function meet(path: Path): Promise<Given> {
  if (path === '-') return { kind: 'stdin', path, folder: null }
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return { kind: 'folder', path, folder: shownPath(path) }
  if (found || typeof path !== 'string' || !GLOB.test(path))
    return { kind: 'file', path, folder: dirname(shownPath(path)) }
  const { baseOf } = await import('./glob.ts')
  return { kind: 'glob', path, folder: baseOf(path) }
}

async function* placesOf(
  given: readonly Given[],
  streams: Pick<Streams, 'stdin'>,
  written: Written | null,
): AsyncGenerator<Place> {
  const common = commonFolder(given.flatMap(({ folder }) => folder ?? []))
  for (const { kind, path } of given) {
    const shown = shownPath(path)
    if (kind === 'stdin') yield standardInput(streams)
    else if (kind === 'file') yield filePlace(path, nameBelow(common, shown) || basename(shown))
    else
      try {
        const { treePlaces } = await import('./tree.ts')
        yield* treePlaces(path, kind === 'folder', common, written)
      } catch (error) {
        // One input that cannot be searched does not end the run.
        yield missing(path, (error as NodeJS.ErrnoException).code ?? 'NOPATTERN')
      }
  }
}
