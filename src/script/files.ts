/** The files of the tables: as they are shipped, and in the form that they are used in, as an earlier process left them. */
import { stamp } from './tables/telling.data.ts'

const nodeFiles = () => globalThis.process?.getBuiltinModule?.('node:fs')

/** The files stand in `tables/` beside this one, and beside the chunk that it is bundled into. */
export async function readShipped(name: string): Promise<Uint8Array> {
  const url = new URL(`./tables/${name}.bin`, import.meta.url)
  const files = url.protocol === 'file:' ? nodeFiles() : undefined
  return files ? files.readFileSync(url) : new Uint8Array(await (await fetch(url)).arrayBuffer())
}

/** Where the command line keeps what spares its next run time; where it keeps nothing, neither is here. */
const KEPT = './.start/'

/** @param name E.g. `words`; an empty one: the folder. */
function keptAt(name: string): URL | null {
  const url = new URL(name === '' ? KEPT : `${KEPT}${stamp}-${name}.bin`, import.meta.url)
  return url.protocol === 'file:' ? url : null
}

/** Null where no process left it. */
export function readKept(name: string): Uint8Array | null {
  const [files, url] = [nodeFiles(), keptAt(name)]
  if (!files || !url || !files.existsSync(url)) return null
  return files.readFileSync(url)
}

/** Whether the next process would find what this one leaves. */
export function mayKeep(): boolean {
  const [files, url] = [nodeFiles(), keptAt('')]
  if (!files || !url) return false
  try {
    files.accessSync(url, files.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whole or not at all, whoever else writes it. */
export function keep(name: string, bytes: Uint8Array): void {
  const [files, url] = [nodeFiles(), keptAt(name)]
  if (!files || !url) return
  const own = new URL(`${url}.${globalThis.process?.pid}-${Math.random()}`)
  try {
    files.writeFileSync(own, bytes)
    files.renameSync(own, url)
  } catch {
    files.rmSync(own, { force: true })
  }
}
