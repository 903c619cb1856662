/** Reads the files that a run keeps in its folder. A pipe in the place of one would be waited for without end, and a
 * device may have none. */
import { readFile, stat } from 'node:fs/promises'

/** @throws {Error} When something else stands in the place of the file; a folder is told by what reads or writes it. */
export async function refuseOther(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found && !found.isFile() && !found.isDirectory()) throw new Error('it is no file')
}

/** @throws {Error} When it cannot be read, or is no file. */
export async function readOwn(path: string): Promise<string> {
  await refuseOther(path)
  return readFile(path, 'utf8')
}
