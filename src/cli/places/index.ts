/** Arguments -> places to read from. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { addAbortSignal, type Readable } from 'node:stream'
import type { Place } from './place.ts'

export { failureOfRead, type Place } from './place.ts'

const CHUNK = 2 ** 18

export function findPlaces(inputs: readonly string[], stdin: NodeJS.ReadableStream): Place[] {
  return (inputs.length > 0 ? inputs : ['-']).map((input) =>
    input === '-' ? standardInput(stdin) : file(input),
  )
}

const standardInput = (stdin: NodeJS.ReadableStream): Place => ({
  label: 'stdin',
  name: null,
  open: (stop) => addAbortSignal(stop, stdin as Readable),
})

const file = (path: string): Place => ({
  label: path,
  name: basename(path),
  open: (signal) => createReadStream(path, { highWaterMark: CHUNK, signal }),
})
