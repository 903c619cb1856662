/** Tables that the build made and left beside the bundle: to read one takes a tenth of what it takes to make it. */

/**
 * @param name Of the file in `tables/`, without its extension.
 * @returns Null where nothing was built, and in browsers.
 */
export function builtTable(name: string): Uint8Array<ArrayBuffer> | null {
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  // Not the address: what makes a path of it is half a millisecond late.
  const folder = import.meta.dirname
  if (!files || folder === undefined) return null
  try {
    const { buffer, byteOffset, length } = files.readFileSync(`${folder}/tables/${name}.bin`)
    return new Uint8Array(buffer as ArrayBuffer, byteOffset, length)
  } catch {
    return null
  }
}
