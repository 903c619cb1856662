/* The tables by UTF-16 unit that the library would make at its start (`src/built-table.ts`), each as a file of 65,536 bytes. */
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const TABLES = /** @type {const} */ ({
  rarities: 'src/repair/mojibake/rarities.ts',
  classes: 'src/script/classes.ts',
})

/** @param {string} folder */
export async function writeUnitTables(folder) {
  for (const [name, entry] of Object.entries(TABLES)) {
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false })
    const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
    const table = (await import(url))[name]()
    if (table.length !== 0x10000 || table.BYTES_PER_ELEMENT !== 1)
      throw new Error(`${name} has no byte for each unit`)
    writeFileSync(`${folder}/${name}.bin`, new Uint8Array(table.buffer))
  }
}
