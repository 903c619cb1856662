/** Files that appear complete or not at all: written under a temporary name beside the target, then renamed. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, lstat, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { unwritable } from './unwritable.ts'

/** Every temporary name begins so: hidden, so that no folder gives it as an input. */
const TEMPORARY = '.newsparse-'

export interface AtomicFile {
  stream: NodeJS.WritableStream
  /** Puts the file in its place. */
  commit(): Promise<void>
  /** Leaves what was there before. */
  discard(): Promise<void>
}

/** Where to write so that `path` holds the result: what a link points to, or the thing itself when it is no file. */
async function target(path: string): Promise<{ path: string; mode: number | null; regular: boolean }> {
  const real = await realpath(path).catch(() => path)
  const found = await lstat(real).catch(() => null)
  return { path: real, mode: found ? found.mode & 0o7777 : null, regular: !found || found.isFile() }
}

const temporaryName = (path: string, folder = dirname(path)) =>
  join(folder, `${TEMPORARY}${process.pid}-${basename(path).slice(0, 100)}`)

/**
 * Replaces a file as a whole, keeping its mode. Pipes and devices are written directly.
 *
 * @param folder Where the temporary file is; on the same file system, the file's own folder by default.
 */
export async function writeAtomic(path: string, data: string | Uint8Array, folder?: string): Promise<void> {
  const to = await target(path)
  const temporary = to.regular ? temporaryName(to.path, folder) : to.path
  try {
    await writeFile(temporary, data)
    if (!to.regular) return
    if (to.mode !== null) await chmod(temporary, to.mode)
    await rename(temporary, to.path)
  } catch (error) {
    if (to.regular) await rm(temporary, { force: true })
    throw unwritable(path, error)
  }
}

/** Opens a file for writing piece by piece. Pipes and devices are written directly. */
export async function openAtomic(path: string): Promise<AtomicFile> {
  const to = await target(path)
  const temporary = to.regular ? temporaryName(to.path) : to.path
  const stream = createWriteStream(temporary, to.regular ? { flush: true } : {})
  await once(stream, 'open').catch((error: unknown) => {
    throw unwritable(path, error)
  })
  return {
    stream,
    async commit() {
      try {
        await finished(stream.end())
        if (!to.regular) return
        if (to.mode !== null) await chmod(temporary, to.mode)
        await rename(temporary, to.path)
      } catch (error) {
        if (to.regular) await rm(temporary, { force: true })
        throw unwritable(path, error)
      }
    },
    async discard() {
      stream.destroy()
      if (to.regular) await rm(temporary, { force: true })
    },
  }
}
