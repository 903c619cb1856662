/** Files that appear complete or not at all: written under a temporary name beside the target, brought to the disk, then
 * renamed. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, lstat, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { threadId } from 'node:worker_threads'
import { unwritable } from './unwritable.ts'

/** Every temporary name begins so: hidden, so that no folder gives it as an input. */
const TEMPORARY = '.newsparse-'
/** File systems take 255 bytes; the rest of the name is for who finds one after a power cut. */
const MAX_NAME_BYTES = 100

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

let count = 0

/** Another one each time: two threads, and two containers whose processes have one number, may write to one folder. */
function temporaryName(path: string, folder = dirname(path)): string {
  const unique = [process.pid, threadId, count++, Math.random().toString(36).slice(2, 8)].join('-')
  const cut = Buffer.from(basename(path)).subarray(0, MAX_NAME_BYTES).toString()
  const name = cut.replace(/\ufffd{1,3}$/, '')
  return join(folder, `${TEMPORARY}${unique}-${name}`)
}

export interface AtomicSettings {
  /** Where the temporary file is; on the same file system, the file's own folder by default. */
  folder?: string
  /** Keeps the owner, the extended attributes and all else of the file that was there. */
  attributes?: boolean
}

/**
 * Replaces a file as a whole, keeping its mode. Pipes and devices are written directly.
 *
 * @returns What of the old file could not be kept, a sentence each.
 * @throws {NewsparseError} `unwritable`; the old file is there as it was.
 */
export async function writeAtomic(
  path: string,
  data: string | Uint8Array,
  { folder, attributes = false }: AtomicSettings = {},
): Promise<string[]> {
  const to = await target(path)
  const temporary = to.regular ? temporaryName(to.path, folder) : to.path
  let lost: string[] = []
  try {
    // What only its owner may read is not open to others for a moment either.
    const mode = to.mode ?? 0o666
    await writeFile(temporary, data, to.regular ? { flag: 'wx', flush: true, mode } : {})
    if (!to.regular) return lost
    if (attributes && to.mode !== null)
      lost = await (await import('./attributes.ts')).copyAttributes(to.path, temporary)
    else if (to.mode !== null) await chmod(temporary, to.mode)
    await rename(temporary, to.path)
    return lost
  } catch (error) {
    if (to.regular) await rm(temporary, { force: true }).catch(() => undefined)
    throw unwritable(path, error)
  }
}

/** Opens a file for writing piece by piece. Pipes and devices are written directly. */
export async function openAtomic(path: string): Promise<AtomicFile> {
  const to = await target(path)
  const temporary = to.regular ? temporaryName(to.path) : to.path
  const stream = createWriteStream(temporary, to.regular ? { flags: 'wx', flush: true } : {})
  await once(stream, 'open').catch((error: unknown) => {
    throw unwritable(path, error)
  })
  const remove = () => (to.regular ? rm(temporary, { force: true }).catch(() => undefined) : undefined)
  return {
    stream,
    async commit() {
      try {
        await finished(stream.end())
        if (!to.regular) return
        if (to.mode !== null) await chmod(temporary, to.mode)
        await rename(temporary, to.path)
      } catch (error) {
        await remove()
        throw unwritable(path, error)
      }
    },
    async discard() {
      stream.destroy()
      await remove()
    },
  }
}
