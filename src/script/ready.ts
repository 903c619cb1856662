/** Tables in the form that they are used in. To make them of the shipped ones takes ten times as long as to read them. */
import { isWhole, joined, Parts } from './binary.ts'
import { keep, mayKeep, readKept } from './files.ts'

type Arrays = readonly (Uint8Array | Uint16Array | Uint32Array)[]

/**
 * The arrays of a table, as an earlier process left them, or made now and left for the next one.
 *
 * @param make Is told whether they are left: then what pays for long texts alone is made, too.
 */
export async function readyTable(name: string, make: (isKept: boolean) => Promise<Arrays>): Promise<Parts> {
  const known = readKept(name)
  if (known && isWhole(known)) return new Parts(known)
  const isKept = mayKeep()
  const bytes = joined(await make(isKept))
  if (isKept) keep(name, bytes)
  return new Parts(bytes)
}
