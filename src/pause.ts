/** Where long work may pause, so that whoever began it sees signals and its clock in between (`src/cli/batch/within.ts`). */

type Pause = () => Promise<void> | null

/** Whoever wants to be asked stands there: the command line is bundled apart, and shares with the library what is global. */
const PAUSE = Symbol.for('newsparse.pause')

/** Call it between two pieces of work. @returns What to wait for; mostly null. */
export const pause: Pause = () => (Reflect.get(globalThis, PAUSE) as Pause | undefined)?.() ?? null
