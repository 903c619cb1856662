/** The files of the tables: as they are shipped, and in the form that they are used in, as an earlier process left them. */
import * as kept from '../kept-table.ts'
import { stamp } from './tables/telling.data.ts'

export { mayKeep } from '../kept-table.ts'

/** The files stand in `tables/` beside this one, and beside the chunk that it is bundled into. */
export async function readShipped(name: string): Promise<Uint8Array> {
  const url = new URL(`./tables/${name}.bin`, import.meta.url)
  const files = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined
  return files ? files.readFileSync(url) : new Uint8Array(await (await fetch(url)).arrayBuffer())
}

/** Null where no process left it. @param name E.g. `words`. */
export const readKept = (name: string): Uint8Array | null => kept.readKept(`${stamp}-${name}`)

export const keep = (name: string, bytes: Uint8Array): void => kept.keep(`${stamp}-${name}`, bytes)
