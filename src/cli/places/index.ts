/** Arguments -> places to read from. */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Streams } from '../streams.ts'
import type { Place } from './place.ts'

export { failureOfRead, type Place } from './place.ts'

const CHUNK = 2 ** 18

export function findPlaces(inputs: readonly string[], streams: Pick<Streams, 'stdin'>): Place[] {
  return (inputs.length > 0 ? inputs : ['-']).map((input) =>
    input === '-' ? standardInput(streams) : file(input),
  )
}

const standardInput = (streams: Pick<Streams, 'stdin'>): Place => ({
  label: 'stdin',
  name: null,
  open(stop) {
    const stdin = streams.stdin as Readable
    stop.addEventListener('abort', () => stdin.destroy())
    return stdin
  },
})

const file = (path: string): Place => ({
  label: path,
  name: basename(path),
  open: () => readFile(path),
})

/** The file in chunks. A stream would do the same, but loading Node's streams costs start-up. */
async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
