/** What a file has besides its content: mode, owner, extended attributes (access lists among them), hard links. */
import { chmod, chown, stat } from 'node:fs/promises'

/**
 * Gives a file what another one has, as far as that can be done.
 *
 * @returns A sentence for each thing that could not be kept.
 */
export async function copyAttributes(from: string, to: string): Promise<string[]> {
  const [old, fresh] = await Promise.all([stat(from), stat(to)])
  const lost: string[] = []
  if (!(await copyExtended(from, to))) lost.push('its extended attributes, if it had any, were not kept')
  if (old.uid !== fresh.uid || old.gid !== fresh.gid)
    await chown(to, old.uid, old.gid).catch(() =>
      lost.push(`its owner (${old.uid}:${old.gid}) could not be kept, it is yours now`),
    )
  await chmod(to, old.mode & 0o7777)
  if (old.nlink > 1) lost.push(`its other names (${old.nlink - 1} hard links) keep the old text`)
  return lost
}

/** Node has no call for them. On Linux `cp` of GNU copies them alone; macOS is not asked. */
async function copyExtended(from: string, to: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const { execFile } = await import('node:child_process')
  const argv = ['--attributes-only', '--preserve=mode,xattr', '--', from, to]
  return new Promise((resolve) => execFile('cp', argv, (error) => resolve(error === null)))
}
