/** `--files0-from`: names that end in NUL, as `find -print0` writes them. All of them are read before the first file is, since
 * the ids count from the folder that they have in common. */
import { basename, dirname } from 'node:path'
import { NewsparseError } from '../../index.ts'
import { splitAt } from '../../input/index.ts'
import type { Streams } from '../streams.ts'
import { filePlace, standardInput } from './file.ts'
import { commonFolder, nameBelow, type Path, shownPath, toPath } from './path.ts'
import { failureOfRead, type Place } from './place.ts'

const NUL = 0
const MAX_PATH = 2 ** 16

/** @param answered Whether a file without a result has its line all the same. */
export async function* listedPlaces(
  list: string,
  streams: Pick<Streams, 'stdin'>,
  answered: boolean,
): AsyncGenerator<Place> {
  const paths = await readList(list, streams)
  const common = commonFolder(paths.map((path) => dirname(shownPath(path))))
  for (const path of paths) yield { ...filePlace(path, nameBelow(common, shownPath(path))), answered }
}

async function readList(list: string, streams: Pick<Streams, 'stdin'>): Promise<Path[]> {
  const source = list === '-' ? standardInput(streams) : filePlace(list, basename(list))
  const paths: Path[] = []
  try {
    for await (const { bytes } of splitAt(NUL, source.open(new AbortController().signal), MAX_PATH))
      if (bytes.length > 0) paths.push(toPath(bytes))
  } catch (error) {
    throw new NewsparseError('unreadable', `--files0-from ${list}: ${failureOfRead(error).message}`)
  }
  return paths
}
