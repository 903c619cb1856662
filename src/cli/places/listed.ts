/** `--files0-from`: names that end in NUL, as `find -print0` writes them, read as they come. */
import { basename } from 'node:path'
import { NewsparseError } from '../../index.ts'
import { splitAt } from '../../input/index.ts'
import type { Streams } from '../streams.ts'
import { filePlace, standardInput } from './file.ts'
import { failureOfRead, type Place } from './place.ts'

const NUL = 0
const MAX_PATH = 2 ** 16

export async function* listedPlaces(list: string, streams: Pick<Streams, 'stdin'>): AsyncGenerator<Place> {
  const source = list === '-' ? standardInput(streams) : filePlace(list, basename(list))
  const chunks = source.open(new AbortController().signal)
  try {
    for await (const { bytes } of splitAt(NUL, chunks, MAX_PATH)) {
      const path = Buffer.from(bytes).toString()
      if (path !== '') yield filePlace(path, basename(path))
    }
  } catch (error) {
    throw new NewsparseError('unreadable', `--files0-from ${list}: ${failureOfRead(error).message}`)
  }
}
