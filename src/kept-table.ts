/** Tables in the form that they are used in, as an earlier process left them: to make one takes many times as long as to read it. */

/** Where the command line keeps what spares its next run time, beside the bundle; elsewhere nothing is kept. */
const KEPT = '.start'

const nodeFiles = () => globalThis.process?.getBuiltinModule?.('node:fs')

/** Null where there is no file system, and in a source that was not built. */
function folder(): string | null {
  return import.meta.dirname === undefined ? null : `${import.meta.dirname}/${KEPT}`
}

/** @returns Null where no process left it. */
export function readKept(name: string): Uint8Array<ArrayBuffer> | null {
  const [files, at] = [nodeFiles(), folder()]
  const path = `${at}/${name}.bin`
  if (!files || at === null || !files.existsSync(path)) return null
  const { buffer, byteOffset, length } = files.readFileSync(path)
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, length)
}

/** Whether the next process would find what this one leaves. */
export function mayKeep(): boolean {
  const [files, at] = [nodeFiles(), folder()]
  if (!files || at === null) return false
  try {
    files.accessSync(at, files.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whole or not at all, whoever else writes it. */
export function keep(name: string, bytes: Uint8Array): void {
  const [files, at] = [nodeFiles(), folder()]
  if (!files || at === null) return
  const path = `${at}/${name}.bin`
  const own = `${path}.${globalThis.process?.pid}-${Math.random()}`
  try {
    files.writeFileSync(own, bytes)
    files.renameSync(own, path)
  } catch {
    files.rmSync(own, { force: true })
  }
}
