/** How long a document may be worked on in the main thread, where a signal has to wait for it. */

/** Of CPU time. What takes longer begins anew in a thread, where it has the whole limit. */
const PATIENCE_MS = 1000
/** On a busy machine a signal waits so many times longer at most: to begin anew there costs everyone more. */
const MOST_TIMES = 4

/**
 * @param wallMs What the process has taken so far.
 * @param cpuMs What of that it could work: the rest was other programs' time, and will be.
 * @returns Milliseconds by the clock.
 */
export function patience(wallMs = wallTime(), cpuMs = cpuTime()): number {
  return Math.round(PATIENCE_MS * Math.min(MOST_TIMES, Math.max(1, wallMs / cpuMs)))
}

/** `performance` would do; for the first look at it Node loads a module, which takes a short run a millisecond. */
const wallTime = () => process.uptime() * 1000

function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
