/** Tables by UTF-16 unit that the build made and left beside the bundle: to read one takes a tenth of what it takes to make it. */

/**
 * @param name Of the file in `tables/`, without its extension.
 * @returns A byte for each unit; null where nothing was built, and in browsers.
 */
export function builtTable(name: string): Uint8Array<ArrayBuffer> | null {
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  if (!files) return null
  try {
    const url = new URL(`./tables/${name}.bin`, import.meta.url)
    return url.protocol === 'file:' ? new Uint8Array(files.readFileSync(url)) : null
  } catch {
    return null
  }
}
