/** Tables by UTF-16 unit that the build made and left beside the bundle: to read one takes a tenth of what it takes to make it. */

/**
 * @param name Of the file in `tables/`, without its extension.
 * @returns A byte for each unit; null where nothing was built, and in browsers.
 */
export function builtTable(name: string): Uint8Array<ArrayBuffer> | null {
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  // Not the address: what makes a path of it is half a millisecond late.
  const folder = import.meta.dirname
  if (!files || folder === undefined) return null
  try {
    return new Uint8Array(files.readFileSync(`${folder}/tables/${name}.bin`))
  } catch {
    return null
  }
}
