/** Who holds a lock: a process, told apart from a later one with its number by when it started, and the machine and
 * container that the number counts in. One line of JSON. */
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

export interface Holder {
  pid: number
  host: string
  /** Linux: this start of the machine; the containers of a machine share it. Null elsewhere. */
  boot: string | null
  /** Linux: the namespace that process numbers count in; each container has its own. */
  numbering: string | null
  /** Linux: when the process started, in clock ticks since the start of the machine. */
  started: string | null
}

export const self = async (): Promise<Holder> => ({
  pid: process.pid,
  host: hostname(),
  boot: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null))?.trim() ?? null,
  numbering: await readlink('/proc/self/ns/pid').catch(() => null),
  started: await startOf(process.pid),
})

/** Field 22 of `/proc/PID/stat`, see proc(5); the name of the program in field 2 may hold anything. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

/** What a lock says, or null when newsparse did not write it. Locks of older versions hold number and host alone. */
export function readHolder(text: string): Holder | null {
  const old = /^(\d{1,10}) (\S+)\s*$/.exec(text)
  if (old) return { pid: Number(old[1]), host: old[2]!, boot: null, numbering: null, started: null }
  try {
    const { pid, host, boot = null, numbering = null, started = null } = JSON.parse(text)
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, host, boot, numbering, started } : null
  } catch {
    return null
  }
}

/**
 * Whether the process is there. `unseen`: it counts in another container of this machine, where it cannot be looked up;
 * `elsewhere`: it is of another machine.
 */
export async function stateOf(
  held: Holder,
  mine: Holder,
): Promise<'alive' | 'dead' | 'unseen' | 'elsewhere'> {
  if (held.boot !== null && mine.boot !== null) {
    if (held.boot !== mine.boot) return held.host === mine.host ? 'dead' : 'elsewhere'
    if (held.numbering !== mine.numbering) return 'unseen'
  } else if (held.host !== mine.host) return 'elsewhere'
  // A process does not hold what it is about to take: a container begins to count anew.
  if (held.pid === mine.pid && (held.started === null || held.started !== mine.started)) return 'dead'
  if (!isThere(held.pid)) return 'dead'
  return held.started !== null && held.started !== (await startOf(held.pid)) ? 'dead' : 'alive'
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
