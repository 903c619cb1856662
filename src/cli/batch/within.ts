/** A clock for work in the main thread. V8 stops what `node:vm` runs under a limit wherever it is, within a regular expression
 * too, but sees only what runs before the script returns; so the script empties the queue of what `await` put off. */
import { Script } from 'node:vm'

/** Node has had it since 0.10 and may take it away (DEP0134); there is no other way to empty the queue. */
const { _tickCallback: emptyQueue } = process as { _tickCallback?: () => void }

/** Whether work can be stopped here. Without a clock, leave it to a thread. */
export const hasClock = typeof emptyQueue === 'function'

/** A script reaches what is global, and nothing else. */
const WORK = Symbol.for('newsparse.work')
/** Long work asks there whether to wait (`src/pause.ts`). */
const PAUSE = Symbol.for('newsparse.pause')
let script: Script | null = null
let stopped = false

/** Work that pauses after so long lets a signal be heard, and the clock begins anew. */
const TURN_MS = 250

/** Whether something was stopped: what it was about to load or to keep may be half there. */
export const wasStopped = (): boolean => stopped

/**
 * Work that waits for nothing but itself; what it does after it has waited for a file has no limit, until it pauses.
 *
 * @param ms Of work between two pauses, a whole number, at least 1.
 * @param whole Of all of it, the same.
 * @returns Whether it came to its end. What was stopped must not begin again in this thread: a table that it was loading will
 *   never be there.
 * @example
 * await within(1000, async () => { for (;;) await null }) // => false, after a second
 */
export function within(ms: number, work: () => Promise<void>, whole = ms): Promise<boolean> {
  return new Promise<boolean>((resolve, reject) => {
    const end = performance.now() + whole
    let begun = 0
    // The queue can be emptied only where nobody is emptying it, so not from what came after an `await`.
    const goOn = (act: () => void) =>
      setImmediate(() => {
        begun = performance.now()
        try {
          if (!underClock(Math.max(1, Math.min(ms, Math.round(end - begun))), act)) resolve(false)
        } catch (error) {
          reject(error)
        }
      })
    Reflect.set(globalThis, PAUSE, () =>
      performance.now() - begun < TURN_MS ? null : new Promise<void>(goOn),
    )
    goOn(() => void work().then(() => resolve(true), reject))
  }).finally(() => Reflect.deleteProperty(globalThis, PAUSE))
}

/** Does something and all that it puts off. @returns Whether it ended in time. */
function underClock(ms: number, act: () => void): boolean {
  Reflect.set(globalThis, WORK, () => {
    act()
    emptyQueue?.()
  })
  script ??= new Script('globalThis[Symbol.for("newsparse.work")]()')
  try {
    script.runInThisContext({ timeout: ms })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    stopped = true
    return false
  } finally {
    Reflect.deleteProperty(globalThis, WORK)
  }
}
