/** Where long work may pause, so that whoever began it sees signals and its clock in between (`src/cli/batch/within.ts`). */

type Pause = () => Promise<void> | null

/** The command line and the library are bundled apart, and share what is global. */
const PAUSE = Symbol.for('newsparse.pause')

/** Has `pause` ask somebody; null: nobody. */
export function onPause(pause: Pause | null): void {
  Reflect.set(globalThis, PAUSE, pause)
}

/** Call it between two pieces of work. @returns What to wait for; mostly null. */
export const pause: Pause = () => (Reflect.get(globalThis, PAUSE) as Pause | null | undefined)?.() ?? null
