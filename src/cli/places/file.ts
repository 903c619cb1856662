/** Files and standard input as places. */
import type { Readable } from 'node:stream'
import { open, stat } from '../promised.ts'
import type { Streams } from '../streams.ts'
import { type Path, shownPath } from './path.ts'
import type { Place } from './place.ts'

const CHUNK = 2 ** 18

/** @param name What to call its content: the path below the folder that the inputs have in common. */
export const filePlace = (path: Path, name: string): Place => ({
  label: shownPath(path),
  name,
  path,
  whole: (maxBytes) => readWhole(path, maxBytes),
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

/** Into one piece of memory, where chunks would have to be put together. */
async function readWhole(path: Path, maxBytes: number): Promise<Uint8Array | null> {
  const found = await stat(path)
  if (!found.isFile() || found.size > maxBytes) return null
  const handle = await open(path)
  try {
    // Room for one more byte tells whether the file has grown.
    const bytes = Buffer.allocUnsafeSlow(found.size + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = await handle.read(bytes.subarray(length))
    return length < bytes.length ? bytes.subarray(0, length) : null
  } finally {
    await handle.close()
  }
}

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
