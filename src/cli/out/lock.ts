/** One run at a time into a folder: a file that says which process it is. A lock whose process is gone is taken over. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { NewsparseError } from '../../index.ts'

export const LOCK = '.newsparse-lock'

/**
 * Waits for nobody.
 *
 * @returns What gives the lock back.
 * @throws {NewsparseError} `unwritable` when another run has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const [path, moved] = [LOCK, `${LOCK}-old`].map((name) => join(folder, name)) as [string, string]
  const mine = `${process.pid} ${hostname()}\n`
  while (!(await create(path, mine))) {
    const held = await readFile(path, 'utf8').catch(() => null)
    if (held !== null && !(await takeOver(path, moved, held))) throw taken(folder, held)
  }
  return async () => {
    await rm(moved, { force: true })
    await rm(path, { force: true })
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Of several that find the same stale lock, one moves it away; what is no longer the stale one is put back. */
async function takeOver(path: string, moved: string, held: string): Promise<boolean> {
  if (isAlive(held)) return false
  await rename(path, moved).catch(() => undefined)
  const found = await readFile(moved, 'utf8').catch(() => held)
  if (found === held) await rm(moved, { force: true })
  else await rename(moved, path).catch(() => undefined)
  return true
}

/** Nobody can tell of another machine; a process does not hold what it is about to take. */
function isAlive(held: string): boolean {
  const [pid = '', host = ''] = held.trim().split(' ')
  if (host !== hostname()) return host !== ''
  if (Number(pid) === process.pid) return false
  try {
    return process.kill(Number(pid), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function taken(folder: string, held: string): NewsparseError {
  const [pid, host] = held.trim().split(' ')
  return new NewsparseError(
    'unwritable',
    `another run writes to ${folder} (process ${pid} on ${host}); wait for its end, or remove ${LOCK} there if there is none`,
  )
}
