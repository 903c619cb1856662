/** One run at a time into a folder: a file that says which process it is, and is touched while the process lives. A lock
 * whose process is gone is taken over. */
import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { NewsparseError } from '../../index.ts'
import { type Holder, readHolder, self, stateOf } from './holder.ts'
import { readOwn } from './own-file.ts'

export const LOCK = '.newsparse-lock'

const HEARTBEAT_MS = 1000
/** Without a sign of life for so long, a run in another container of this machine is gone. */
const SILENCE_MS = 5000
/** Each means that another run came in between; more of them than this do not. */
const MAX_ATTEMPTS = 20

/**
 * Waits for nobody, but for a sign of life where the process cannot be looked up.
 *
 * @returns What gives the lock back.
 * @throws {NewsparseError} `unwritable` when another run has it, or nobody can tell.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const [path, moved] = [LOCK, `${LOCK}-old`].map((name) => join(folder, name)) as [string, string]
  const me = await self()
  const mine = `${JSON.stringify(me)}\n`
  for (let attempt = 0; !(await create(path, mine)); attempt++) {
    if (attempt > MAX_ATTEMPTS) throw unreadable(path, 'it cannot be taken over')
    const held = await read(path, attempt)
    if (held === null) continue
    await refuseHeld(folder, path, held, me)
    await takeOver(path, moved, held)
  }
  const now = () => new Date()
  const heart = setInterval(() => utimes(path, now(), now()).catch(() => undefined), HEARTBEAT_MS).unref()
  return async () => {
    clearInterval(heart)
    // A lock that cannot be removed is taken over by the next run.
    await rm(moved, { force: true }).catch(() => undefined)
    if ((await readOwn(path).catch(() => null)) === mine)
      await rm(path, { force: true }).catch(() => undefined)
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

/** What the lock says; null when it is about to be written, or was given back just now. */
async function read(path: string, attempt: number): Promise<string | null> {
  try {
    const held = await readOwn(path)
    if (held !== '' || attempt > 2) return held
  } catch (error) {
    // A link to nothing is there and is not, for ever.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === MAX_ATTEMPTS)
      throw unreadable(path, (error as Error).message)
  }
  await wait(10)
  return null
}

async function refuseHeld(folder: string, path: string, text: string, me: Holder): Promise<void> {
  // A crash came between the making of the file and the writing.
  if (text === '') return
  const held = readHolder(text)
  if (!held) throw unreadable(path, 'newsparse did not write it')
  const state = await stateOf(held, me)
  if (state === 'dead' || (state === 'unseen' && !(await showsLife(path)))) return
  throw new NewsparseError(
    'unwritable',
    `another run writes to ${folder} (process ${held.pid} on ${held.host}); wait for its end, or remove ${LOCK} there if there is none`,
  )
}

/** Both times come from the file system, so no clock of a machine counts. */
async function showsLife(path: string): Promise<boolean> {
  const touched = () =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
  const before = await touched()
  for (let waited = 0; waited < SILENCE_MS; waited += HEARTBEAT_MS / 4) {
    await wait(HEARTBEAT_MS / 4)
    if ((await touched()) !== before) return true
  }
  return false
}

/** Of several that find the same stale lock, one moves it away; what is no longer the stale one is put back. */
async function takeOver(path: string, moved: string, held: string): Promise<void> {
  await rename(path, moved).catch(() => undefined)
  const found = await readOwn(moved).catch(() => held)
  if (found === held) await rm(moved, { force: true })
  else await rename(moved, path).catch(() => undefined)
}

const unreadable = (path: string, why: string) =>
  new NewsparseError(
    'unwritable',
    `the lock ${path} is of no use (${why}); remove it if no other run writes to this folder`,
  )
