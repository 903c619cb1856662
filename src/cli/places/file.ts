/** Files and standard input as places. */
import type { Readable } from 'node:stream'
import { open } from '../promised.ts'
import type { Streams } from '../streams.ts'
import { type Path, shownPath } from './path.ts'
import type { Place } from './place.ts'

const CHUNK = 2 ** 18

/** @param name What to call its content: the path below the folder that the inputs have in common. */
export const filePlace = (path: Path, name: string): Place => ({
  label: shownPath(path),
  name,
  path,
  open: () => readFile(path),
})

export const standardInput = (streams: Pick<Streams, 'stdin'>): Place => ({
  label: 'stdin',
  name: null,
  path: null,
  open(stop) {
    const stdin = streams.stdin as Readable
    stop.addEventListener('abort', () => stdin.destroy())
    return stdin
  },
})

/** A place that there is nothing at. */
export const missing = (path: Path, code: string): Place => ({
  label: shownPath(path),
  name: null,
  path: null,
  // biome-ignore lint/correctness/useYield: it throws before it has anything to give
  async *open() {
    throw Object.assign(new Error(code), { code })
  },
})

/** The file in chunks. A stream would do the same, but loading Node's streams costs start-up. */
async function* readFile(path: Path): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const bytes = await handle.read(chunk)
      if (bytes === 0) return
      yield chunk.subarray(0, bytes)
    }
  } finally {
    await handle.close()
  }
}
